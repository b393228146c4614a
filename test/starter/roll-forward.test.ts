/** Last year's document rolled forward: what moves on, what is emptied, what stays to the letter. */
import { describe, expect, test } from 'vitest'
import { memoryFiles } from '../../src/files/memory-files.ts'
import { nodeFilesIn } from '../../src/files/node-files.ts'
import { schemaFileName } from '../../src/reader/json-schema.ts'
import { readDocument } from '../../src/reader/read-document.ts'
import { listFiles } from '../../src/starter/list-files.ts'
import { type RolledDocument, rollForward } from '../../src/starter/roll-forward.ts'

const from = 'content/2024/年报'
const to = 'content/2025/年报'
const templateFolders = ['templates']

const template = `文种: 报告
行文方向: 上行
标题: '{{发文机关}}关于{{年度}}年工作情况的报告'
年度: 上年
`
const main = `# 2023年度报告，报省政府
文种: 报告
发文机关:   滨江市人民政府     # 全称
发文字号: 滨政文〔2024〕9号   # 上行
签发人: 顾远舟
标题: 滨江市人民政府关于2023年度落实《纲要（2021—2025年）》情况的报告
主送机关: 省人民政府
附件:
  - 2023年度统计表
成文日期: "2024-02-29"
印发日期: 2024-03-01 # 送印
变量:
  年度: 2023
  人员: 6328名
  口号: 依法行政，执法为民
  起始: 2023-01-01
  施行: 2019年
  颁布: 2004-03-22
`
const text = `内容:
  - |
    {{年度}}年收到{{数据.复议.收到}}{{#if 上年}}，比上年{{增减 数据.复议.收到 上年.数据.复议.收到}}{{/if}}。
    2023年召开会议4次，共{{合计 数据.审结}}。
  # 2023年的旧话
`
const data = `# 数
复议: {收到: {值: 1284, 单位: 件}, 人员: 12}   # 两个数
审结:
  维持: 80   # 市本级
  其他: '20'
  合计: 100
`
const office: Readonly<Record<string, string>> = {
  'templates/报告.yaml': template,
  [`${from}/公文.yaml`]: main,
  [`${from}/正文/01-情况.yaml`]: text,
  [`${from}/附件/1-表.yaml`]: '标题: 2023年度统计表\n内容: 见表。\n',
  [`${from}/数据.yaml`]: data,
  [`${from}/正文/图/旧图.png`]: 'PNG',
  [`${from}/别的/公文.yaml`]: '不相干的一份',
}

const filesOf = (changes: Readonly<Record<string, string>> = {}) =>
  memoryFiles(new Map(Object.entries({ ...office, ...changes }).filter(([, content]) => content !== '')))

const roll = (changes: Readonly<Record<string, string>> = {}, schemaFolder?: string): RolledDocument => {
  const request = { from, to, templateFolders, ...(schemaFolder && { schemaFolder }) }
  const rolled = rollForward(filesOf(changes), request)
  if (!rolled.ok) throw new Error(rolled.diagnostics.map(({ message }) => message).join('\n'))
  return rolled.value
}

const textOf = ({ files }: RolledDocument, path: string): string => String(files.get(path))

describe('公文.yaml', () => {
  const rolled = textOf(roll(), '公文.yaml')

  test('moves on what is a year, a date or a number and keeps every other character', () => {
    expect(rolled).toBe(`# 2024年度报告，报省政府
上年: ../../2024/年报
文种: 报告
发文机关:   滨江市人民政府     # 全称
# 发文字号: 滨政文〔2025〕××号   # 编了号填上，去掉行首的“# ”；上年是滨政文〔2024〕9号
签发人: 顾远舟
标题: 滨江市人民政府关于2024年度落实《纲要（2021—2025年）》情况的报告
主送机关: 省人民政府
附件:
  - 2024年度统计表
成文日期: 2025-02-28   # 待确认：由上年的2024-02-29顺延
印发日期: 2025-03-01 # 送印；待确认：由上年的2024-03-01顺延
变量:
  年度: 2024
  人员: 待填   # 上年 6328名
  口号: 依法行政，执法为民
  起始: 2024-01-01   # 待确认：由上年的2023-01-01顺延
  施行: 2019年
  颁布: 2004-03-22
`)
  })

  test('a 上年 that is there already is turned to the new last year', () => {
    const chained = roll({
      [`${from}/公文.yaml`]: main.replace('文种: 报告', '上年: ../../2023/年报\n文种: 报告'),
      'content/2023/年报/数据.yaml': data,
    })
    expect(textOf(chained, '公文.yaml')).toContain('上年: ../../2024/年报\n文种')
    expect(textOf(chained, '公文.yaml')).not.toContain('2023/年报')
  })

  test('lines that end in CRLF keep their ends', () => {
    const rolled = textOf(roll({ [`${from}/公文.yaml`]: main.replaceAll('\n', '\r\n') }), '公文.yaml')
    expect(rolled).toContain('人员: 待填   # 上年 6328名\r\n')
    expect(rolled).toContain('上年是滨政文〔2024〕9号\r\n签发人')
    expect(rolled).not.toMatch(/[^\r]\n/)
  })
})

describe('the other files', () => {
  test('figures are emptied; each line remembers what it held', () => {
    expect(textOf(roll(), '数据.yaml')).toBe(`# 数
复议: {收到: {值: 待填, 单位: 件}, 人员: 待填}   # 两个数；上年 1284、12
审结:
  维持: 待填   # 市本级；上年 80
  其他: 待填   # 上年 '20'
  合计: 待填   # 上年 100
`)
  })

  test('sentences stay as they were, literal years too', () => {
    expect(textOf(roll(), '正文/01-情况.yaml')).toBe(text)
  })

  test('an attachment keeps the title that 附件 names it by', () => {
    expect(textOf(roll(), '附件/1-表.yaml')).toBe('标题: 2024年度统计表\n内容: 见表。\n')
  })

  test('pictures go along, documents of their own do not', () => {
    const { files } = roll()
    expect([...files.keys()].sort()).toEqual(
      ['公文.yaml', '数据.yaml', '正文/01-情况.yaml', '正文/图/旧图.png', '附件/1-表.yaml'].sort(),
    )
    expect(files.get('正文/图/旧图.png')).toEqual(new TextEncoder().encode('PNG'))
  })

  test('a picture that lies outside the folder is still found', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>'
    const pictures =
      '内容:\n  - 图片: {文件: 图/内.svg, 宽: 50}\n  - 图片: {文件: ../../徽.svg, 题: 徽}   # 共用\n'
    const rolled = roll({
      [`${from}/正文/01-情况.yaml`]: pictures,
      [`${from}/正文/图/内.svg`]: svg,
      'content/2024/徽.svg': svg,
    })
    expect(textOf(rolled, '正文/01-情况.yaml')).toBe(pictures.replace('../../徽.svg', '../../../2024/徽.svg'))
  })

  test('each begins with the line for editors when the office has schemas', () => {
    const rolled = roll({}, 'schema')
    const line = (path: string): string | undefined => textOf(rolled, path).split('\n')[0]
    expect(line('公文.yaml')).toBe(
      `# yaml-language-server: $schema=../../../schema/${schemaFileName('公文')}`,
    )
    expect(line('正文/01-情况.yaml')).toBe(
      `# yaml-language-server: $schema=../../../../schema/${schemaFileName('正文')}`,
    )
    expect(textOf(rolled, '公文.yaml').split('\n')[1]).toBe('# 2024年度报告，报省政府')
  })
})

test('the draft reads: figures are seen to be missing, comparisons too', () => {
  const files = [...roll().files].map(([path, content]): [string, string] => [
    `${to}/${path}`,
    String(content),
  ])
  const read = readDocument(filesOf(Object.fromEntries(files)), to, { templateFolders })
  expect(read.diagnostics.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
    'warning unfilled-figure',
    'warning unfilled-figure',
  ])
  const [first] = read.ok ? read.value.document.body.mainText : []
  expect(first).toMatchObject({
    text: '2024年收到××件，比上年××。2023年召开会议4次，共××。',
  })
})

test('the writer is told what moved and what is left to do', () => {
  const { moved, tasks, year } = roll()
  expect(year).toBe(2023)
  expect(moved).toEqual([
    '上年：../../2024/年报',
    '发文字号：滨政文〔2024〕9号 → 滨政文〔2025〕××号（待编号，先不印）',
    '标题：滨江市人民政府关于2024年度落实《纲要（2021—2025年）》情况的报告',
    '附件：2024年度统计表',
    '成文日期：2024-02-29 → 2025-02-28（待确认）',
    '印发日期：2024-03-01 → 2025-03-01（待确认）',
    '开头注释里的年份',
    '变量“年度”：2023 → 2024',
    '变量“起始”：2023-01-01 → 2024-01-01（待确认）',
    '附件/1-表.yaml 的标题：2024年度统计表',
  ])
  expect(tasks.join('\n')).toContain('数据.yaml 有 5 个数写成了“待填”')
  expect(tasks.join('\n')).toContain('变量 口号、施行、颁布 照搬上年')
  expect(tasks.join('\n')).toContain(
    '写死了“2023年”的 1 处没有动，请逐处核对，能用 {{年度}} 的改用它：正文/01-情况.yaml:4',
  )
})

test('a last year with mistakes is refused with them', () => {
  const broken = rollForward(filesOf({ [`${from}/公文.yaml`]: main.replace('〔2024〕9', '[2024]09') }), {
    from,
    to,
    templateFolders,
  })
  expect(broken.ok).toBe(false)
  expect(broken.diagnostics.map(({ rule }) => rule)).toEqual(['document-number'])
})

describe('the sample report of 2024', () => {
  const files = nodeFilesIn('.')
  const request = { from: 'content/2024/法治政府建设年度报告', to: 'content/2027/年报', templateFolders }
  const rolled = rollForward(files, request)

  test('becomes a draft for the next year, sentence for sentence last year’s', () => {
    if (!rolled.ok) throw new Error('not read')
    expect(rolled.value.year).toBe(2023)
    for (const path of listFiles(files, request.from).filter((path) => path.startsWith('正文/'))) {
      expect(textOf(rolled.value, path)).toBe(files.readText(`${request.from}/${path}`))
    }
    const main = textOf(rolled.value, '公文.yaml')
    expect(main).toContain('标题: 滨江市人民政府关于2024年度法治政府建设情况的报告')
    expect(main).toContain('许可事项: 待填   # 上年 412项')
  })
})

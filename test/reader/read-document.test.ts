/** What good content becomes: the model, the numbering, the defaults, the places. */
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { memoryFiles } from '../../src/files/memory-files.ts'
import type { Block, OfficialDocument } from '../../src/model/official-document.ts'
import { type ReadOutcome, readDocument } from '../../src/reader/read-document.ts'
import { documentWith, folder, mainWith, templateFolders, textWith } from './good-document.ts'

const read = (changes: Readonly<Record<string, string>>): ReadOutcome =>
  readDocument(memoryFiles(documentWith(changes)), folder, { templateFolders })

const rules = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map(({ rule }) => rule)

const documentOf = (changes: Readonly<Record<string, string>>): OfficialDocument => {
  const result = read(changes)
  expect(result.diagnostics).toEqual([])
  if (!result.ok) throw new Error('not read')
  return result.value.document
}

/** One line a block, as it is printed. */
const print = (block: Block): string => {
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${block.number}${block.text}`
  if (block.kind !== 'paragraph') return block.kind
  return block.runIn ? `[${block.runIn.number}${block.runIn.text}。]${block.text}` : block.text
}

const printed = (changes: Readonly<Record<string, string>>): string[] =>
  documentOf(changes).body.mainText.map(print)

test('a whole document', () => {
  const lines = `发文字号: 滨政文〔2025〕12号
份号: 000123
密级: 机密
保密期限: 1年
紧急程度: 特急
抄送机关: [[市委办公室, 市人大常委会办公室], [滨江军分区]]
印发日期: 2025-02-21
附件: [任务分工表, 统计表]
附注: 此件公开发布
`
  expect(documentOf(mainWith(lines))).toEqual({
    documentType: '报告',
    form: 'general',
    direction: 'upward',
    issuers: [{ fullName: '滨江市人民政府', shortName: '市政府' }],
    masthead: {
      copyNumber: '000123',
      classification: { level: '机密', term: '1年' },
      urgency: '特急',
      issuerMark: { names: ['滨江市人民政府'], suffix: '文件' },
      documentNumber: { issuerCode: '滨政文', year: 2025, serial: 12 },
      signatories: ['李明'],
    },
    body: {
      title: '滨江市人民政府关于2024年法治政府建设情况的报告',
      addressees: '江南省人民政府',
      mainText: [{ kind: 'paragraph', text: '现将有关情况报告如下。', path: ['body', 'mainText', 0] }],
      attachmentList: ['任务分工表', '统计表'],
      signOff: {
        sealing: 'seal',
        issuers: ['滨江市人民政府'],
        documentDate: { year: 2025, month: 2, day: 20 },
      },
      note: '此件公开发布',
    },
    attachments: [],
    colophon: {
      cc: '市委办公室、市人大常委会办公室，滨江军分区。',
      printedBy: '滨江市人民政府办公室',
      printDate: { year: 2025, month: 2, day: 21 },
    },
    style: {
      rowModel: 'standard',
      latinFont: 'chinese',
      boldLevel3: false,
      colophonOnEvenPage: true,
      red: '#FF0000',
    },
  })
})

describe('正文', () => {
  test('four levels, 接排, 列举, 结语; numbers are made', () => {
    const section = `标题: 主要举措
内容:
  - 总的情况是：
  - 标题: 统筹推进
    内容:
      - 列举: [加强顶层设计。, 完善领导机制, 压实责任]
  - 标题: 优化环境
    接排: 是
    内容: 全年办结1060件。
  - 标题: 依法行政
    接排: 是
    内容:
      - 列举: [甲, 乙]
      - 标题: 执法
        内容:
          - 标题: 检查
            内容: 规范检查。
          - 标题: 处罚
结语: 特此报告。
`
    const files = {
      '00-导语.yaml': '内容: 现将情况报告如下。\n',
      '01-举措.yaml': section,
      '02-不足.yaml': '标题: 不足\n内容: 无。\n',
    }
    expect(printed(textWith(files))).toEqual([
      '现将情况报告如下。',
      '# 一、主要举措',
      '总的情况是：',
      '## （一）统筹推进',
      '一是加强顶层设计。二是完善领导机制；三是压实责任。',
      '[（二）优化环境。]全年办结1060件。',
      '[（三）依法行政。]一是甲；二是乙。',
      '### 1.执法',
      '#### （1）检查',
      '规范检查。',
      '#### （2）处罚',
      '特此报告。',
      '# 二、不足',
      '无。',
    ])
  })

  test('编号: 无 counts no number, and a number is where counting goes on', () => {
    const headings = ['甲', '乙\n编号: 无', '丙', '丁\n编号: 7', '戊', '己\n编号: 1']
    const files = headings.map((text, index) => [`${index}.yaml`, `标题: ${text}\n`])
    expect(printed(textWith(Object.fromEntries(files)))).toEqual([
      '# 一、甲',
      '# 乙',
      '# 二、丙',
      '# 七、丁',
      '# 八、戊',
      '# 一、己',
    ])
  })

  test('files are read by their leading number', () => {
    const names = ['10-丙.yaml', '2-乙.yaml', '1-甲.yaml']
    const files = Object.fromEntries(names.map((name) => [name, `标题: ${name.slice(-6, -5)}\n`]))
    expect(printed(textWith(files))).toEqual(['# 一、甲', '# 二、乙', '# 三、丙'])
  })

  test("the template's 结语 comes only when the text has none", () => {
    const template = {
      'templates/报告.yaml': "文种: 报告\n标题: '{{事由}}'\n结语: '{{年度}}年情况，特此报告。'\n",
    }
    const closing = (changes: Readonly<Record<string, string>>): string | undefined =>
      printed({ ...template, ...changes }).at(-1)
    expect(closing({})).toBe('2025年情况，特此报告。')
    expect(closing(mainWith('  - 特此报告。\n'))).toBe('特此报告。')
    expect(closing(mainWith('结语: 请审阅。\n'))).toBe('请审阅。')
    expect(closing(mainWith('结语: 无\n'))).toBe('现将有关情况报告如下。')
    expect(closing(textWith({ '1.yaml': '内容: 甲。\n结语: 专此报告。\n' }))).toBe('专此报告。')
  })

  test('attachments carry their own blocks; their titles make the 附件说明', () => {
    const files = {
      [`${folder}/附件/1-分工.yaml`]: '标题: 任务分工表\n内容: 见下。\n',
      [`${folder}/附件/2-统计.yaml`]: '标题: 统计表\n内容:\n  - 标题: 总表\n    内容: 略。\n',
    }
    const { body, attachments } = documentOf(files)
    expect(body.attachmentList).toEqual(['任务分工表', '统计表'])
    expect(attachments.map(({ serial, title, blocks }) => [serial, title, ...blocks.map(print)])).toEqual([
      [1, '任务分工表', '见下。'],
      [2, '统计表', '# 一、总表', '略。'],
    ])
    const [only] = documentOf({ [`${folder}/附件/1.yaml`]: '标题: 甲\n内容: 乙\n' }).attachments
    expect(only?.serial).toBeUndefined()
  })
})

describe('defaults', () => {
  const joint = `文种: 通知
发文机关: [滨江市司法局, 滨江市财政局]
标题: 关于|规范收费的通知
主送机关: [[各区人民政府], [市政府各部门, 各直属机构]]
主送位置: 版记
署名: 无
用印: 无
正文: [请遵照执行。]
`
  test('joint issue stacks the names; 主送机关 may go to the 版记', () => {
    const { masthead, body, colophon, direction } = documentOf({ [`${folder}/公文.yaml`]: joint })
    expect(direction).toBe('downward')
    expect(masthead?.issuerMark).toEqual({ names: ['滨江市司法局', '滨江市财政局'], suffix: '文件' })
    expect(body.title).toBe('关于|规范收费的通知')
    expect(body.addressees).toBeUndefined()
    expect(body.signOff).toEqual({ sealing: 'none', issuers: [] })
    expect(colophon).toEqual({ addressees: '各区人民政府，市政府各部门、各直属机构' })
  })

  test.each([
    ['发文机关标志: 滨江市人民政府', { names: ['滨江市人民政府'], suffix: '' }],
    ['发文机关标志: 中共滨江市委文件', { names: ['中共滨江市委'], suffix: '文件' }],
  ])('%s', (line, mark) => expect(documentOf(mainWith(`${line}\n`)).masthead?.issuerMark).toEqual(mark))

  test('普通 has no 版头 and no 版记, and is not sealed', () => {
    const result = read({ 'templates/报告.yaml': '文种: 报告\n必备: [签发人, 主送机关]\n', ...plain })
    expect(result).toMatchObject({
      ok: true,
      value: { document: { body: { signOff: { sealing: 'none' } } } },
    })
    expect(result.ok && result.value.document.masthead).toBeUndefined()
  })
  const plain = {
    [`${folder}/公文.yaml`]: '文种: 报告\n格式: 普通\n发文机关: 滨江市人民政府\n标题: 公开版\n正文: [甲]\n',
  }

  test('版式: the document over the body over the template', () => {
    const { style } = documentOf({
      ...mainWith("版式:\n  红色: '#e60012'\n  标志字号: 42\n"),
      'templates/报告.yaml': "文种: 报告\n标题: '{{事由}}'\n版式: {行距: 网格, 三级标题加粗: 是}\n",
      'content/机关/滨江市人民政府.yaml': '版式: {行距: 国标, 西文字体: Times New Roman}\n',
    })
    const expected = {
      rowModel: 'standard',
      latinFont: 'times',
      boldLevel3: true,
      red: '#E60012',
      markSizePt: 42,
    }
    expect(style).toMatchObject(expected)
  })

  test('a byte order mark and CRLF change nothing', () => {
    const main = documentWith({}).get(`${folder}/公文.yaml`) ?? ''
    const windows = `\ufeff${main.replaceAll('\n', '\r\n')}`
    expect(documentOf({ [`${folder}/公文.yaml`]: windows })).toEqual(documentOf({}))
  })
})

describe('variables', () => {
  const data = {
    [`${folder}/数据.yaml`]:
      '许可:\n  受理: 1200\n  办结: {值: 1060, 单位: 件}\n区县: {甲区: 3, 乙区: 4.50}\n',
    'content/2024/报告/数据.yaml': '许可:\n  办结: {值: 1000, 单位: 件}\n',
  }
  test.each([
    ['{{年度}}、{{上年度}}、{{下年度}}', '2025、2024、2026'],
    ['{{发文机关}}，{{成文日期}}，{{签发人}}', '滨江市人民政府，2025年2月20日，李明'],
    ['{{数据.许可.办结}}/{{数据.许可.办结.值}}/{{数据.许可.受理}}', '1060件/1060/1200'],
    ['增长{{增幅 数据.许可.办结 上年.数据.许可.办结}}', '增长6%'],
    ['{{增减 上年.数据.许可.办结 数据.许可.办结}}', '下降5.7%'],
    ['{{增减 数据.许可.办结 数据.许可.办结}}', '持平'],
    ['占{{占比 数据.许可.办结 数据.许可.受理}}', '占88.3%'],
    ['{{合计 数据.区县}}与{{合计 数据.许可.办结 上年.数据.许可.办结}}', '7.50与2060件'],
    ['{{汉字数字 年度}}年第{{汉字数字 12}}次', '二〇二五年第十二次'],
    ['{{日期 "2025-03-01"}}，{{大写 数据.许可.办结}}', '2025年3月1日，壹仟零陆拾'],
    ['{{#each 数据.区县}}{{@key}}{{this}}{{#unless @last}}、{{/unless}}{{/each}}', '甲区3、乙区4.50'],
    ['{{#each 重点}}{{../单位名}}{{this}}。{{/each}}', '市局甲。市局乙。'],
    ['{{#if 密级}}{{密级}}{{else}}不涉密{{/if}}{{! 注 }}', '不涉密'],
    ['2025 年{{重点}}', '2025年甲、乙'],
  ])('%s → %s', (text, filled) => {
    const lines = `上年: ../../2024/报告\n变量: {单位名: 市局, 重点: [甲, 乙]}\n结语: '${text}'\n`
    expect(printed({ ...data, ...mainWith(lines) }).at(-1)).toBe(filled)
  })

  test('年度 is the year before when the template says so, and 变量 has the last word', () => {
    const template = { 'templates/报告.yaml': "文种: 报告\n标题: '{{年度}}'\n年度: 上年\n" }
    expect(documentOf(template).body.title).toBe('2024')
    expect(documentOf({ ...template, ...mainWith('变量: {年度: 2020}\n') }).body.title).toBe('2020')
  })

  test('事由 may hold variables that the title then shows', () => {
    const main = documentWith({}).get(`${folder}/公文.yaml`) ?? ''
    const changed = { [`${folder}/公文.yaml`]: main.replace(/事由: 2024(.*)/, "事由: '{{上年度}}$1'") }
    expect(documentOf(changed).body.title).toBe('滨江市人民政府关于2024年法治政府建设情况的报告')
  })

  test.each(['constructor', '__proto__', 'toString', '数据.constructor', '数据.许可.length'])(
    'nothing of the language can be named: %s',
    (name) =>
      expect(rules(read({ ...data, ...mainWith(`结语: '{{${name}}}'\n`) }).diagnostics)).toEqual([
        'unknown-name',
      ]),
  )
})

describe('places', () => {
  test('locate leads from the model back to the words in the files', () => {
    const files = { '01-甲.yaml': '标题: 甲\n内容:\n  - |\n    第一段。\n  - 列举: [乙, 丙]\n' }
    const result = read({ ...textWith(files), [`${folder}/附件/1.yaml`]: '标题: 附表\n内容: [丁]\n' })
    if (!result.ok) throw new Error('not read')
    const words = (...path: (string | number)[]): string | undefined => {
      const span = result.value.locate(path)
      return (
        span &&
        `${span.file.replace(`${folder}/`, '')} ${result.sources.get(span.file)?.slice(span.start, span.end)}`
      )
    }
    expect(words('body', 'mainText', 0, 'text')).toBe('正文/01-甲.yaml 甲')
    expect(words('body', 'mainText', 1)).toContain('第一段。')
    expect(words('body', 'mainText', 2)).toBe('正文/01-甲.yaml [乙, 丙]')
    expect(words('masthead', 'signatories', 0)).toBe('公文.yaml 李明')
    expect(words('body', 'title')).toBe('公文.yaml 2024年法治政府建设情况')
    expect(words('body', 'signOff', 'documentDate', 'year')).toBe('公文.yaml 2025-02-20')
    expect(words('attachments', 0, 'title')).toBe('附件/1.yaml 附表')
    expect(words('colophon', 'cc')).toBe('公文.yaml 文种: 报告')
  })

  test('every file read is an input and a source', () => {
    const { inputs, sources } = read({})
    expect(inputs).toEqual([`${folder}/公文.yaml`, 'templates/报告.yaml', 'content/机关/滨江市人民政府.yaml'])
    expect([...sources.keys()]).toEqual(inputs)
  })
})

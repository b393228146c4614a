/** importText on short invented texts, one trait each. */
import { describe, expect, test } from 'vitest'
import { type ImportResult, importText } from '../../src/importer/import-text.ts'
import { characters, printDocument } from './print-document.ts'
import { printFolder } from './print-folder.ts'
import { readBack } from './read-back.ts'

const importRows = (...rows: readonly string[]): ImportResult =>
  importText(rows.join('\n'), { name: '报告.txt' })

const head = ['滨江市教育局', '关于2024年法治政府建设情况的报告', '市人民政府：']
const tail = ['滨江市教育局', '2025年2月10日']
const opening = '2024年，滨江市教育局认真履行职责。现将有关情况报告如下：'

const messages = ({ notes }: ImportResult): string => notes.map(({ message }) => message).join('\n')
const fileOf = ({ files }: ImportResult, prefix: string): string =>
  [...files].find(([path]) => path.startsWith(prefix))?.[1] ?? ''

describe('elements', () => {
  test('a plain report', () => {
    const result = importRows(...head, opening, '一、主要成效', '完成了全年任务。', '特此报告。', ...tail)
    expect([...result.files.keys()]).toEqual(['公文.yaml', '正文/00-导语.yaml', '正文/01-主要成效.yaml'])
    expect(result.files.get('公文.yaml')).toBe(
      [
        '# 由“报告.txt”导入',
        '文种: 报告',
        '格式: 普通',
        '发文机关: 滨江市教育局',
        '标题: 滨江市教育局|关于2024年法治政府建设情况的报告',
        '主送机关: 市人民政府',
        '结语: 特此报告。',
        '成文日期: 2025-02-10',
        '',
      ].join('\n'),
    )
    expect(fileOf(result, '正文/00')).toBe(
      '内容: |\n  2024年，滨江市教育局认真履行职责。\n  现将有关情况报告如下：\n',
    )
    expect(fileOf(result, '正文/01')).toBe('标题: 主要成效\n内容: 完成了全年任务。\n')
  })

  test('版头: mark, 文号 and 签发人 on one row or two', () => {
    const apart = importRows(
      '滨江市人民政府文件',
      '滨政文〔2025〕12号',
      '签发人：张三　李四',
      ...head,
      opening,
      ...tail,
    )
    const together = importRows(
      '滨江市人民政府文件',
      '滨政文〔2025〕12号　　签发人：张三 李四',
      ...head,
      opening,
      ...tail,
    )
    const { masthead } = readBack(apart.files)
    expect(masthead?.documentNumber).toEqual({ issuerCode: '滨政文', year: 2025, serial: 12 })
    expect(masthead?.signatories).toEqual(['张三', '李四'])
    expect(masthead?.issuerMark).toEqual({ names: ['滨江市人民政府'], suffix: '文件' })
    expect(together.files).toEqual(apart.files)
  })

  test('a 文号 written against the rule is put right and told', () => {
    const result = importRows(
      '滨江市人民政府文件',
      '滨政文[2025]第012号',
      '签发人：张三',
      ...head,
      opening,
      ...tail,
    )
    expect(readBack(result.files).masthead?.documentNumber?.serial).toBe(12)
    expect(messages(result)).toContain('“滨政文[2025]第012号”不合写法，已写成“滨政文〔2025〕12号”')
  })

  test('份号, 密级 and 紧急程度', () => {
    const result = importRows(
      '000123',
      '机密★1年',
      '特急',
      '滨江市人民政府文件',
      '滨政文〔2025〕1号',
      '签发人：张三',
      ...head,
      opening,
      ...tail,
    )
    const { masthead } = readBack(result.files)
    expect(masthead).toMatchObject({
      copyNumber: '000123',
      classification: { level: '机密', term: '1年' },
      urgency: '特急',
    })
  })

  test('附件说明, 附注, 附件 and 版记', () => {
    const result = importRows(
      ...head,
      opening,
      '附件：1．工作台账',
      '2．任务清单。',
      ...tail,
      '（联系人：张三，电话：0571—12345678）',
      '附件1',
      '工作台账',
      '一、学校',
      '共12所。',
      '附件2',
      '任务清单',
      '（另发）。',
      '抄送：市司法局，市财政局。',
      '滨江市教育局办公室　2025年2月11日印发',
    )
    const { body, attachments } = readBack(result.files)
    expect(body.attachmentList).toEqual(['工作台账', '任务清单'])
    expect(body.note).toBe('联系人：张三，电话：0571—12345678')
    expect(attachments.map(({ title, blocks }) => [title, blocks.length])).toEqual([
      ['工作台账', 2],
      ['任务清单', 1],
    ])
    expect(result.files.get('公文.yaml')).toContain(
      '抄送机关: 市司法局，市财政局\n印发机关: 滨江市教育局办公室\n印发日期: 2025-02-11\n',
    )
  })

  test('a date in Chinese digits is written in Arabic ones', () => {
    const result = importRows(...head, opening, '滨江市教育局', '二〇二五年二月二十一日')
    expect(readBack(result.files).body.signOff.documentDate).toEqual({ year: 2025, month: 2, day: 21 })
    expect(messages(result)).toContain('“二〇二五年二月二十一日”印出来是“2025年2月21日”')
  })

  test('a date alone means no 署名', () => {
    const result = importRows(...head, opening, '2025年2月10日')
    expect(result.files.get('公文.yaml')).toContain('署名: 无\n用印: 无\n成文日期: 2025-02-10\n')
    expect(messages(result)).toContain('没有发文机关署名')
  })

  test('主送机关 is not taken from an opening that ends in a colon', () => {
    const result = importRows(
      '滨江市教育局',
      '关于法治建设情况的报告',
      '现将有关情况报告如下：',
      '一切正常。',
      ...tail,
    )
    expect(readBack(result.files).body.addressees).toBeUndefined()
    expect(messages(result)).toContain('没有找到主送机关')
  })

  test('a title that goes on after a 文种, and one without any', () => {
    const longer = importRows('滨江市教育局关于印发工作报告', '的通知', '各学校：', opening, ...tail)
    expect(readBack(longer.files)).toMatchObject({
      documentType: '通知',
      body: { title: '滨江市教育局关于印发工作报告|的通知' },
    })
    const guessed = importRows('滨江市教育局2024年工作总结', opening, ...tail)
    expect(guessed.files.get('公文.yaml')).toContain('标题: 滨江市教育局2024年工作总结\n')
    expect(
      guessed.notes.filter(({ severity }) => severity === 'error').map(({ message }) => message),
    ).toEqual(['标题末尾看不出文种，请在 公文.yaml 里补写“文种”。'])
  })
})

describe('headings', () => {
  test('own row and 接排, half-width and full-width', () => {
    const result = importRows(
      ...head,
      '一、做法',
      '(一)抓学习。组织了培训。',
      '（二）抓落实',
      '1.建台账',
      '（1）按月更新',
      '已更新12次。',
      ...tail,
    )
    const blocks = readBack(result.files).body.mainText
    expect(
      blocks.map((block) =>
        block.kind === 'heading'
          ? `${block.level}${block.number}${block.text}`
          : block.kind === 'paragraph' &&
            `${block.runIn?.number ?? ''}${block.runIn?.text ?? ''}|${block.text}`,
      ),
    ).toEqual([
      '1一、做法',
      '（一）抓学习|组织了培训。',
      '2（二）抓落实',
      '31.建台账',
      '4（1）按月更新',
      '|已更新12次。',
    ])
  })

  test('numbering that skips or repeats is kept and told', () => {
    const result = importRows(
      ...head,
      '一、做法',
      '（一）甲',
      '文字。',
      '（三）乙',
      '文字。',
      '（四）丙',
      '文字。',
      '（四）丁',
      '文字。',
      ...tail,
    )
    expect(fileOf(result, '正文/01').match(/编号: \d/gu)).toEqual(['编号: 3', '编号: 4'])
    expect(messages(result)).toContain('标题编号是“（三）”，接上文应为“（二）”（跳号）')
    expect(messages(result)).toContain('标题编号是“（四）”，接上文应为“（五）”（重号或倒号）')
  })

  test('items of a list, irregular ordinals and skipped levels stay text', () => {
    const rows = ['一、做法', '（一）建立台账；', '（二）按月更新。', '1、加强学习', '1.越级的标题']
    const result = importRows(...head, ...rows, ...tail)
    expect(
      readBack(result.files)
        .body.mainText.filter(({ kind }) => kind === 'heading')
        .map((block) => block.kind === 'heading' && block.text),
    ).toEqual(['做法'])
    expect(messages(result)).toContain('第 8 行“1.越级的标题”越过了上一层标题')
    expect(messages(result)).toContain('第 7 行以“1、”开头')
  })

  test('一、二级 and 3.5 are no ordinals', () => {
    const result = importRows(...head, '一、二级学校都已检查。', '3.5万名学生受益。', ...tail)
    expect(readBack(result.files).body.mainText.every(({ kind }) => kind === 'paragraph')).toBe(true)
  })

  test('Markdown marks of any depth', () => {
    const result = importRows(
      '# 滨江市教育局',
      '### 关于法治建设情况的报告',
      '',
      '#### 一、做法',
      '',
      '## （一）抓学习',
      '',
      '**组织**了培训。',
      '',
      '# 经验',
      '',
      '有所积累。',
      ...tail,
    )
    expect(
      readBack(result.files).body.mainText.map((block) =>
        block.kind === 'heading' ? `${block.level}${block.number}` : 0,
      ),
    ).toEqual(['1一、', '2（一）', 0, '1', 0])
    expect(messages(result)).toContain('6 行带有 Markdown 记号')
    expect(messages(result)).toContain('“经验”没有序数')
  })

  test('a heading in two rows', () => {
    const result = importRows(
      ...head,
      '一、深入推进教育系统法治建设不断提高依法治',
      '校水平',
      '成效明显，师生满意度继续提高，全年没有发生重大事件。',
      ...tail,
    )
    expect(fileOf(result, '正文/01')).toContain('标题: 深入推进教育系统法治建设不断提高依法治校水平\n')
    expect(messages(result)).toContain('像是一个标题分成两行')
  })
})

describe('列举', () => {
  test.each([
    ['一是抓学习。二是抓落实；三是抓检查。', 3],
    ['一是抓学习。组织培训。二是抓落实。', 2],
    ['一是抓学习。三是抓落实。', 0],
    ['做法如下。一是抓学习。二是抓落实。', 0],
    ['一是抓学习，主要有：一是甲。二是乙。二是抓落实。', 0],
    ['一是抓学习', 0],
  ])('%s', (paragraph, items) => {
    const [block] = readBack(importRows(...head, paragraph, ...tail).files).body.mainText
    expect(block).toMatchObject({ kind: 'paragraph', text: paragraph })
    expect(block?.kind === 'paragraph' && (block.items?.length ?? 0)).toBe(items)
  })
})

describe('rows', () => {
  const wrapped = [
    '　　二〇二四年，全局上下坚持把学习摆在重要位置，认真组织',
    '各项活动，切实提高了干部职工依法行政的意识和能力，全年组',
    '织集中学习十二次，参加人数超过三千人次，取得了良好的成效。',
    '一、健全制度',
    '　　（一）完善学习制度。制定年度学习计划，明确学习的内容和',
    '时间，做到人人有计划、月月有安排，学习结果纳入年度考核体',
    '系之中。',
    '　　（二）完善检查制度。采取定期检查和随机抽查相结合的方式',
    '对各科室落实制度的情况进行检查，发现的问题都在当月得到解',
    '决，没有一件拖到下月，群众对此比较满意，评价逐步提高，反',
    '映良好。',
  ]

  test('wrapped at one width, with blank rows between all', () => {
    const plain = importRows(...head, ...wrapped, ...tail)
    const spaced = importText([...head, ...wrapped, ...tail].join('\n\n'), { name: '报告.txt' })
    expect(readBack(plain.files).body.mainText).toHaveLength(4)
    expect(spaced.files).toEqual(plain.files)
    expect(characters(printDocument(readBack(plain.files)))).toBe(
      characters([...head, ...wrapped, ...tail].join('')),
    )
  })

  test.each(['- 8 -', '— 8 —', '－8－', '8', '第 8 页', '第8页 共12页'])('page number %s', (number) => {
    const rows = [...wrapped.slice(0, 5), '', number, '', ...wrapped.slice(5)]
    const result = importRows(...head, ...rows, ...tail)
    expect(result.files).toEqual(importRows(...head, ...wrapped, ...tail).files)
    expect(messages(result)).toContain(`第 10 行“${number}”是页码，已删去。`)
  })

  test('a form feed', () => {
    const rows = wrapped.map((row, index) => (index === 5 ? `\f${row}` : row))
    const result = importRows(...head, ...rows, ...tail)
    expect(result.files).toEqual(importRows(...head, ...wrapped, ...tail).files)
    expect(messages(result)).toContain('第 8 行和第 9 行之间是换页')
  })

  test('BOM, CRLF and zero-width marks', () => {
    const source = ['\ufeff滨江市教育局', '关于法治\u200b建设情况的报告', '一切正常。', ...tail].join('\r\n')
    const result = importText(source, { name: '报告.txt' })
    expect(readBack(result.files).body.title).toBe('滨江市教育局|关于法治建设情况的报告')
    expect(messages(result)).toContain('第 2 行有 1 个看不见的控制字符，已删去。')
  })

  test('a paragraph broken over a page, with and without repeated characters', () => {
    const broken = (second: string): ImportResult =>
      importRows(...head, '通过排查逐项梳理各学校存在的风险点，逐条制定防控措施', '', second, ...tail)
    const expected = '通过排查逐项梳理各学校存在的风险点，逐条制定防控措施，确保安全。'
    expect(readBack(broken('，确保安全。').files).body.mainText).toMatchObject([{ text: expected }])
    const repeated = broken('措施，确保安全。')
    expect(readBack(repeated.files).body.mainText).toMatchObject([{ text: expected }])
    expect(repeated.notes).toContainEqual(
      expect.objectContaining({ kind: 'repeat', line: 6, removed: '措施' }),
    )
  })

  test('a paragraph that ends in ； is not joined to the next item', () => {
    const result = importRows(
      ...head,
      '各学校要做好以下工作，一项都不能少，并按时报送结果：',
      '一是完善各项规章制度，健全工作机制，落实责任；',
      '二是加强检查。',
      ...tail,
    )
    expect(readBack(result.files).body.mainText).toHaveLength(3)
  })
})

describe('bad input', () => {
  test.each([
    ['', '“报告.txt”是空文件，没有可导入的文字。'],
    [' \n\u3000\n', '“报告.txt”是空文件，没有可导入的文字。'],
    [
      'PK\u0003\u0004\0\0',
      '“报告.txt”不是文本文件（含有二进制内容）。请先把原件另存为纯文本（UTF-8）再导入。',
    ],
    [
      '\ufffd\ufffd\ufffd的\ufffd',
      '“报告.txt”里 4 个字符无法识别，可能不是 UTF-8 编码（例如 GBK）。请另存为 UTF-8 再导入。',
    ],
  ])('%j is refused', (text, message) => {
    const result = importText(text, { name: '报告.txt' })
    expect(result.files.size).toBe(0)
    expect(result.notes).toEqual([{ kind: 'refused', severity: 'error', message }])
  })

  test('only a title', () => {
    const result = importRows('滨江市教育局关于法治建设情况的报告')
    expect([...result.files.keys()]).toEqual(['公文.yaml'])
    expect(result.notes.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual(
      ['没有找到正文，请在 正文/ 里补写。'],
    )
  })

  test('only a paragraph', () => {
    const result = importRows('今年以来，全市教育系统认真履行职责。')
    expect(characters(printFolder(result.files))).toContain('认真履行职责。')
    expect(messages(result)).toContain('没有找到标题')
    expect(messages(result)).toContain('看不出发文机关')
  })
})

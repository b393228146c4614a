/** Edges of the rules on numbering, headings and enumerations. */
import { describe, expect, test } from 'vitest'
import { checkSample } from './check-sample.ts'

const found = (...paragraphs: readonly string[]): readonly string[] =>
  checkSample(`正文:\n${paragraphs.map((text) => `  - "${text}"`).join('\n')}`).diagnostics.map(
    ({ rule }) => rule,
  )

const messages = (text: string): readonly string[] =>
  checkSample(text).diagnostics.map(({ rule, message }) => `${rule}：${message}`)

describe('手写的序数', () => {
  test.each([
    [['1.5万人安全转移。', '2.6万人得到救助。']],
    [['（1）加强值守。', '（2）备足物资。']],
    [['1.加强值守。', '各级实行24小时值班。', '2.备足物资。']],
    [['1.加强值守。', '2.备足物资。', '检修设备：', '1.检修泵车。', '2.检修闸门。']],
    [['2025年，全市安全度汛。']],
    [['一、二级公路汛期加密巡查。']],
    [['15、16日有大雨。']],
    [['（2025年5月1日起）实行24小时值班。']],
    [['①加强值守。', '②备足物资。']],
  ])('%j stands', (paragraphs) => expect(found(...paragraphs)).toEqual([]))

  test.each([
    ['1、加强值守。', '1.'],
    ['（一）、加强值守。', '（一）'],
    ['(2)．加强值守。', '（2）'],
    ['三.加强值守。', '三、'],
    ['①、加强值守。', '①'],
  ])('%s is mended to %s', (text, mended) => {
    const { diagnostics } = checkSample(`正文:\n  - "${text}"`)
    expect(diagnostics.find(({ rule }) => rule === 'hand-number-mark')?.fix?.text).toBe(mended)
  })

  test.each([
    [['（1）加强值守。', '（1）备足物资。', '（1）检修设备。']],
    [['1.加强值守。', '1.备足物资。']],
  ])('one may begin a new list: %j', (paragraphs) => expect(found(...paragraphs)).toEqual([]))

  test.each([
    [['1.加强值守。', '2.备足物资。', '2.检修设备。'], '序数“2.”重复了。'],
    [['（1）加强值守。', '（3）备足物资。'], '序数“（3）”前面是“（1）”，应为“（2）”。'],
  ])('%j', (paragraphs, message) => {
    const text = `正文:\n${paragraphs.map((paragraph) => `  - "${paragraph}"`).join('\n')}`
    expect(messages(text)).toEqual([`numbering-gap：${message}`])
  })

  test('the number a writer gave a heading is checked, too', () => {
    const text =
      '正文: [{标题: 加强值守, 内容: [实行24小时值班。]}, {标题: 三年行动, 编号: 3, 内容: [备足物资。]}]'
    expect(messages(text)).toEqual(['numbering-gap：序数“三、”前面是“一、”，应为“二、”。'])
  })

  test.each([
    ['1.', []],
    ['（一）', ['hand-numbered-heading']],
    ['（1）', ['level-skip']],
    ['一、', ['hand-numbered-heading', 'level-order']],
  ])('%s below a heading of the first level', (number, rules) => {
    const text = `正文: [{标题: 值守, 内容: ["${number}定人。"]}, {标题: 物资, 内容: [补充沙袋。]}]`
    expect(
      checkSample(text)
        .diagnostics.map(({ rule }) => rule)
        .toSorted(),
    ).toEqual(rules)
  })

  test('the message names what is skipped', () => {
    const text = '正文: [{标题: 值守, 内容: [（1）定人。]}, {标题: 物资, 内容: [补充沙袋。]}]'
    expect(messages(text)).toEqual(['level-skip：“一、”下面直接用了“（1）”，跳过了“（一）”“1.”两层。'])
  })
})

describe('一是、二是', () => {
  test.each([
    [['要做到：一是加强值守；二是备足物资；三是检修设备。']],
    [['一是加强值守。实行24小时值班。', '二是备足物资。']],
    [['一是加强值守。二是备足物资。', '还要做好两件事：一是检修设备；二是组织演练。']],
    [['一是加强值守。', '值守要做到：一是定人；二是定岗。', '二是备足物资。', '三是检修设备。']],
    [['坚持一是一、二是二，据实报送灾情。']],
    [['这一是非问题已经查清。']],
    [['首先要加强值守，第二天要复查。']],
    [['第一，加强值守。一是定人，二是定岗。第二，备足物资。']],
    [['首先，加强值守；其次，备足物资；最后，检修设备。']],
  ])('%j stands', (paragraphs) => expect(found(...paragraphs)).toEqual([]))

  test.each([
    ['ordinal-sequence', ['要做到：一是加强值守。']],
    ['ordinal-sequence', ['要做到：一是加强值守；一是备足物资。']],
    ['ordinal-sequence', ['要做到：二是加强值守；三是备足物资。']],
    ['ordinal-sequence', ['一是加强值守；二是备足物资；四是检修设备。']],
    ['mixed-ordinals', ['首先，加强值守。第二，备足物资。']],
    ['mixed-ordinals', ['一是加强值守。其次，备足物资。']],
    ['ordinal-mark', ['一是、加强值守；二是、备足物资。']],
  ])('%s in %j', (rule, paragraphs) => expect(found(...paragraphs)).toContain(rule))

  test('a table may stand between two points', () => {
    const table = '{表格: {列: [县（区）, 沙袋（条）], 行: [[东屏县, 200], [西岭县, 300]]}}'
    const text = `正文: [要做到：一是补充沙袋，数量见下表：, ${table}, 二是检修设备。]`
    expect(messages(text)).toEqual([])
  })
})

describe('预告的项数', () => {
  test.each([
    ['重点做好以下三个方面工作：一是定人；二是定岗；三是定责。', []],
    ['重点做好以下两项工作：一是定人；二是定岗；三是定责。', ['announced-count']],
    ['下列5项材料应当齐全。', []],
    ['以下3个县（区）列为重点。', []],
  ])('%s', (text, rules) => expect(found(text)).toEqual(rules))

  test('headings, 列举 and numbered paragraphs are counted', () => {
    const three =
      '{标题: 定人, 内容: [定专人。]}, {标题: 定岗, 内容: [定岗位。]}, {标题: 定责, 内容: [定责任。]}'
    expect(messages(`正文: [重点做好以下四个方面工作。, ${three}]`)).toEqual([
      'announced-count：前面说“以下四个方面”，后面列了3个。',
    ])
    expect(messages(`正文: [重点做好以下三个方面工作。, ${three}]`)).toEqual([])
    expect(messages('正文: [做好以下3项工作：, {列举: [定人, 定岗]}]')).toEqual([
      'announced-count：前面说“以下3项”，后面列了2个。',
    ])
    expect(messages(`正文: [以下2个县（区）列为重点。, ${three}]`)).toEqual([])
    const within = '{标题: 定级, 内容: [做好以下两项工作：, 定人和定岗。]}, {标题: 定期, 内容: [定时间。]}'
    expect(messages(`正文: [${within}, ${three}]`)).toEqual([])
    expect(found('做好以下两项工作：', '1.定人。', '2.定岗。', '3.定责。')).toEqual(['announced-count'])
  })
})

describe('标题', () => {
  test.each([
    ['heading-end-mark', '{标题: 定人。, 接排: 是, 内容: 定专人。}, {标题: 定岗, 内容: [定岗位。]}'],
    ['empty-heading', '{标题: 定人, 内容: [定专人。]}, {标题: 定岗}'],
    ['repeated-heading', '{标题: 定人, 内容: [定专人。]}, {标题: 定人, 内容: [定岗位。]}'],
    ['lone-heading', '{标题: 定人, 内容: [{标题: 值守, 内容: [值班。]}]}, {标题: 定岗, 内容: [定岗位。]}'],
  ])('%s', (rule, blocks) => {
    const rules = checkSample(`正文: [${blocks}]`).diagnostics.map((diagnostic) => diagnostic.rule)
    expect(rules).toEqual([rule])
  })

  test('a heading above a table, a heading above its subheadings, the same heading in two sections', () => {
    const table = '{表格: {列: [县（区）, 沙袋（条）], 行: [[东屏县, 200], [西岭县, 300]]}}'
    const parts = '[{标题: 定人, 内容: [值班。]}, {标题: 定岗, 内容: [巡查。]}]'
    const text = `正文: [{标题: 市级, 内容: ${parts}}, {标题: 县级, 内容: ${parts.replaceAll('。', '、登记。')}}, {标题: 物资, 内容: [${table}]}]`
    expect(messages(text)).toEqual([])
  })
})

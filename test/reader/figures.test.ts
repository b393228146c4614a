/** Figures of 数据.yaml in the text: with unit and 口径, still to come, compared with last year, and used in many places. */
import { describe, expect, test } from 'vitest'
import { memoryFiles } from '../../src/files/memory-files.ts'
import { readDocument } from '../../src/reader/read-document.ts'
import { documentWith, folder, mainWith, templateFolders } from './good-document.ts'

const main = `${folder}/公文.yaml`
const lastYear = 'content/2024/报告/数据.yaml'

const read = (files: Readonly<Record<string, string>>) =>
  readDocument(memoryFiles(documentWith(files)), folder, { templateFolders })

/** The printed form of a text of 正文, or what is wrong with it. */
const print = (text: string, data: string, last?: string): string => {
  const written = mainWith('')[main]?.replace('- 现将有关情况报告如下。', `- '${text}'`) ?? ''
  const result = read({
    [main]: last === undefined ? written : `${written}上年: ../../2024/报告\n`,
    [`${folder}/数据.yaml`]: `${data}\n`,
    [lastYear]: last === undefined ? '' : `${last}\n`,
  })
  const [block] = result.ok ? result.value.document.body.mainText : []
  return block?.kind === 'paragraph' ? block.text : result.diagnostics.map(({ message }) => message).join('')
}

describe('unit and 口径', () => {
  const data = '许可: {值: 1060, 单位: 件, 口径: 市本级}'

  test('a figure prints with its unit; its parts can be named', () => {
    expect(print('{{数据.许可}}', data)).toBe('1060件')
    expect(print('{{数据.许可.口径}}{{数据.许可.值}}', data)).toBe('市本级1060')
  })

  test.each(['增幅', '增减', '增减数'])('%s refuses to compare what was counted differently', (helper) => {
    const text = `{{${helper} 数据.许可 上年.数据.许可}}`
    expect(print(text, data, '许可: {值: 900, 单位: 件, 口径: 全市}')).toBe(
      `“${helper}”的两个数字口径不同：“市本级”和“全市”，不能相比。`,
    )
    expect(print(text, data, '许可: {值: 900, 单位: 项, 口径: 市本级}')).toContain('单位不同')
    expect(print(text, data, '许可: {值: 900, 单位: 件, 口径: 市本级}')).toMatch(/17\.8%|增加160件/)
  })

  test('a part may have another 口径 than the whole', () => {
    expect(print('{{占比 数据.许可 数据.全市}}', `${data}\n全市: {值: 2120, 单位: 件, 口径: 全市}`)).toBe(
      '50%',
    )
  })
})

describe('differences', () => {
  test.each([
    ['增减数', '38', '52', '减少14项'],
    ['增减数', '6.6', '6.60', '持平'],
    ['增减数', '0.3', '0.1', '增加0.2项'],
  ])('%s of %s and %s', (helper, now, before, expected) => {
    const figure = (value: string): string => `数: {值: ${value}, 单位: 项}`
    expect(print(`{{${helper} 数据.数 上年.数据.数}}`, figure(now), figure(before))).toBe(expected)
  })

  test.each([
    ['97.3', '98.8', '下降1.5个百分点'],
    ['95.8', '95.3', '提高0.5个百分点'],
    ['95.3', '95.30', '持平'],
  ])('百分点 of %s and %s', (now, before, expected) => {
    const rate = (value: string): string => `率: {值: ${value}, 单位: '%'}`
    expect(print('{{百分点 数据.率 上年.数据.率}}', rate(now), rate(before))).toBe(expected)
  })

  test('百分点 of figures that are no percentages is refused', () => {
    expect(print('{{百分点 数据.数 上年.数据.数}}', '数: {值: 3, 单位: 件}', '数: {值: 2, 单位: 件}')).toBe(
      '“百分点”要两个百分率，这里的单位是“件”。',
    )
  })

  test('a change from nothing has no percentage, but a difference', () => {
    expect(print('{{增减 数据.数 上年.数据.数}}', '数: 3', '数: 0')).toContain('算不出百分比')
    expect(print('{{增减数 数据.数 上年.数据.数}}', '数: 3', '数: 0')).toBe('增加3')
  })
})

describe('sums', () => {
  test('a group’s own 合计 is not counted again', () => {
    expect(print('{{合计 数据.审结}}', '审结: {维持: 80, 其他: 20, 合计: 100}')).toBe('100')
  })

  test('a sum can be compared like a figure', () => {
    const data = '审结: {维持: {值: 80, 单位: 件}, 其他: {值: 20, 单位: 件}}'
    expect(print('{{合计 数据.审结}}，{{增减 (合计 数据.审结) "80"}}', data)).toBe('100件，增长25%')
    expect(print('{{占比 数据.审结.维持 (合计 数据.审结)}}', data)).toBe('80%')
  })
})

describe('figures still to come', () => {
  const data =
    '收到: {值: 待填, 单位: 件}\n受理: 待填\n审结: {维持: {值: 3, 单位: 件}, 其他: {值: 待填, 单位: 件}}'

  test.each([
    ['{{数据.收到}}、{{数据.受理}}', '××件、××'],
    ['{{合计 数据.审结}}', '××件'],
    ['{{增减 数据.收到 "3"}}，占{{占比 数据.受理 数据.收到}}', '××，占××'],
    ['{{汉字数字 数据.收到}}{{大写 数据.受理}}', '××××'],
    ['{{#if 数据.受理}}受理{{/if}}', '受理'],
  ])('%s', (text, expected) => {
    expect(print(text, data)).toBe(expected)
  })

  test('are told once, at the first of them', () => {
    const { diagnostics, sources } = read({ [`${folder}/数据.yaml`]: data })
    expect(diagnostics).toHaveLength(1)
    const [{ message, severity, span }] = diagnostics as [(typeof diagnostics)[number]]
    expect(severity).toBe('warning')
    expect(message).toBe('还有 3 个数没有填：收到、受理、审结.其他。')
    expect(span && sources.get(span.file)?.slice(span.start, span.end)).toBe('待填')
  })

  test('a 变量 can be one too', () => {
    const result = read({
      [main]: `${mainWith('变量: {许可: 待填}\n')[main]?.replace('报告如下', '报告如下：{{许可}}')}`,
    })
    expect(result.diagnostics.map(({ message }) => message)).toEqual(['还有 1 个数没有填：变量.许可。'])
    expect(result.ok && result.value.document.body.mainText).toMatchObject([
      { text: '现将有关情况报告如下：××。' },
    ])
  })

  test('do not make a written total wrong', () => {
    expect(print('共{{数据.合计}}', '甲: 待填\n乙: 3\n合计: 9')).toBe('共9')
    expect(print('共{{数据.合计}}', '甲: 4\n乙: 3\n合计: 待填')).toBe('共××')
    expect(print('共{{数据.合计}}', '甲: 4\n乙: 3\n合计: 9')).toContain('各项相加是 7')
  })
})

test('a figure changed in one place changes text, table and attachment, and nothing else', () => {
  const printed = (figure: string): string => {
    const text = [
      "  - '全年收到{{数据.收到}}，比上年{{增减数 数据.收到 上年.数据.收到}}。'",
      "  - 表格: {列: [类别, 数], 行: [[收到, '{{数据.收到.值}}'], [办结, '20']]}",
    ].join('\n')
    const result = read({
      [main]: `${mainWith('上年: ../../2024/报告\n')[main]?.replace('  - 现将有关情况报告如下。', text)}`,
      [`${folder}/数据.yaml`]: `收到: {值: ${figure}, 单位: 件}\n`,
      [`${folder}/附件/1-表.yaml`]: "标题: 收到{{数据.收到}}明细\n内容: '共{{数据.收到}}。'\n",
      [lastYear]: '收到: {值: 20, 单位: 件}\n',
    })
    if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'))
    return JSON.stringify(result.value.document)
  }
  const [before, after] = [printed('31'), printed('45')]
  expect(before.split('31')).toHaveLength(6)
  expect(after).toBe(before.replaceAll('31', '45').replace('增加11件', '增加25件'))
})

test('the contents a template asks for travel with the document', () => {
  const template = '文种: 报告\n标题: 报告\n必备内容:\n  - {名称: 不足的原因, 关键词: [原因, 根源]}\n'
  const result = read({ 'templates/报告.yaml': template })
  expect(result.ok && result.value.requiredContents).toEqual([
    { name: '不足的原因', keywords: ['原因', '根源'] },
  ])
})

/** 信函, 命令 and 纪要: their marks, what they print and do not print, who signs. */
import { describe, expect, test } from 'vitest'
import { memoryFiles } from '../../src/files/memory-files.ts'
import type { OfficialDocument } from '../../src/model/official-document.ts'
import { type ReadOutcome, readDocument } from '../../src/reader/read-document.ts'
import { documentWith, folder, templateFolders } from './good-document.ts'

const read = (main: string, others: Readonly<Record<string, string>> = {}): ReadOutcome => {
  const files = memoryFiles(documentWith({ [`${folder}/公文.yaml`]: main, ...others }))
  return readDocument(files, folder, { templateFolders })
}

const documentOf = (main: string, others: Readonly<Record<string, string>> = {}): OfficialDocument => {
  const result = read(main, others)
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join())
  return result.value.document
}

const lead = '发文机关: 滨江市人民政府\n'
const joint = '发文机关: [滨江市人民政府, 临川市人民政府]\n'
const text = '成文日期: 2025-02-20\n正文: [甲。]\n'
const registered = {
  'content/机关/滨江市人民政府.yaml': '标志: 滨江市人民政府文件\n印发机关: 滨江市人民政府办公室\n',
}

describe('信函', () => {
  const letter = '文种: 函\n标题: 关于商请共享信息的函\n主送机关: 江南省司法厅\n'

  test('R-10.1-a the mark is the name of the lead body, without 文件', () => {
    const { form, direction, masthead } = documentOf(letter + joint + text, registered)
    expect([form, direction]).toEqual(['letter', 'lateral'])
    expect(masthead).toEqual({ issuerMark: { names: ['滨江市人民政府'], suffix: '' }, signatories: [] })
  })

  test('the 版记 names no 印发机关 and no date, and there is none for their sake', () => {
    const printed = '印发机关: 滨江市人民政府办公室\n印发日期: 2025-02-20\n'
    expect(documentOf(letter + lead + text + printed, registered).colophon).toBeUndefined()
    const cc = documentOf(`${letter}${lead}${text}${printed}抄送机关: 市委办公室\n`, registered).colophon
    expect(cc).toEqual({ cc: '市委办公室。' })
  })

  test('a letter that goes upward needs no 签发人', () => {
    expect(read(`${letter.replace('函', '报告')}格式: 信函\n${lead}${text}`).diagnostics).toEqual([])
  })

  test('函 may also be a 文件', () => {
    const { form, masthead } = documentOf(`${letter}格式: 文件\n${lead}${text}`)
    expect([form, masthead?.issuerMark.suffix]).toEqual(['general', '文件'])
  })
})

describe('命令', () => {
  const order = '文种: 命令\n令号: 第12号\n签发人职务: 市长\n'

  test('令号 in place of 发文字号 and title; a 签名章 with the 职务', () => {
    const result = read(order + lead + text, registered)
    expect(result.diagnostics).toEqual([])
    expect(documentOf(order + lead + text, registered)).toMatchObject({
      form: 'order',
      masthead: { issuerMark: { names: ['滨江市人民政府'], suffix: '令' }, orderNumber: '第12号' },
      body: {
        title: '滨江市人民政府令第12号',
        signOff: { sealing: 'signature-stamp', signatures: [{ position: '市长' }] },
      },
    })
  })

  test('what is not printed is not in the model', () => {
    const extra = '发文字号: 滨政发〔2025〕3号\n主送机关: 各区人民政府\n签发人: 李明\n'
    for (const place of ['', '主送位置: 版记\n']) {
      const { masthead, body, colophon } = documentOf(order + extra + place + lead + text)
      expect(masthead?.documentNumber).toBeUndefined()
      expect(masthead?.signatories).toEqual([])
      expect(body.addressees).toBeUndefined()
      expect(colophon).toBeUndefined()
    }
  })

  test.each([
    ['发文机关标志: 滨江市人民政府命令', { names: ['滨江市人民政府'], suffix: '命令' }],
    ['发文机关标志: 滨江市政府令', { names: ['滨江市政府'], suffix: '令' }],
  ])('%s', (line, mark) =>
    expect(documentOf(`${order}${line}\n${lead}${text}`).masthead?.issuerMark).toEqual(mark),
  )

  test('the title may come from 事由', () => {
    const template = { 'templates/命令.yaml': "文种: 命令\n标题: '{{发文机关}}关于{{事由}}的命令'\n" }
    const { body } = documentOf(`${order}事由: 公布河道管理办法\n${lead}${text}`, template)
    expect(body.title).toBe('滨江市人民政府关于公布河道管理办法的命令')
    expect(documentOf(order + lead + text, template).body.title).toBe('滨江市人民政府令第12号')
  })

  test('R-7.3.5.3-b a joint order stacks the names and has a 职务 for each', () => {
    const { masthead, body } = documentOf(order.replace('市长', '[滨江市市长, 临川市市长]') + joint + text)
    expect(masthead?.issuerMark).toEqual({ names: ['滨江市人民政府', '临川市人民政府'], suffix: '令' })
    expect(body.signOff.signatures).toEqual([{ position: '滨江市市长' }, { position: '临川市市长' }])
  })

  test.each(['第1号', '第744号', '第99999号'])('令号 %s', (number) =>
    expect(documentOf(order.replace('第12号', number) + lead + text).masthead?.orderNumber).toBe(number),
  )

  test.each([
    ['12', '第12号'],
    ['12号', '第12号'],
    ['第012号', '第12号'],
    ['第 12 号', '第12号'],
    ['第十二号', '第12号'],
    ['2025年第3号', '第3号'],
    ['第０号', undefined],
    ['第0号', undefined],
  ])('令号 %s → %s', (number, right) => {
    const [first] = read(order.replace('第12号', number) + lead + text).diagnostics
    expect(first?.rule).toBe('order-number')
    expect(first?.hint).toBe(right === undefined ? '按“第12号”的样子写' : `改为“${right}”`)
  })
})

describe('纪要', () => {
  const minutes = '文种: 纪要\n发文机关标志: 滨江市人民政府常务会议纪要\n标题: 第46次常务会议纪要\n'

  test('R-10.3-d who was there; no seal, nobody addressed', () => {
    const people = `出席: [李明, 王强]
请假: 无
列席:
  - {单位: 市司法局, 姓名: 沈宁}
  - {单位: 市水利局, 姓名: [方远, 许　静]}
  - 苏文
`
    expect(read(minutes + people + lead + text).diagnostics).toEqual([])
    expect(documentOf(minutes + people + lead + text, registered)).toMatchObject({
      form: 'minutes',
      masthead: { issuerMark: { names: ['滨江市人民政府常务会议纪要'], suffix: '' }, signatories: [] },
      body: {
        attendance: {
          attendees: '李明、王强',
          absentees: '无',
          observers: '市司法局　沈宁、市水利局　方远　许　静、苏文',
        },
        signOff: { sealing: 'none' },
      },
    })
  })

  test('a text stands as it is written', () => {
    const { body } = documentOf(`${minutes}出席: 李明　王强，沈宁。\n${lead}${text}`)
    expect(body.attendance).toEqual({ attendees: '李明　王强，沈宁。' })
    expect(documentOf(minutes + lead + text).body.attendance).toBeUndefined()
  })
})

test('R-7.3.7-e 附件分订', () => {
  const main = `文种: 通知\n标题: 关于防汛的通知\n主送机关: 各区人民政府\n${lead}${text}`
  const attachment = { [`${folder}/附件/1.yaml`]: '标题: 分工表\n内容: 见下。\n' }
  expect(documentOf(`${main}附件分订: 是\n`, attachment).attachmentsBoundApart).toBe(true)
  expect(documentOf(`${main}附件分订: 否\n`, attachment).attachmentsBoundApart).toBeUndefined()
})

describe('必备 asks only for what the form prints', () => {
  const template = (type: string): Readonly<Record<string, string>> => ({
    [`templates/${type}.yaml`]: `文种: ${type}\n必备: [主送机关, 发文字号, 签发人, 印发机关]\n`,
  })
  const missing = (type: string, lines: string): readonly string[] =>
    read(`文种: ${type}\n${lines}${lead}${text}`, template(type))
      .diagnostics.filter(({ rule }) => rule === 'missing-key')
      .map(({ message }) => message)

  test.each([
    ['函', '标题: 甲\n', ['缺少“主送机关”。', '缺少“发文字号”。']],
    ['命令', '令号: 第1号\n签发人职务: 市长\n', ['缺少“印发机关”。']],
    [
      '纪要',
      '标题: 甲\n发文机关标志: 会议纪要\n',
      ['缺少“主送机关”。', '缺少“发文字号”。', '缺少“印发机关”。'],
    ],
  ])('%s', (type, lines, messages) => expect(missing(type, lines)).toEqual(messages))
})

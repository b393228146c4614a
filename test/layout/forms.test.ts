/** 信函 (10.1), 命令 (10.2), 纪要 (10.3) and 签名章 (7.3.5.3), measured from the page items. */
import { describe, expect, test } from 'vitest'
import type { LaidOut, RuleLine, TextRun } from '../../src/layout/page.ts'
import type { OfficialDocument } from '../../src/model/official-document.ts'
import { notice, oneRowParagraphs } from '../tools/documents.ts'
import { seal, stamp } from '../tools/seals.ts'
import { testFonts } from '../tools/test-fonts.ts'
import { layOut } from './lay-out.ts'

const mmPerPt = 25.4 / 72
const column = 156 / 28
const pitch = (column * 15) / 8

const items = ({ pages }: LaidOut, page = 0) => pages[page]?.items ?? []
const runs = (laidOut: LaidOut, element: TextRun['element'], page = 0): readonly TextRun[] =>
  items(laidOut, page)
    .filter((item) => item.kind === 'text')
    .filter((run) => run.element === element)
const rules = (laidOut: LaidOut, page = 0): readonly RuleLine[] =>
  items(laidOut, page).filter((item) => item.kind === 'rule')
const widthOf = ({ advances }: TextRun): number => advances.reduce((sum, advance) => sum + advance, 0)

const inkTop = (all: readonly TextRun[]): number =>
  Math.min(
    ...all.flatMap(({ text, baseline, face, sizePt }) =>
      Array.from(text, (character) => {
        const ink = testFonts()
          .face(face)
          ?.ink(character.codePointAt(0) ?? 0)
        return baseline - (ink?.yMax ?? 0) * sizePt * mmPerPt
      }),
    ),
  )

/** Middle of a row's characters; the test faces hang 仿宋 0.296 em above the baseline. */
const middleOf = ({ baseline, face, sizePt }: TextRun): number =>
  baseline - (testFonts().face(face)?.ideographCentre ?? 0) * sizePt * mmPerPt

describe('信函', () => {
  const letter = (paragraphs: number): OfficialDocument => ({
    ...notice({
      masthead: {
        issuerMark: { names: ['滨江市人民政府'], suffix: '' },
        copyNumber: '000003',
        urgency: '特急',
      },
      body: { mainText: oneRowParagraphs(paragraphs) },
      colophon: { cc: '市司法局。' },
    }),
    form: 'letter',
  })
  const laidOut = layOut(letter(30))

  test('R-10.1-a R-10.1-b R-10.1-c R-10.1-j mark 30 mm from the page edge, double rules of 170 mm on page 1 only', () => {
    expect(inkTop(runs(laidOut, 'issuerMark'))).toBeCloseTo(30, 1)
    const lines = rules(laidOut)
    expect(lines.map(({ x0, x1 }) => [x0, x1])).toEqual(Array.from({ length: 4 }, () => [20, 190]))
    const [first, second, third, fourth] = lines
    expect((first?.thickness ?? 0) > (second?.thickness ?? 0)).toBe(true)
    expect((third?.thickness ?? 0) < (fourth?.thickness ?? 0)).toBe(true)
    expect(fourth?.y).toBeCloseTo(277, 1)
    expect(rules(laidOut, 1)).toEqual([])
  })

  test('R-10.1-d R-10.1-e 份号 and 紧急程度 left, 文号 right, the first row 7/8 of a 字 below the rule', () => {
    const [number] = runs(laidOut, 'documentNumber')
    const [copy] = runs(laidOut, 'copyNumber')
    const [urgency] = runs(laidOut, 'urgency')
    if (number === undefined || copy === undefined || urgency === undefined)
      throw new Error('an element is missing')
    expect(number.x + widthOf(number)).toBeCloseTo(184, 1)
    const ruleBottom = (rules(laidOut)[1]?.y ?? 0) + (rules(laidOut)[1]?.thickness ?? 0) / 2
    expect(middleOf(copy) - column / 2 - ruleBottom).toBeCloseTo((column * 7) / 8, 1)
    expect(middleOf(number)).toBeCloseTo(middleOf(copy), 1)
    expect(middleOf(urgency) - middleOf(copy)).toBeCloseTo(pitch, 1)
  })

  test('R-10.1-g the last row of page 1 is 7/8 of a 字 above the second rule, at an even step near the usual one', () => {
    const rows = runs(laidOut, 'paragraph').map(middleOf)
    const ruleTop = (rules(laidOut)[2]?.y ?? 0) - (rules(laidOut)[2]?.thickness ?? 0) / 2
    expect(ruleTop - ((rows.at(-1) ?? 0) + column / 2)).toBeCloseTo((column * 7) / 8, 1)
    const steps = rows.slice(1).map((row, index) => row - (rows[index] ?? 0))
    for (const step of steps) expect(Math.abs(step - pitch)).toBeLessThan(0.5)
  })

  test('R-10.1-h R-10.1-i page 1 has no number, page 2 shows 2; the 版记 has no lines and stands on the bottom edge', () => {
    expect(runs(laidOut, 'pageNumber')).toEqual([])
    expect(runs(laidOut, 'pageNumber', 1)[0]?.text).toBe('— 2 —')
    const last = laidOut.pages.length - 1
    expect(rules(laidOut, last)).toEqual([])
    const [cc] = runs(laidOut, 'cc', last)
    if (cc === undefined) throw new Error('no 抄送')
    expect(middleOf(cc) + (14 * mmPerPt) / 2).toBeCloseTo(262, 1)
  })
})

describe('命令', () => {
  const order = layOut({
    ...notice({
      masthead: { issuerMark: { names: ['滨江市人民政府'], suffix: '令' }, orderNumber: '第12号' },
      body: { mainText: oneRowParagraphs(3) },
      signOff: { sealing: 'signature-stamp', issuers: [], signatures: [{ position: '市长', image: stamp }] },
    }),
    form: 'order',
  })

  test('R-10.2-a R-10.2-c mark 20 mm below the 版心, 令号 two empty rows below it, 正文 two below that, no title and no rule', () => {
    const mark = runs(order, 'issuerMark')
    expect(inkTop(mark)).toBeCloseTo(57, 1)
    const [number] = runs(order, 'orderNumber')
    const [text] = runs(order, 'paragraph')
    if (number === undefined || text === undefined) throw new Error('an element is missing')
    expect(number.x + widthOf(number) / 2).toBeCloseTo(106, 1)
    expect(middleOf(text) - middleOf(number)).toBeCloseTo(3 * pitch, 1)
    expect(runs(order, 'title')).toEqual([])
    expect(runs(order, 'addressees')).toEqual([])
    expect(rules(order).filter(({ colour }) => colour === 'red')).toEqual([])
  })

  test('R-7.3.5.3-a R-10.2-d 签名章 four 字 from the right, two rows below the text; 职务 two 字 left of it; the date a row below', () => {
    const image = items(order).find((item) => item.kind === 'image')
    const [position] = runs(order, 'position')
    const [date] = runs(order, 'documentDate')
    const text = runs(order, 'paragraph').at(-1)
    if (image === undefined || position === undefined || date === undefined || text === undefined)
      throw new Error('missing')
    expect(image.x + image.width).toBeCloseTo(184 - 4 * column, 1)
    expect(image.y - (middleOf(text) + column / 2)).toBeCloseTo(2 * pitch, 0)
    expect(position.x + widthOf(position)).toBeCloseTo(image.x - 2 * column, 1)
    expect(middleOf(position)).toBeCloseTo(image.y + image.height / 2, 1)
    expect(middleOf(date) - column / 2 - (image.y + image.height)).toBeCloseTo(pitch, 0)
    expect(date.x + widthOf(date)).toBeCloseTo(184 - 4 * column, 1)
  })
})

test('R-10.3-a R-10.3-b R-10.3-c 纪要: mark at 72 mm, 出席 in 黑体 with hanging rows, each kind on a row of its own', () => {
  const minutes = layOut({
    ...notice({
      masthead: { issuerMark: { names: ['滨江市人民政府常务会议纪要'], suffix: '' } },
      addressees: null,
      body: {
        mainText: oneRowParagraphs(2),
        attendance: {
          attendees: '市司法局　王一、市财政局　李二、市教育局　赵三、市民政局　钱四、市水利局　孙五',
          observers: '市档案馆　周六',
        },
      },
      signOff: { sealing: 'none', issuers: [] },
    }),
    form: 'minutes',
  })
  expect(inkTop(runs(minutes, 'issuerMark'))).toBeCloseTo(72, 1)
  const attendees = runs(minutes, 'attendees')
  expect(attendees[0]).toMatchObject({ text: '出席', role: 'heiti' })
  const textRuns = attendees.filter(({ role, text }) => role === 'fangsong' && text !== '：')
  expect(new Set(textRuns.map(({ x }) => Math.round(x))).size).toBeLessThanOrEqual(2)
  expect(textRuns.at(-1)?.x).toBeCloseTo(28 + 5 * column, 0)
  expect(runs(minutes, 'observers')[0]?.x).toBeCloseTo(28 + 2 * column, 1)
})

test('R-7.3.5.1-b R-7.3.5.1-c R-X-seal-gap a seal is centred on 署名 and date, which lie below its middle, its top within a row of the text', () => {
  const laidOut = layOut(
    notice({ body: { mainText: oneRowParagraphs(12) }, signOff: { seals: [seal()] }, colophon: null }),
  )
  const last = laidOut.pages.length - 1
  const image = items(laidOut, last).find((item) => item.kind === 'image')
  const [name] = runs(laidOut, 'signOff', last)
  const [date] = runs(laidOut, 'documentDate', last)
  const text = runs(laidOut, 'paragraph', last).at(-1)
  if (image === undefined || name === undefined || date === undefined || text === undefined)
    throw new Error('missing')
  expect([image.width, image.height]).toEqual([45, 45])
  const middle = image.x + image.width / 2
  expect(name.x + widthOf(name) / 2).toBeCloseTo(middle, 1)
  expect(date.x + widthOf(date) / 2).toBeCloseTo(middle, 1)
  expect((middleOf(name) + middleOf(date)) / 2).toBeGreaterThan(image.y + image.height / 2)
  const gap = image.y - (middleOf(text) + column / 2)
  expect(gap).toBeGreaterThan(0)
  expect(gap).toBeLessThan(pitch)
})

import { describe, expect, test } from 'vitest'
import { compareDocuments } from '../../src/diff/compare-documents.ts'
import { isOrdinalShift, isYearShift, toRelativeYears } from '../../src/diff/year-shift.ts'
import type { Block, OfficialDocument } from '../../src/model/official-document.ts'
import { annualReport } from './read-sample.ts'

const years = { old: 2023, new: 2024 }

describe('a year that moved on', () => {
  test.each([
    ['2023年', '2024年', true],
    ['2022年', '2023年', true],
    ['2024年9月底前', '2025年9月底前', true],
    ['2023年度', '2024年', true],
    ['上年', '2023年', true],
    ['去年', '上年', true],
    ['2022年', '去年', true],
    ['《2023年工作要点》', '《2024年工作要点》', true],
    ['2023—2024年', '2024—2025年', true],
    ['2023年', '2025年', false],
    ['2023年', '2023年', false],
    ['2023年6月', '2024年7月', false],
    ['84项', '89项', false],
    ['2023件', '2024件', false],
  ])('%s → %s: %s', (before, after, expected) => {
    expect(isYearShift(before, after, years)).toBe(expected)
  })

  test('is not seen where no years are known or they are the same', () => {
    expect(isYearShift('2023年', '2024年', { old: undefined, new: 2024 })).toBe(false)
    expect(isYearShift('2023年', '2024年', { old: 2024, new: 2024 })).toBe(false)
  })

  test('words about years are told from words with 年', () => {
    expect(toRelativeYears('本年级、今年轻人', 2024)).toBe('本年级、今年轻人')
    expect(toRelativeYears('今年', 2024)).toBe(toRelativeYears('2024年度', 2024))
  })
})

describe('ordinals', () => {
  test.each([
    ['二是', '三是', true],
    ['（一）', '（十二）', true],
    ['附件1', '附件2', true],
    ['二是', '（二）', false],
    ['12', '13', false],
    ['二十大', '二十一大', false],
  ])('%s → %s: %s', (before, after, expected) => {
    expect(isOrdinalShift(before, after)).toBe(expected)
  })
})

/** Every year outside 《》 one further. */
const nextYear = (text: string): string =>
  text.replaceAll(/《[^》]*》|(20\d{2})(?=年)/gu, (found, year: string | undefined) =>
    year === undefined ? found : String(Number(year) + 1),
  )

const moveOn = (document: OfficialDocument): OfficialDocument => ({
  ...document,
  body: {
    ...document.body,
    title: nextYear(document.body.title),
    mainText: document.body.mainText.map(
      (block): Block =>
        block.kind === 'paragraph' || block.kind === 'heading'
          ? { ...block, text: nextYear(block.text) }
          : block,
    ),
  },
})

test('a report in which only the years moved on holds no other change', () => {
  const document = annualReport(2024)
  const { changes, leftovers } = compareDocuments(
    { document, name: '旧' },
    { document: moveOn(document), name: '新' },
  )
  expect(changes.length).toBeGreaterThan(10)
  expect(changes.filter(({ yearShift }) => !yearShift)).toEqual([])
  expect(leftovers.sameShareBeyondFigures).toBe(1)
  expect(leftovers.suspects.filter(({ kind }) => kind === 'date').map(({ text }) => text)).toEqual([
    '2024',
    '2024',
    '2024',
  ])
})

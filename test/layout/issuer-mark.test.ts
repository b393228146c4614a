/** The 发文机关标志: its size for long and short names, and the names of a joint issue. */
import { describe, expect, test } from 'vitest'

import type { TextRun } from '../../src/layout/page.ts'
import { chooseMarkSize } from '../../src/standard/mark-size.ts'
import { notice } from '../tools/documents.ts'
import { layOut } from './lay-out.ts'
import { inkRightOf, textRuns } from './printed-rows.ts'

test.each([4, 6, 9, 12, 16, 20])('%i characters fit the 版心 with white at both sides', (count) => {
  const { step, stretch, sizePt } = chooseMarkSize(count, undefined)
  expect(count * step).toBeLessThanOrEqual(150 + 1e-9)
  expect(step).toBeLessThanOrEqual(15)
  expect(stretch).toBeGreaterThanOrEqual(0.66 - 1e-9)
  expect(stretch).toBeLessThanOrEqual(1)
  expect(sizePt).toBeGreaterThan(22)
})

test('the width gives way before the height', () => {
  expect(chooseMarkSize(9, undefined).sizePt).toBe(52)
  expect(chooseMarkSize(9, undefined).stretch).toBeLessThan(1)
  expect(chooseMarkSize(20, undefined).sizePt).toBeLessThan(52)
})

test('the size that the house style asks for is used', () => {
  expect(chooseMarkSize(9, 40)).toEqual({ sizePt: 40, stretch: 1, step: (40 * 25.4) / 72 })
})

describe('a joint issue', () => {
  const names = ['滨江市人民政府办公室', '滨江市水利局', '滨江军分区']
  const page = layOut(notice({ masthead: { issuerMark: { names, suffix: '文件' } } })).pages[0]
  const runs = page === undefined ? [] : textRuns(page).filter(({ element }) => element === 'issuerMark')
  const stack = runs.slice(0, 3)
  const suffix = runs.slice(3)

  test('R-7.2.4-d names stand under one another, 主办机关 first, 文件 at their right', () => {
    expect(runs.map(({ text }) => text)).toEqual([...names, '文件'])
    const [first, second, third] = stack.map(({ baseline }) => baseline)
    expect((second ?? 0) - (first ?? 0)).toBeCloseTo((third ?? 0) - (second ?? 0), 6)
    expect(suffix[0]?.baseline).toBeCloseTo(second ?? 0, 6)
    for (const run of stack) expect(inkRightOf(run)).toBeLessThan(suffix[0]?.x ?? 0)
  })

  test('names are equally wide', () => {
    const ends = stack.map(
      (run: TextRun) => run.x + run.advances.slice(0, -1).reduce((sum, own) => sum + own, 0),
    )
    for (const end of ends) expect(end).toBeCloseTo(ends[0] ?? 0, 6)
  })

  test('page 1 still shows 正文', () => {
    expect(page && textRuns(page).some(({ element }) => element === 'paragraph')).toBe(true)
  })
})

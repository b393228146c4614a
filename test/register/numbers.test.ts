import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkNumbers } from '../../src/register/check-numbers.ts'
import { findSeries, formatRanges, nextNumber } from '../../src/register/number-series.ts'
import { sortEntries } from '../../src/register/sort-entries.ts'
import { formatDocumentNumber } from '../../src/text/document-number.ts'
import { entry } from './entry.ts'

describe('series of numbers', () => {
  const series = findSeries([
    entry('滨政文〔2025〕12号'),
    entry('滨政文〔2025〕2号'),
    entry('滨政文〔2025〕1号'),
    entry('滨政发〔2025〕1号'),
    entry('滨政文〔2024〕3号'),
    entry(''),
    entry('滨政文[2025]9号'),
  ])

  test('one for each 代字 and year, with what is skipped and what is next', () => {
    expect(
      series.map(({ issuerCode, year, skipped, next }) => {
        return `${issuerCode}〔${year}〕缺${formatRanges(skipped)}，${formatDocumentNumber(next)}`
      }),
    ).toEqual([
      '滨政发〔2025〕缺，滨政发〔2025〕2号',
      '滨政文〔2024〕缺1—2，滨政文〔2024〕4号',
      '滨政文〔2025〕缺3—11，滨政文〔2025〕13号',
    ])
  })

  test('a 代字 or year without documents begins at 1', () => {
    expect(nextNumber(series, '滨政文', 2025).serial).toBe(13)
    expect(nextNumber(series, '滨政文', 2026).serial).toBe(1)
    expect(nextNumber(series, '滨政函', 2025).serial).toBe(1)
  })

  test('used, skipped and next serials together are all serials, each once', () => {
    const serials = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1 })
    fc.assert(
      fc.property(serials, (used) => {
        const [one] = findSeries(used.map((serial) => entry(`滨政文〔2025〕${serial}号`)))
        const skipped = (one?.skipped ?? []).flatMap(({ from, to }) => {
          return Array.from({ length: to - from + 1 }, (_, index) => from + index)
        })
        const all = [...used, ...skipped, one?.next.serial ?? 0].sort((a, b) => a - b)
        expect(all).toEqual(Array.from({ length: all.length }, (_, index) => index + 1))
      }),
    )
  })
})

describe('mistakes', () => {
  test('a number used three times is told at the second and the third', () => {
    const twice = ['甲', '乙', '丙'].map((folder) => entry('滨政文〔2025〕1号', { folder }))
    const told = checkNumbers(findSeries(twice))
    expect(told.map(({ severity, message, hint }) => `${severity} ${message}${hint}`)).toEqual([
      'error 乙 的发文字号“滨政文〔2025〕1号”已经用于 丙。改正其中一份；下一个没有用过的是“滨政文〔2025〕2号”',
      'error 甲 的发文字号“滨政文〔2025〕1号”已经用于 丙。改正其中一份；下一个没有用过的是“滨政文〔2025〕2号”',
    ])
  })

  test('the same serial of another year or 代字 is no duplicate', () => {
    const numbers = ['滨政文〔2025〕1号', '滨政文〔2024〕1号', '滨政发〔2025〕1号']
    expect(checkNumbers(findSeries(numbers.map((number) => entry(number))))).toEqual([])
  })

  test('skipped numbers are a warning, as ranges', () => {
    const used = ['滨政文〔2025〕2号', '滨政文〔2025〕6号', '滨政文〔2025〕8号', '滨政发〔2025〕2号']
    expect(checkNumbers(findSeries(used.map((number) => entry(number))))).toMatchObject([
      { severity: 'warning', message: '有跳号：滨政发〔2025〕缺 1 号；滨政文〔2025〕缺 1、3—5、7 号。' },
    ])
  })
})

test('numbered documents come by 代字, year and serial; the others by date', () => {
  const entries = [
    entry('', { folder: '无日期', documentDate: { year: 2025, month: 1, day: 1 } }),
    entry('滨政文〔2025〕10号'),
    entry('滨政文〔2025〕9号'),
    entry('滨政文〔2024〕11号'),
    entry('滨政发〔2025〕30号'),
    entry('第3号', { documentDate: { year: 2024, month: 12, day: 1 } }),
  ]
  expect(sortEntries(entries).map(({ number }) => number)).toEqual([
    '滨政发〔2025〕30号',
    '滨政文〔2024〕11号',
    '滨政文〔2025〕9号',
    '滨政文〔2025〕10号',
    '第3号',
    '',
  ])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDate, formatIsoDate, isCalendarDate, parseDate } from '../../src/text/dates.ts'

test.each(['2025-02-20', '2025-2-20', '2025年2月20日'])('R-7.3.5.4-a %s is 2025年2月20日', (text) => {
  const date = parseDate(text)
  expect(date).toEqual({ year: 2025, month: 2, day: 20 })
  expect(date && formatDate(date)).toBe('2025年2月20日')
})

test.each(['2025-02-30', '2023-02-29', '2025-13-01', '2025-00-10', '25-02-20', '2025.2.20', '2025年2月', ''])(
  '%j is no date',
  (text) => expect(parseDate(text)).toBeUndefined(),
)

test('printed and typed forms read back, leap days too', () => {
  const day = fc.record({
    year: fc.integer({ min: 1900, max: 2100 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  fc.assert(
    fc.property(day.filter(isCalendarDate), (date) => {
      expect(parseDate(formatDate(date))).toEqual(date)
      expect(parseDate(formatIsoDate(date))).toEqual(date)
      expect(formatDate(date)).not.toMatch(/\D0/)
    }),
  )
})

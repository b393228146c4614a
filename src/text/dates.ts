/** Calendar dates as writers type them (2025-02-20) and as 公文 print them (2025年2月20日, GB/T 9704—2012 7.3.5.4). */
import type { CalendarDate } from '../model/official-document.ts'

/** Reads 2025-02-20, 2025-2-20 or 2025年2月20日; undefined for anything else and for days no calendar has. */
export const parseDate = (text: string): CalendarDate | undefined => {
  const match = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/u.exec(text)
  if (!match) return undefined
  const date = {
    year: Number(match[1]),
    month: Number(match[2] ?? match[4]),
    day: Number(match[3] ?? match[5]),
  }
  return isCalendarDate(date) ? date : undefined
}

/** As printed: Arabic digits, year in full, no leading zeros. */
export const formatDate = ({ year, month, day }: CalendarDate): string => `${year}年${month}月${day}日`

/** As typed in YAML: 2025-02-20. */
export const formatIsoDate = ({ year, month, day }: CalendarDate): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')

export const isCalendarDate = ({ year, month, day }: CalendarDate): boolean =>
  year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

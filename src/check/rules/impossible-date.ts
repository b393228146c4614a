/** 日期和时刻在日历、钟表上存在。 */
import { isCalendarDate } from '../../text/dates.ts'
import { findMatches, type Rule } from '../rule.ts'

export const impossibleDate: Rule = {
  id: 'impossible-date',
  title: '不存在的日期、时刻',
  severity: 'error',
  clause: 'GB/T 15835—2011 5.1.4',
  reason: '日历上没有这一天，或者一天没有这个时刻，必有一处写错。',
  hint: '核对原始材料',
  bad: '正文: [2月30日前完成汛前检查。]',
  good: '正文: [2月28日前完成汛前检查。]',

  check: ({ texts }) => [
    ...findMatches(
      texts,
      /(?:(?<!\d)(\d{4})年)?(?<!\d)(\d{1,2})月(\d{1,2})日|(?<=\d{4}年)(\d{1,2})月(?!\d)/gu,
      ([found, year, month, day, monthOnly]) => {
        const date = {
          // Without a year 29 February may be right.
          year: Number(year ?? 2024),
          month: Number(month ?? monthOnly),
          day: Number(day ?? 1),
        }
        return isCalendarDate(date)
          ? undefined
          : { message: `没有“${found}”这${day === undefined ? '个月' : '一天'}。` }
      },
    ),
    ...findMatches(texts, /(?<=[日午晨晚])(\d{1,2})时(?:(\d{1,2})分)?/gu, ([found, hour, minute]) =>
      Number(hour) > 24 || Number(minute ?? 0) > 59 ? { message: `没有“${found}”这个时刻。` } : undefined,
    ),
  ],
}

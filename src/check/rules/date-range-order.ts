/** 起止日期，起不晚于止。 */
import { findMatches, type Rule } from '../rule.ts'

export const dateRangeOrder: Rule = {
  id: 'date-range-order',
  title: '起止日期颠倒',
  severity: 'warning',
  clause: '惯例：数据前后一致',
  reason: '起始的日期晚于终止的日期。',
  hint: '核对起止日期',
  bad: '正文: [2025年9月1日至2025年6月30日开展检查。]',
  good: '正文: [2025年6月1日至2025年9月30日开展检查。]',

  check: ({ texts }) =>
    findMatches(
      texts,
      /(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?(?:至|到|—|－|-|～)(?:(\d{4})年)?(?:(\d{1,2})月)?(?:(\d{1,2})日)?/gu,
      ([found, ...parts]) => {
        const [year, month, day, endYear, endMonth, endDay] = parts.map((part) =>
          part === undefined ? undefined : Number(part),
        )
        if (endYear === undefined && endMonth === undefined && endDay === undefined) return undefined
        const start = [year, month, day]
        const end = [endYear ?? year, endMonth ?? (endYear === undefined ? month : undefined), endDay]
        return isLater(start, end) ? { message: `“${found}”的起始日期晚于终止日期。` } : undefined
      },
    ),
}

/** Compared as far as both are written. */
const isLater = (start: readonly (number | undefined)[], end: readonly (number | undefined)[]): boolean => {
  for (const [index, value] of start.entries()) {
    const other = end[index]
    if (value === undefined || other === undefined) return false
    if (value !== other) return value > other
  }
  return false
}

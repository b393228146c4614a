/** 年份写四位。 */
import { findOutsideNames } from '../prose.ts'
import type { Rule } from '../rule.ts'

export const shortYear: Rule = {
  id: 'short-year',
  title: '两位数的年份',
  severity: 'error',
  clause: 'GB/T 15835—2011 5.1.4',
  reason: '年份不能简写成两位数，“25年”可以是年份，也可以是时间的长短。',
  bad: '正文: [25年3月开展汛前检查。]',
  good: '正文: [2025年3月开展汛前检查。]',

  check: ({ texts }) =>
    findOutsideNames(
      texts,
      // 10年6月 may be a length of time; nobody writes 25年3月 for one.
      /(?<![\d.〔满期共任职长近约达徒刑役限龄])([289]\d)年(度|\d{1,2}月(?:\d{1,2}日)?)/gu,
      ([found, year = '', rest = '']) => ({
        message: `“${found}”的年份只写了两位数。`,
        hint: `年份写四位，如“${Number(year) < 50 ? '20' : '19'}${year}年${rest}”`,
      }),
    ),
}

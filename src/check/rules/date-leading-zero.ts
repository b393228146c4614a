/** 日期的月、日不编虚位。 */
import { findOutsideNames } from '../prose.ts'
import type { Rule } from '../rule.ts'

export const dateLeadingZero: Rule = {
  id: 'date-leading-zero',
  title: '月、日前的“0”',
  severity: 'warning',
  clause: 'GB/T 9704—2012 7.3.5.4',
  reason: '公文的日期月、日不编虚位，1 不编为 01。',
  bad: '正文: [自2025年06月01日起进入汛期。]',
  good: '正文: [自2025年6月1日起进入汛期。]',

  check: ({ texts }) =>
    findOutsideNames(
      texts,
      /(?:(?<=\d年)0\d月(?:\d{1,2}日)?|(?<!\d)0\d月(?=\d{1,2}日)(?:\d{1,2}日)?|(?<=\d月)0\d日)/gu,
      ([found]) => ({
        message: `“${found}”编了虚位。`,
        hint: `写成“${found.replace(/(?<!\d)0/gu, '')}”`,
      }),
    ),
}

/** 时间写具体日期，不用“今年”“去年”一类说法。 */
import { findMatches, type Rule } from '../rule.ts'
import { isRunningText } from '../text-parts.ts'

export const relativeTime: Rule = {
  id: 'relative-time',
  title: '相对的时间说法',
  severity: 'info',
  clause: '惯例：时间写具体年月日',
  reason: '公文要存档多年，“今年”“上月”过后就说不清是哪一年、哪一月。',
  hint: '写出年份和月份；年度可以用 {{年度}}',
  bad: '正文: [今年以来，全市降雨偏多。]',
  good: '正文: [2025年以来，全市降雨偏多。]',

  check: ({ texts }) =>
    findMatches(
      texts.filter(isRunningText),
      /(?<![历近往早])(?:今年|去年|明年|前年|后年|上个?月|下个?月|本月|昨天|今天|明天|昨日|今日|明日)(?![^《]*》)(?![^“]*”)/gu,
      ([found]) => ({ message: `“${found}”过后说不清是哪一时间。` }),
    ),
}

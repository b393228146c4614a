/** 以月日命名的事件和节日，月日之间的间隔号。 */
import { isProse } from '../prose.ts'
import { findMatches, type Rule } from '../rule.ts'

export const datedNameDot: Rule = {
  id: 'dated-name-dot',
  title: '“12·4”一类名称的间隔号',
  severity: 'warning',
  clause: 'GB/T 15834—2011 4.14.3.5',
  reason: '月日标示的事件、节日名称，用阿拉伯数字时月日之间用间隔号，用汉字时只有一、十一、十二月才用。',
  bad: '正文: [开展“12.4”国家宪法日宣传活动。]',
  good: '正文: [开展“12·4”国家宪法日宣传活动。]',

  check: ({ texts }) =>
    findMatches(
      texts.filter(isProse),
      /“(?:(\d{1,2})[.．、/-](\d{1,2})|([二三四五六七八九])·([一二三四五六七八九十]{1,3}))”(?=[^，。；、“]{0,10}(?:日|节|周|宣传月|事件|事故|案件|专案|活动|行动|运动|讲话|地震))/gu,
      ([found, month, day, monthName, dayName]) => {
        if (Number(month) > 12 || Number(day) > 31) return undefined
        const right = monthName === undefined ? `“${month}·${day}”` : `“${monthName}${dayName}”`
        return { message: `${found}应为${right}。`, hint: `写成${right}`, replacement: right }
      },
    ),
}

/** 后引号前后的点号不重复，并列用的点号不放在引号里。 */
import { isProse } from '../prose.ts'
import { findMatches, type Rule } from '../rule.ts'

export const markAroundQuote: Rule = {
  id: 'mark-around-quote',
  title: '后引号前后的点号',
  severity: 'warning',
  clause: 'GB/T 15834—2011 附录B.2',
  reason: '引文独立成句的，句号放在引号里；只是句子一部分的，句号放在引号外；不会里外都有。',
  bad: '正文: [省防汛会议强调：“防汛责任重于泰山。”。]',
  good: '正文: [省防汛会议强调：“防汛责任重于泰山。”]',

  check: ({ texts }) =>
    findMatches(texts.filter(isProse), /。([”’])[。，；]|[、；]([”’])/gu, ([found, quote]) =>
      quote === undefined
        ? { message: `“${found[0]}”放在了后引号里面。`, hint: '移到后引号外面，或者删去' }
        : {
            message: `后引号里外都有点号（${found}）。`,
            hint: '引的是整句话，留里面的句号；是句子的一部分，留外面的',
          },
    ),
}

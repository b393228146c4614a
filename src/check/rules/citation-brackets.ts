/** 引用的发文字号写在圆括号里。 */
import { findMatches, type Rule } from '../rule.ts'
import { isRunningText } from '../text-parts.ts'

export const citationBrackets: Rule = {
  id: 'citation-brackets',
  title: '引用的文号不在圆括号里',
  severity: 'info',
  clause: '惯例：先引标题，后引发文字号',
  reason: '标题后面的发文字号应当用圆括号括起来。',
  hint: '写成“《标题》（文号）”',
  bad: '正文: [根据《滨江市防汛预案》滨政发〔2024〕3号，现就有关事项通知如下。]',
  good: '正文: [根据《滨江市防汛预案》（滨政发〔2024〕3号），现就有关事项通知如下。]',

  check: ({ texts }) =>
    findMatches(
      texts.filter(isRunningText),
      /(?<=》)[，、]?(\p{Script=Han}{1,10}〔\d{4}〕\d+号)/gu,
      ([, number]) => ({
        message: `发文字号“${number}”没有用圆括号括起来。`,
      }),
    ),
}

/** “增长”后面不写负数。 */
import { findOutsideNames } from '../prose.ts'
import type { Rule } from '../rule.ts'

export const negativeGrowth: Rule = {
  id: 'negative-growth',
  title: '“增长”“下降”后面的负数',
  severity: 'warning',
  clause: '惯例：统计用语',
  reason: '方向已经由动词说明，数字不再带负号；“下降-3%”的意思反成了增长。',
  bad: '正文: [险情处置数量同比增长-3.5%。]',
  good: '正文: [险情处置数量同比下降3.5%。]',

  check: ({ texts }) =>
    findOutsideNames(
      texts,
      /(增长|提高|增加|上升|下降|降低|减少)(?:了|约)?[-－−—–](\d+(?:\.\d+)?(?:[%％]|个百分点))/gu,
      ([found, verb = '', figure = '']) => ({
        message: `“${found}”的动词后面是负数。`,
        hint: /增长|提高|增加|上升/u.test(verb) ? `写成“下降${figure}”` : `看是否应为“${verb}${figure}”`,
      }),
    ),
}

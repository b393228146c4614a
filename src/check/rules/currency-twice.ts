/** 货币符号和“元”不并用。 */
import { findOutsideNames } from '../prose.ts'
import type { Rule } from '../rule.ts'

export const currencyTwice: Rule = {
  id: 'currency-twice',
  title: '货币符号和“元”并用',
  severity: 'warning',
  clause: '惯例',
  reason: '货币符号就是“元”，两个都写是重复。',
  bad: '正文: [发放救灾款￥500万元。]',
  good: '正文: [发放救灾款500万元。]',

  check: ({ texts }) =>
    findOutsideNames(texts, /[¥￥]\s?(\d[\d.,]*[余多]?[十百千万亿]{0,2}元)/gu, ([found, amount]) => ({
      message: `“${found}”重复写了单位。`,
      hint: `写成“${amount}”`,
    })),
}

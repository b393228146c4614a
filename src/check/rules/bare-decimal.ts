/** 纯小数写出小数点前的“0”。 */
import { findMatches, type Rule } from '../rule.ts'

export const bareDecimal: Rule = {
  id: 'bare-decimal',
  title: '小数点前没有“0”',
  severity: 'error',
  clause: 'GB/T 15835—2011 5.1.2',
  reason: '纯小数必须写出小数点前定位的“0”，否则小数点容易看漏。',
  bad: '正文: [水位比上年同期高.5米。]',
  good: '正文: [水位比上年同期高0.5米。]',

  check: ({ texts }) =>
    findMatches(texts, /(?<![\w.．])\.(\d+)(?=[\p{Script=Han}%％‰℃]|$)/gu, ([found]) => ({
      message: `“${found}”漏了小数点前的“0”。`,
      hint: `写成“0${found}”`,
      replacement: `0${found}`,
    })),
}

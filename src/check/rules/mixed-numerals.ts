/** 一个数值里除“万”“亿”外不混用汉字数字。 */
import { findOutsideNames } from '../prose.ts'
import type { Rule } from '../rule.ts'

const counted = '元|个|人|件|项|名|户|家|吨|公里|次|条|头|亩|余|多|万|亿|零'

export const mixedNumerals: Rule = {
  id: 'mixed-numerals',
  title: '数字和“十”“百”“千”混写',
  severity: 'warning',
  clause: 'GB/T 15835—2011 5.3',
  reason: '数值很大时可以用“万”“亿”，此外一个数值不能一半用阿拉伯数字、一半用汉字。',
  hint: '全用阿拉伯数字（4000、3000万），或者全用汉字（四千）',
  bad: '正文: [转移群众4千人。]',
  good: '正文: [转移群众4000人。]',

  check: ({ texts }) =>
    findOutsideNames(
      texts,
      new RegExp(
        `(?<![\\d.第])(?!(?:19|20)\\d{2}[十百千])\\d+(?:\\.\\d+)?(?:[十百千](?=${counted})[余多]?|[百千]万(?=元|人|亩)|[百千]零?\\d+)|百分之\\d+(?:\\.\\d+)?|(?<![\\d.])\\d+分之\\d+`,
        'gu',
      ),
      ([found]) =>
        found.startsWith('百分之')
          ? { message: `“${found}”混用了汉字和阿拉伯数字。`, hint: `写成“${found.slice(3)}%”` }
          : { message: `“${found}”混用了阿拉伯数字和汉字。` },
    ),
}

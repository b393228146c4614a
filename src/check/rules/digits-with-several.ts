/** 带“几”的概数用汉字。 */
import { findOutsideNames } from '../prose.ts'
import type { Rule } from '../rule.ts'

export const digitsWithSeveral: Rule = {
  id: 'digits-with-several',
  title: '阿拉伯数字带“几”',
  severity: 'error',
  clause: 'GB/T 15835—2011 4.2.2',
  reason: '带“几”字的概数用汉字，如“二十几个”；公文宜写确数。',
  hint: '写确数，或者用“余”（20余个），或者全用汉字',
  bad: '正文: [检查水库20几座。]',
  good: '正文: [检查水库20余座。]',

  check: ({ texts }) =>
    findOutsideNames(texts, /\d+[十百千万亿]?几(?![何率])|几\d+/gu, ([found]) => ({
      message: `“${found}”把“几”和阿拉伯数字连用了。`,
    })),
}

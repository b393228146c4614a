/** 用法定计量单位。 */
import { findOutsideNames } from '../prose.ts'
import type { Rule } from '../rule.ts'

const legal = new Map([
  ['平米', '平方米'],
  ['平方', '平方米'],
  ['立方', '立方米'],
  ['公分', '厘米'],
  ['公尺', '米'],
  ['华里', '公里（1 华里合 0.5 公里）'],
  ['市里', '公里（1 市里合 0.5 公里）'],
  ['英里', '公里'],
  ['英尺', '米'],
  ['英寸', '厘米'],
  ['英亩', '公顷'],
  ['市斤', '公斤（1 市斤合 0.5 公斤）'],
  ['马力', '千瓦'],
  ['度电', '千瓦时'],
])

export const nonLegalUnits: Rule = {
  id: 'non-legal-units',
  title: '非法定计量单位',
  severity: 'warning',
  clause: 'GB 3100—1993 3',
  reason: '国家机关的公文使用国家法定计量单位。',
  bad: '正文: [改造老旧小区5000平米。]',
  good: '正文: [改造老旧小区5000平方米。]',

  check: ({ texts }) =>
    findOutsideNames(
      texts,
      /(?<=\d[余多]?[百千万亿]{0,2}[余多]?)(?:平米|平方(?!公里|米|千米|厘米|分米|毫米|公尺)|立方(?!米|厘米|分米|毫米|公里|千米)|公分|公尺|华里|市里(?![\p{Script=Han}])|英里|英尺|英寸|英亩|市斤|马力|度电)/gu,
      ([found]) => ({
        message: `“${found}”不是法定计量单位。`,
        hint: `用“${legal.get(found)}”`,
      }),
    ),
}

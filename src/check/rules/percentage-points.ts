/** “百分点”的写法。 */
import { findOutsideNames } from '../prose.ts'
import type { Rule } from '../rule.ts'

export const percentagePoints: Rule = {
  id: 'percentage-points',
  title: '“百分点”的写法',
  severity: 'error',
  clause: '惯例：统计用语',
  reason: '两个百分数的差用“个百分点”，前面的数不带百分号。',
  bad: '正文: [合格率比上年提高3个百分比。]',
  good: '正文: [合格率比上年提高3个百分点。]',

  check: ({ texts }) =>
    findOutsideNames(
      texts,
      /(\d+(?:\.\d+)?)(?:[%％]个?百分点|个百分[比率]|个百分号|百分点)/gu,
      ([found, figure]) => ({
        message: `“${found}”应为“${figure}个百分点”。`,
        hint: `写成“${figure}个百分点”`,
      }),
    ),
}

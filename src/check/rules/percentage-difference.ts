/** 两个百分数相减，差是百分点。 */
import { findOutsideNames } from '../prose.ts'
import type { Rule } from '../rule.ts'

const figure = String.raw`(\d+(?:\.\d+)?)[%％]`
const change = '(?:提高|提升|上升|增加|增长|下降|降低|减少|降|升)'

export const percentageDifference: Rule = {
  id: 'percentage-difference',
  title: '百分数的差写成百分数',
  severity: 'warning',
  clause: '惯例：统计用语',
  reason: '由 90% 到 95% 是提高 5 个百分点；说成提高 5%，就是另一个数。',
  bad: '正文: [合格率由90%提高到95%，提高5%。]',
  good: '正文: [合格率由90%提高到95%，提高5个百分点。]',

  check: ({ texts }) =>
    findOutsideNames(
      texts,
      new RegExp(
        `[由从][^，。；%％]{0,14}?${figure}[^，。；%％]{0,8}?${change}?[到至为]${figure}[，、（]?(?:同比|共|总体|净)?${change}了?${figure}(?!左右的)`,
        'gu',
      ),
      ([found, from, to, difference]) => {
        const real = Math.abs(thousandths(to) - thousandths(from))
        if (real !== thousandths(difference)) return undefined
        return {
          message: `“${found}”的差是百分点，不是百分之几。`,
          hint: `后面写成“${difference}个百分点”`,
        }
      },
    ),
}

const thousandths = (text: string | undefined): number => Math.round(Number(text) * 1000)

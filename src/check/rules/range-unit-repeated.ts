/** 数值的起止，百分号和“万”“亿”两头都写。 */
import { findOutsideNames } from '../prose.ts'
import type { Rule } from '../rule.ts'

export const rangeUnitRepeated: Rule = {
  id: 'range-unit-repeated',
  title: '数值起止漏写百分号、“万”“亿”',
  severity: 'error',
  clause: 'GB/T 15835—2011 5.1.3',
  reason: '数值范围前一个数的百分号和“万”“亿”不能省略，“15～30%”会读成 15 到 30%。',
  bad: '正文: [水库蓄水量控制在15～30%之间。]',
  good: '正文: [水库蓄水量控制在15%～30%之间。]',

  check: ({ texts }) =>
    findOutsideNames(
      texts,
      /(?<![\d.．:：年第〕—～-])(\d+(?:\.\d+)?)([～~—－–-]|至|到)(\d+(?:\.\d+)?)([%％‰]|[万亿])/gu,
      ([found, from = '', mark = '', to = '', unit = '']) => {
        const right = `${from}${unit}${mark}${to}${unit}`
        return {
          message: `“${found}”前一个数漏了“${unit}”。`,
          hint: `写成“${right}”；前一个数确实没有“${unit}”的，写明它的单位`,
        }
      },
    ),
}

/** 相邻两个数字表示概数，中间不用顿号。 */
import { findOutsideNames } from '../prose.ts'
import type { Rule } from '../rule.ts'

export const approximateNumerals: Rule = {
  id: 'approximate-numerals',
  title: '概数中间的顿号',
  severity: 'warning',
  clause: 'GB/T 15834—2011 4.5.3.4',
  reason: '相邻数字连用表示概数，中间不用顿号；用了就成了并列的两个数。',
  bad: '正文: [强降雨将持续三、五天。]',
  good: '正文: [强降雨将持续三五天。]',

  check: ({ texts }) =>
    findOutsideNames(
      texts,
      /(?<![第、前初周一二三四五六七八九十百千万])(?:一、二|二、三|两、三|三、四|三、五|四、五|五、六|六、七|七、八|八、九)(?=[十百千万]?(?:天|里|人|名|件|个(?!方面|问题|环节|阶段|季度|月)))/gu,
      ([found]) => {
        const right = found.replace('、', '')
        return {
          message: `概数“${found}”中间用了顿号。`,
          hint: `写成“${right}”；并列的两个数，把单位分别写出`,
          replacement: right,
        }
      },
    ),
}

/** 年份不用千分撇。 */
import { findMatches, type Rule } from '../rule.ts'

export const groupedYear: Rule = {
  id: 'grouped-year',
  title: '年份中的千分撇',
  severity: 'error',
  clause: 'GB/T 15835—2011 5.1.1',
  reason: '年份和编号不是量值，不用千分撇。',
  bad: "正文: ['2,025年修建泵站2座。']",
  good: '正文: [2025年修建泵站2座。]',

  check: ({ texts }) =>
    findMatches(
      texts,
      /(?<![\d,.])(?:1[,，]9|2[,，]0)\d{2}(?=年(?:度|底|\d|\p{Script=Han}))/gu,
      ([found]) => ({
        message: `年份写成了“${found}”。`,
        hint: `写成“${found.replace(/[,，]/u, '')}”`,
      }),
    ),
}

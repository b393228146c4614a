/** 破折号是两个字长的一条线。 */
import { isProse } from '../prose.ts'
import { findMatches, type Rule } from '../rule.ts'

export const dashForm: Rule = {
  id: 'dash-form',
  title: '破折号的写法',
  severity: 'error',
  clause: 'GB/T 15834—2011 4.10.2',
  reason: '破折号是占两个字位置的“——”，不用减号、制表线代替，也不更长。',
  hint: '写成“——”',
  bad: '正文: [落实防汛第一要务--防患于未然。]',
  good: '正文: [落实防汛第一要务——防患于未然。]',

  check: ({ texts }) =>
    findMatches(
      texts.filter(isProse),
      /(?<![\w-])-{2,3}(?![\w-])|－{2,}|–{2,}|―{2,}|─{2,}|ー{2,}|−{2,}|—{3,}/gu,
      ([found]) => ({ message: `破折号写成了“${found}”，应为“——”。`, replacement: '——' }),
    ),
}

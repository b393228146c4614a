/** 括号、引号、书名号里没有字。 */
import { findMatches, type Rule } from '../rule.ts'

export const emptyBrackets: Rule = {
  id: 'empty-brackets',
  title: '空的括号、引号或书名号',
  severity: 'warning',
  clause: '惯例',
  reason: '里面没有字，多半是改稿时删剩的，或者变量没有值。',
  hint: '补上内容，或者连同标点一起删去',
  bad: '正文: [印发《》，请遵照执行。]',
  good: '正文: [印发《滨江市防汛预案》，请遵照执行。]',

  check: ({ texts }) =>
    findMatches(
      texts.filter(({ kind }) => kind !== 'cell'),
      /（\s*）|“\s*”|《\s*》|〔\s*〕|‘\s*’|〈\s*〉/gu,
      ([found]) => ({
        message: `“${found}”里面没有字。`,
      }),
    ),
}

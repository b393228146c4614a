/** 同一形式的括号不套用。 */
import { innerText, pairMarks } from '../mark-pairs.ts'
import { isProse } from '../prose.ts'
import { excerptOf, type Rule } from '../rule.ts'

export const nestedBrackets: Rule = {
  id: 'nested-brackets',
  title: '套用的括号',
  severity: 'warning',
  clause: 'GB/T 15834—2011 4.9.3.6',
  reason: '同一形式的括号应当尽量避免套用，必须套用时，两层用不同的括号。',
  hint: '把里面的话移到括号外，或者外层改用“［］”',
  bad: '正文: [各责任单位（市水利局（牵头）、市应急局）要落实责任。]',
  good: '正文: [各责任单位（市水利局牵头，市应急局配合）要落实责任。]',

  check: ({ texts }) =>
    texts.filter(isProse).flatMap((part) =>
      pairMarks(part.text, ['（）', '《》', '〈〉', '“”', '〔〕', '［］'])
        .pairs.filter(({ open, around }) => open === '（' && around === '（')
        // 第二条第（三）项 is cited as it stands; 县（市、区） is a set name.
        .filter(
          (pair) => !/^(?:[一二三四五六七八九十\d]+|市、区|街道|办事处)$/u.test(innerText(part.text, pair)),
        )
        .map(({ start, end }) => ({
          path: part.path,
          excerpt: excerptOf(part, start, end - start),
          message: `括号里又用了同样的括号“${part.text.slice(start, end)}”。`,
        })),
    ),
}

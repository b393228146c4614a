/** “十四五”一类的简称加引号。 */
import { maskPairs } from '../prose.ts'
import { excerptOf, type Rule } from '../rule.ts'

export const planNameQuotes: Rule = {
  id: 'plan-name-quotes',
  title: '“十四五”的引号',
  severity: 'info',
  clause: 'GB/T 15834—2011 4.8.3.3',
  reason: '五年规划的简称是有特殊含义的词语，习惯加引号，不加会和数字相混。',
  bad: '正文: [编制十四五规划的防汛专篇。]',
  good: '正文: [编制“十四五”规划的防汛专篇。]',

  check: ({ texts }) =>
    texts.flatMap((part) =>
      [
        ...maskPairs(part.text, ['“”', '‘’']).matchAll(
          /(?<![一二三四五六七八九“‘])十[一二三四五]五(?=规划|时期|期间|以来|末|收官|开局)/gu,
        ),
      ].map(({ index, 0: found }) => ({
        path: part.path,
        excerpt: excerptOf(part, index, found.length),
        message: `“${found}”没有加引号。`,
        hint: `写成“${found}”，带上引号`,
        // Inside other quotes or titles the marks take another shape.
        ...(!/[“《]/u.test(part.text.slice(0, index)) && { replacement: `“${found}”` }),
      })),
    ),
}

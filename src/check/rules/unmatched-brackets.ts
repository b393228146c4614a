/** 括号、书名号成对。 */
import { pairMarks } from '../mark-pairs.ts'
import { excerptOf, type Rule } from '../rule.ts'

const families = ['（）', '〔〕', '［］', '【】', '《》', '〈〉', '「」', '『』', '[]']
/** 1） and a) number the items of a list. */
const itemNumber = /(?:^|[：；。，、\s])(?:\d{1,3}|[a-zA-Z]|[一二三四五六七八九十]{1,3}|[①-⑳])$/u

export const unmatchedBrackets: Rule = {
  id: 'unmatched-brackets',
  title: '不成对的括号、书名号',
  severity: 'error',
  clause: 'GB/T 15834—2011 4.9.2、4.15.2',
  reason: '括号、书名号前后成对，缺一个就看不出括到哪里。',
  bad: '正文: [印发《滨江市防汛预案，请遵照执行。]',
  good: '正文: [印发《滨江市防汛预案》，请遵照执行。]',

  check: ({ texts }) =>
    texts.flatMap((part) =>
      // Half-width brackets pair with full-width ones here: half-width-brackets speaks of them.
      pairMarks(part.text.replaceAll('(', '（').replaceAll(')', '）'), families)
        .lone.filter(({ mark, at }) => !(mark === '）' && itemNumber.test(part.text.slice(0, at))))
        .map(({ mark, partner, at }) => ({
          path: part.path,
          excerpt: excerptOf(part, at, 1),
          message: `“${mark}”没有对应的“${partner}”。`,
          hint: `补上“${partner}”，或者删去多出的“${mark}”`,
        })),
    ),
}

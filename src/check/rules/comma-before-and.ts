/** “和”“及”“以及”前面不用顿号。 */
import { isProse } from '../prose.ts'
import { findMatches, type Rule } from '../rule.ts'

export const commaBeforeAnd: Rule = {
  id: 'comma-before-and',
  title: '“和”“以及”前的顿号',
  severity: 'info',
  clause: '惯例',
  reason: '连词已经把并列的词语连起来了，前面再用顿号是重复。',
  hint: '删去连词前的顿号',
  bad: '正文: [检查堤防、水库、以及泵站。]',
  good: '正文: [检查堤防、水库以及泵站。]',

  check: ({ texts }) =>
    findMatches(
      texts.filter(isProse),
      /、(?=以及(?!时)|及其?(?![时格早第物])|和(?![谐平睦解田美气蔼硕静龙县政林顺煦善合声]))/gu,
      (match, { text }) => ({
        message: `“${text.slice(match.index + 1).match(/^以及|^及其|^./u)?.[0]}”前面多了一个顿号。`,
        replacement: '',
      }),
    ),
}

/** 确定无疑的错别字。 */
import { maskPairs } from '../prose.ts'
import { excerptOf, type Rule } from '../rule.ts'
import { findTypos } from '../typo-table.ts'

export const typo: Rule = {
  id: 'typo',
  title: '错别字',
  severity: 'warning',
  clause: '《中华人民共和国国家通用语言文字法》第九条',
  reason: '公文用字要规范，错别字多是同音、形近的字打错了。',
  bad: '正文: [对防汛工作作出布署。]',
  good: '正文: [对防汛工作作出部署。]',

  check: ({ texts }) =>
    texts.flatMap((part) =>
      findTypos(maskPairs(part.text, ['《》'])).map(({ start, written, right }) => ({
        path: part.path,
        excerpt: excerptOf(part, start, written.length),
        message: `“${part.text.slice(Math.max(0, start - 2), start + written.length + 2)}”里的“${written}”应为“${right}”。`,
        hint: `改为“${right}”`,
      })),
    ),
}

/** 标点用通用的全角字符。 */
import { findMatches, type Rule } from '../rule.ts'

/** Small, vertical and half-width katakana forms, and what is meant. */
const meant = new Map(
  Array.from(
    '﹐，﹑、﹒。﹔；﹕：﹖？﹗！﹙（﹚）﹝〔﹞〕︰：︵（︶）︻【︼】︽《︾》︿〈﹀〉｡。､、｢「｣」❨（❩）⟨〈⟩〉«《»》꞉：',
  ).flatMap((character, index, all): readonly (readonly [string, string])[] =>
    index % 2 === 0 ? [[character, all[index + 1] ?? '']] : [],
  ),
)

export const lookAlikeMarks: Rule = {
  id: 'look-alike-marks',
  title: '形近的标点',
  severity: 'error',
  clause: 'GB/T 15834—2011 4',
  reason: '小号的、竖排的标点看着相近，宽窄高低和正规的标点不同，避头尾也不灵。',
  bad: '正文: [落实防汛责任﹐确保安全度汛。]',
  good: '正文: [落实防汛责任，确保安全度汛。]',

  check: ({ texts }) =>
    findMatches(texts, new RegExp(`[${[...meant.keys()].join('')}]`, 'gu'), ([mark]) => {
      const right = meant.get(mark) ?? mark
      return { message: `用了形近的“${mark}”，应为“${right}”。`, hint: `改为“${right}”`, replacement: right }
    }),
}

/** 一组列举只用一种说法。 */
import { findClauseOrdinals } from '../clause-ordinals.ts'
import { excerptOf, type Finding, type Rule } from '../rule.ts'

export const mixedOrdinals: Rule = {
  id: 'mixed-ordinals',
  title: '列举的说法不一',
  severity: 'warning',
  clause: '惯例：一组列举的序次语前后一致',
  reason: '“一是”接“二是”，“第一”接“第二”，“首先”接“其次”，混着用读起来接不上。',
  hint: '改成同一种说法',
  bad: '正文: [要做好以下工作：一是补充沙袋。第二，检修泵车。]',
  good: '正文: [要做好以下工作：一是补充沙袋。二是检修泵车。]',

  check: ({ texts }) =>
    texts.flatMap((part): readonly Finding[] => {
      if (part.kind !== 'paragraph' || part.items) return []
      const ordinals = findClauseOrdinals(part.text)
      const first = ordinals.find(({ value }) => value === 1)
      const second = first && ordinals.find(({ value, start }) => value === 2 && start > first.start)
      if (!first || !second || second.kind === first.kind) return []
      // Either may belong to a list of its own.
      const isSplit = ordinals.some(({ kind, value }) => kind === second.kind && value === 1)
      const isWhole = ordinals.some(({ kind, value }) => kind === first.kind && value === 2)
      if (isSplit || isWhole) return []
      return [
        {
          path: part.path,
          excerpt: excerptOf(part, second.start, second.text.length),
          message: `前面用的是“${first.text}”，后面接的是“${second.text}”。`,
        },
      ]
    }),
}

/** 一段不超过一千字。 */
import type { Finding, Rule } from '../rule.ts'

/** More than a side and a half of 22 rows. */
const longest = 1000

export const longParagraph: Rule = {
  id: 'long-paragraph',
  title: '过长的段落',
  severity: 'info',
  clause: '惯例：一段一个意思',
  reason: '一面二十二行，超过一千字的段落占去一面半以上，读的人找不到要点。',
  hint: '按意思分成几段，或者写成下一层标题、“列举”',
  bad: `正文: [${'各县（区）人民政府要备足防汛物资，逐项登记，定期检查。'.repeat(40)}]`,
  good: '正文: [各县（区）人民政府要备足防汛物资，逐项登记，定期检查。]',

  check: ({ texts }) =>
    texts.flatMap(({ kind, text, path }): readonly Finding[] => {
      const length = Array.from(text).length
      if (kind !== 'paragraph' || length <= longest) return []
      return [{ path, message: `这一段有${length}字，超过了${longest}字。` }]
    }),
}

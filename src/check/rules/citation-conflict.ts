/** 同一文件前后引用的发文字号应当一致。 */
import type { Finding, Rule } from '../rule.ts'
import { excerptOf } from '../rule.ts'
import { isRunningText, type TextPart } from '../text-parts.ts'

export const citationConflict: Rule = {
  id: 'citation-conflict',
  title: '同一文件的文号前后不一',
  severity: 'warning',
  clause: '惯例：前后一致',
  reason: '同一个文件在文中引用了两个不同的发文字号，必有一处写错。',
  hint: '对照来文核对',
  bad: '正文: [根据《滨江市防汛预案》（滨政发〔2024〕3号），制定本方案。, 《滨江市防汛预案》（滨政发〔2024〕8号）同时执行。]',
  good: '正文: [根据《滨江市防汛预案》（滨政发〔2024〕3号），制定本方案。, 《滨江市防汛预案》（滨政发〔2024〕3号）同时执行。]',

  check: ({ texts }) => {
    const first = new Map<string, string>()
    return texts
      .filter(isRunningText)
      .flatMap(listCitations)
      .flatMap(({ part, title, number, start, length }): readonly Finding[] => {
        const known = first.get(title)
        if (known === undefined) first.set(title, number)
        if (known === undefined || known === number) return []
        const message = `《${title}》的发文字号前面写的是“${known}”，这里是“${number}”。`
        return [{ path: part.path, excerpt: excerptOf(part, start, length), message }]
      })
  },
}

interface Citation {
  readonly part: TextPart
  readonly title: string
  readonly number: string
  readonly start: number
  readonly length: number
}

const listCitations = (part: TextPart): readonly Citation[] =>
  [...part.text.matchAll(/《([^《》]+)》（(\p{Script=Han}+〔\d{4}〕\d+号)）/gu)].map(
    ({ 0: whole, 1: title = '', 2: number = '', index }) => ({
      part,
      title,
      number,
      start: index,
      length: whole.length,
    }),
  )

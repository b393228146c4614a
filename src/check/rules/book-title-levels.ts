/** 书名号里面再用书名号，外面用《》，里面用〈〉。 */
import { innerText, type MarkPair, pairMarks } from '../mark-pairs.ts'
import { isProse } from '../prose.ts'
import { excerptOf, type Finding, type Rule } from '../rule.ts'
import type { TextPart } from '../text-parts.ts'

export const bookTitleLevels: Rule = {
  id: 'book-title-levels',
  title: '书名号的层次',
  severity: 'error',
  clause: 'GB/T 15834—2011 4.15.3.5',
  reason: '书名号里面再用书名号时，外面一层用“《》”，里面一层用“〈〉”。',
  bad: '正文: [印发《关于贯彻《滨江市河道管理办法》的通知》。]',
  good: '正文: [印发《关于贯彻〈滨江市河道管理办法〉的通知》。]',

  check: ({ texts }) => texts.filter(isProse).flatMap(checkPart),
}

const checkPart = (part: TextPart): readonly Finding[] => {
  const { pairs, lone } = pairMarks(part.text, ['《》', '〈〉'])
  if (lone.length > 0) return []
  return pairs
    .filter(({ open, around }) => open !== expectedIn(around))
    .map((pair) => {
      const inner = innerText(part.text, pair)
      const right = pair.around === '《' ? `〈${inner}〉` : `《${inner}》`
      return {
        path: part.path,
        excerpt: excerptOf(part, pair.start, pair.end - pair.start),
        message: `“${pair.open}${inner}${pair.close}”${placeOf(pair)}，应为“${right}”。`,
        hint: `写成“${right}”`,
        ...(!/[《》〈〉]/u.test(inner) && { replacement: right }),
      }
    })
}

/** A third level returns to 《》. */
const expectedIn = (around: string | undefined): string => (around === '《' ? '〈' : '《')

const placeOf = ({ around }: MarkPair): string => (around === undefined ? '在最外层' : `在“${around}”里面`)

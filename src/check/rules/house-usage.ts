/** 术语.yaml 里有规范表述的，用规范表述。 */
import { type Finding, findMatches, type Rule } from '../rule.ts'

export const houseUsage: Rule = {
  id: 'house-usage',
  title: '本单位的规范表述',
  severity: 'warning',
  clause: '惯例：本单位 术语.yaml',
  reason: '本单位的术语表规定了这一说法的规范表述。',
  bad: { 公文: '正文: [做好防洪排涝工作。]', 文件: { '术语.yaml': '用语: {防汛排涝: 防洪排涝}' } },
  good: { 公文: '正文: [做好防汛排涝工作。]', 文件: { '术语.yaml': '用语: {防汛排涝: 防洪排涝}' } },

  check: ({ texts, terms }) =>
    terms.usages.flatMap(({ preferred, discouraged }) =>
      discouraged.filter(isWord).flatMap((wording): readonly Finding[] =>
        findMatches(texts, new RegExp(escapeForPattern(wording), 'gu'), ({ index, input }) => {
          // The preferred wording may contain the other: 行政执法人员 and 执法人员.
          if (isInside(preferred, wording, input, index)) return undefined
          return { message: `“${wording}”的规范表述是“${preferred}”。`, hint: `改成“${preferred}”` }
        }),
      ),
    ),
}

/** Nobody lists a wording of a hundred characters; a pattern of a million would not compile. */
const isWord = (wording: string): boolean => wording.length <= 100

const escapeForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const isInside = (preferred: string, wording: string, text: string, index: number): boolean => {
  for (let at = preferred.indexOf(wording); at >= 0; at = preferred.indexOf(wording, at + 1)) {
    if (text.startsWith(preferred, index - at)) return true
  }
  return false
}

/** 引号用弯的，分前后。 */
import { isProse } from '../prose.ts'
import { findMatches, type Rule } from '../rule.ts'

const han = /\p{Script=Han}/u

export const straightQuotes: Rule = {
  id: 'straight-quotes',
  title: '直引号',
  severity: 'error',
  clause: 'GB/T 15834—2011 4.8.2',
  reason: '引号的形式是“ ”和‘ ’，直的引号分不出前后。',
  bad: '正文: [\'推进"一网通办"改革。\']',
  good: '正文: [推进“一网通办”改革。]',

  check: ({ texts }) =>
    findMatches(
      texts.filter(isProse),
      /"([^"“”]*)["”]|“([^"“”]*)"|(?<![\w'])'([^'‘’]*)'(?![\w'])/gu,
      (match, { text }) => {
        const [found, double, mixed, single] = match
        const inner = double ?? mixed ?? single ?? ''
        const before = text[match.index - 1] ?? ''
        // 42"（inches） and 5' (minutes) stand after a digit and hold no 汉字.
        if (!han.test(inner) && !han.test(before)) return undefined
        if (/\d/.test(before) && !mixed) return undefined
        const isInner = single !== undefined && isInsideQuotes(text, match.index)
        const right = isInner ? `‘${inner}’` : `“${inner}”`
        return { message: `${found}用了直引号，应为${right}。`, hint: `写成${right}`, replacement: right }
      },
    ),
}

const isInsideQuotes = (text: string, at: number): boolean =>
  text.lastIndexOf('“', at) > text.lastIndexOf('”', at)

/** 引号成对，前后不颠倒。 */
import { type LoneMark, pairMarks } from '../mark-pairs.ts'
import { excerptOf, type Finding, type Rule } from '../rule.ts'
import type { TextPart } from '../text-parts.ts'

export const unmatchedQuotes: Rule = {
  id: 'unmatched-quotes',
  title: '不成对的引号',
  severity: 'error',
  clause: 'GB/T 15834—2011 4.8.3',
  reason: '引号前后成对，缺一个或者方向写反，就看不出引到哪里。',
  bad: '正文: [推进”一网通办“改革。]',
  good: '正文: [推进“一网通办”改革。]',

  check: ({ texts }) =>
    texts.flatMap((part, index) => {
      // Which of them a straight quote belongs to is for straight-quotes to say.
      const { lone } = part.text.includes('"') ? { lone: [] } : pairMarks(part.text, ['“”', '‘’'])
      return lone.length === 0 ? [] : (findTurned(part) ?? findLone(part, lone, texts[index + 1]))
    }),
}

/** Two quotes in all and one of them turned the wrong way: what they hold is certain. */
const findTurned = (part: TextPart): readonly Finding[] | undefined => {
  const match = /^[^“”]*([“”]([^“”]+)[“”])[^“”]*$/u.exec(part.text)
  const [, found, inner] = match ?? []
  if (found === undefined || inner === undefined) return undefined
  const excerpt = excerptOf(part, part.text.indexOf(found), found.length)
  const hint = `写成“${inner}”`
  return [{ path: part.path, excerpt, message: '引号的方向写反了。', hint, replacement: `“${inner}”` }]
}

const findLone = (
  part: TextPart,
  lone: readonly LoneMark[],
  next: TextPart | undefined,
): readonly Finding[] =>
  lone
    // Each paragraph of a long quotation opens with “, and only the last one closes (4.8.3.5).
    .filter(({ mark, at }) => !(mark === '“' && at === 0 && next?.text.startsWith('“')))
    .map(({ mark, partner, at }) => ({
      path: part.path,
      excerpt: excerptOf(part, at, 1),
      message: `这里的${nameOf(mark)}没有对应的${nameOf(partner)}。`,
      hint: `补上${nameOf(partner)}；方向写反的，改过来`,
    }))

const names = new Map([
  ['“', '前引号'],
  ['”', '后引号'],
  ['‘', '前单引号'],
  ['’', '后单引号'],
])

const nameOf = (mark: string): string => names.get(mark) ?? mark

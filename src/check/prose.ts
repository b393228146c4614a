/** Prose: texts read as sentences or names, as against the cells of tables and the lists of bodies. */
import { excerptOf, type Finding } from './rule.ts'
import type { TextPart } from './text-parts.ts'

export const isProse = ({ kind }: TextPart): boolean =>
  kind !== 'cell' && kind !== 'addressees' && kind !== 'cc'

type Remark = Omit<Finding, 'path' | 'excerpt'>

/** Findings in the writer's own words: what 《》 hold is a name, given as it is. */
export const findOutsideNames = (
  texts: readonly TextPart[],
  pattern: RegExp,
  remark: (match: RegExpExecArray, part: TextPart) => Remark | undefined,
): readonly Finding[] =>
  texts.filter(isProse).flatMap((part) =>
    [...maskPairs(part.text, ['《》']).matchAll(pattern)].flatMap((match): readonly Finding[] => {
      const said = remark(match, part)
      return said
        ? [{ path: part.path, excerpt: excerptOf(part, match.index, match[0].length), ...said }]
        : []
    }),
  )

/** Stands for a character that is not looked at. */
export const masked = '\ufffc'

/** The text with what the pairs of marks hold, and the marks themselves, masked; every character keeps its place. */
export const maskPairs = (text: string, pairs: readonly string[]): string =>
  pairs.reduce((result, [open = '', close = '']) => {
    const innermost = new RegExp(`${open}[^${open}${close}]*${close}`, 'gu')
    let previous = ''
    let current = result
    while (current !== previous) {
      previous = current
      current = current.replace(innermost, (found) => masked.repeat(found.length))
    }
    return current
  }, text)

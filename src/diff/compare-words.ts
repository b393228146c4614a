/** Two texts → segments, word by word. */

import type { Segment } from './comparison.ts'
import { joinSegments } from './segments.ts'
import type { SplitTokens } from './split-tokens.ts'
import { wordHunks } from './word-hunks.ts'
import { isOrdinalShift, isYearShift, type Years } from './year-shift.ts'

/** What comparing words needs to know of the two documents. */
export interface WordContext {
  readonly split: SplitTokens
  readonly years: Years
}

export const compareWords = (before: string, after: string, context: WordContext): readonly Segment[] => {
  if (before === after) return before === '' ? [] : [{ kind: 'equal', text: before }]
  const hunks = wordHunks(context.split(before), context.split(after)).map(({ equal, removed, added }) => ({
    equal: equal.join(''),
    removed: removed.join(''),
    added: added.join(''),
  }))
  return joinSegments(withoutIslands(hunks).flatMap((hunk) => toSegments(hunk, context.years)))
}

/** A change and the equal text before it. */
interface Hunk {
  readonly equal: string
  readonly removed: string
  readonly added: string
}

/** Marks and particles alone between two rewritten stretches are chance: the stretches are read as one. */
const islandPattern = /^[\p{P}的了和与及在对为]{1,2}$/u
const leastChanged = 6

const withoutIslands = (hunks: readonly Hunk[]): readonly Hunk[] => {
  const joined: Hunk[] = []
  for (const hunk of hunks) {
    const last = joined.at(-1)
    if (last !== undefined && isIsland(last, hunk)) {
      joined[joined.length - 1] = {
        equal: last.equal,
        removed: last.removed + hunk.equal + hunk.removed,
        added: last.added + hunk.equal + hunk.added,
      }
    } else joined.push(hunk)
  }
  return joined
}

const isIsland = (last: Hunk, next: Hunk): boolean =>
  next.removed + next.added !== '' &&
  islandPattern.test(next.equal) &&
  Math.min(last.removed.length, last.added.length) + Math.min(next.removed.length, next.added.length) >=
    leastChanged &&
  !isFigure(last) &&
  !isFigure(next)

/** Changed figures, titles and 文号 are read one by one. */
const isFigure = ({ removed, added }: Hunk): boolean => oneByOne.test(removed) && oneByOne.test(added)
const oneByOne = /^(?:\d|《|\p{Script=Han}*〔)/u

const toSegments = ({ equal, removed, added }: Hunk, years: Years): readonly Segment[] => {
  const shift = shiftOf(removed, added, years)
  return [
    { kind: 'equal', text: equal },
    { kind: 'removed', text: removed, ...shift },
    { kind: 'added', text: added, ...shift },
  ]
}

const shiftOf = (removed: string, added: string, years: Years): { shift?: 'year' | 'ordinal' } => {
  if (isYearShift(removed, added, years)) return { shift: 'year' }
  return isOrdinalShift(removed, added) ? { shift: 'ordinal' } : {}
}

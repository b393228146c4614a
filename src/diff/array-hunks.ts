/** The longest common subsequence of two lists, as hunks: equal items, then what differs after them. */
import { diffArrays } from 'diff'

export interface ArrayHunk {
  readonly equal: readonly string[]
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/** Comparing the other way round gives the mirror image. */
export const arrayHunks = (before: readonly string[], after: readonly string[]): readonly ArrayHunk[] => {
  const isTurned = before.join('\n') > after.join('\n')
  const hunks = isTurned ? findHunks(after, before) : findHunks(before, after)
  return isTurned
    ? hunks.map(({ equal, removed, added }) => ({ equal, removed: added, added: removed }))
    : hunks
}

/** Lists that differ in more places have nothing to do with one another, and would take minutes. */
const mostEdits = 3000

const findHunks = (left: readonly string[], right: readonly string[]): readonly ArrayHunk[] => {
  const parts = diffArrays([...left], [...right], { maxEditLength: mostEdits })
  if (parts === undefined) return [{ equal: [], removed: left, added: right }]
  const hunks: ArrayHunk[] = []
  let hunk: ArrayHunk = { equal: [], removed: [], added: [] }
  for (const { value, removed, added } of parts) {
    if (removed) hunk = { ...hunk, removed: [...hunk.removed, ...value] }
    else if (added) hunk = { ...hunk, added: [...hunk.added, ...value] }
    else {
      hunks.push(hunk)
      hunk = { equal: value, removed: [], added: [] }
    }
  }
  return [...hunks, hunk]
}

/** What two lists of words have in common, in order: the words that say most weigh most. */
import { type ArrayHunk, arrayHunks } from './array-hunks.ts'
import { heaviestChain, type WeightedPair } from './heaviest-chain.ts'

/** Beyond this many pairs of equal words the plain longest common subsequence is good enough. */
const mostPairs = 20_000

/** Comparing the other way round gives the mirror image. */
export const wordHunks = (before: readonly string[], after: readonly string[]): readonly ArrayHunk[] => {
  const isTurned = before.join('\n') > after.join('\n')
  const [left, right] = isTurned ? [after, before] : [before, after]
  const pairs = equalPairs(left, right)
  if (pairs === undefined) return arrayHunks(before, after)
  const hunks = slide(cut(left, right, heaviestChain(pairs)))
  return isTurned
    ? hunks.map(({ equal, removed, added }) => ({ equal, removed: added, added: removed }))
    : hunks
}

const equalPairs = (
  left: readonly string[],
  right: readonly string[],
): readonly WeightedPair[] | undefined => {
  const places = new Map<string, number[]>()
  right.forEach((word, index) => {
    const found = places.get(word)
    if (found) found.push(index)
    else places.set(word, [index])
  })
  const pairs: WeightedPair[] = []
  for (const [index, word] of left.entries()) {
    for (const place of places.get(word) ?? []) {
      const likeness = neighbourhood(left, index, right, place)
      pairs.push({ old: index, new: place, weight: weightOf(word) + likeness })
    }
    if (pairs.length > mostPairs) return undefined
  }
  return pairs
}

/** A little more for words with the same neighbours, and for words at about the same place: decides between equal chains. */
const neighbourhood = (left: readonly string[], i: number, right: readonly string[], j: number): number => {
  const before = isAlike(left[i - 1], right[j - 1]) ? 0.2 : 0
  const after = isAlike(left[i + 1], right[j + 1]) ? 0.2 : 0
  return before + after + 0.01 / (1 + Math.abs(i - j))
}

/** Equal words, or two figures. */
const isAlike = (a = '', b = ''): boolean => a === b || (/^\d/u.test(a) && /^\d/u.test(b))

/** Marks say little; a figure that is in both often counts another thing. */
const weightOf = (word: string): number => {
  if (/^[\p{P}\p{S}\s]+$/u.test(word)) return 0.3
  return /^\d/u.test(word) ? 0.8 : Math.min(word.length, 6)
}

const cut = (
  left: readonly string[],
  right: readonly string[],
  chain: readonly WeightedPair[],
): readonly ArrayHunk[] => {
  const hunks: { equal: string[]; removed: string[]; added: string[] }[] = [
    { equal: [], removed: [], added: [] },
  ]
  let atLeft = 0
  let atRight = 0
  for (const pair of [...chain, { old: left.length, new: right.length }]) {
    const last = hunks.at(-1)
    const removed = left.slice(atLeft, pair.old)
    const added = right.slice(atRight, pair.new)
    last?.removed.push(...removed)
    last?.added.push(...added)
    const word = left.slice(pair.old, pair.old + 1)
    if (removed.length + added.length > 0) hunks.push({ equal: word, removed: [], added: [] })
    else last?.equal.push(...word)
    atLeft = pair.old + 1
    atRight = pair.new + 1
  }
  return hunks
}

/**
 * A deletion or insertion that can be read one word later is, when the equal words after it vanish by that and two
 * changes become one: 共享[服务；政务]服务[中调用] is 共享服务[；政务服务中调用].
 */
const slide = (hunks: readonly ArrayHunk[]): readonly ArrayHunk[] => {
  const slid: ArrayHunk[] = []
  for (const hunk of hunks) {
    const last = slid.at(-1)
    const joined = last && joinBySliding(last, hunk)
    if (joined) slid[slid.length - 1] = joined
    else slid.push(hunk)
  }
  return slid
}

const joinBySliding = (last: ArrayHunk, next: ArrayHunk): ArrayHunk | undefined => {
  if (next.removed.length + next.added.length === 0 || next.equal.length === 0) return undefined
  const { equal } = next
  const startsWith = (words: readonly string[]): boolean =>
    words.length >= equal.length && equal.every((word, index) => words[index] === word)
  const side = last.added.length === 0 ? 'removed' : last.removed.length === 0 ? 'added' : undefined
  if (side === undefined || !startsWith(last[side])) return undefined
  const other = side === 'removed' ? 'added' : 'removed'
  const slid = [...last[side].slice(equal.length), ...equal, ...next[side]]
  const rest = { [side]: slid, [other]: next[other] } as Pick<ArrayHunk, 'removed' | 'added'>
  return { equal: [...last.equal, ...equal], ...rest }
}

/** Pairs the blocks of two versions of a text: equal ones first, then in the gaps those that are alike. */
import { diffArrays } from 'diff'
import type { Block } from '../model/official-document.ts'

export interface BlockPair {
  readonly before?: number
  readonly after?: number
}

export const alignBlocks = (before: readonly Block[], after: readonly Block[]): readonly BlockPair[] => {
  const pairs: BlockPair[] = []
  let left = 0
  let right = 0
  let gap = { left: 0, right: 0 }
  const closeGap = (): void => {
    pairs.push(
      ...alignGap(before, after, {
        left: left - gap.left,
        leftEnd: left,
        right: right - gap.right,
        rightEnd: right,
      }),
    )
    gap = { left: 0, right: 0 }
  }
  for (const { added, removed, count = 0 } of diffArrays(before.map(keyOf), after.map(keyOf))) {
    if (removed) {
      left += count
      gap.left += count
    } else if (added) {
      right += count
      gap.right += count
    } else {
      closeGap()
      for (let index = 0; index < count; index += 1)
        pairs.push({ before: left + index, after: right + index })
      left += count
      right += count
    }
  }
  closeGap()
  return pairRewritten(pairs, before, after)
}

/** As many blocks gone as there are new ones in their place, of the same kinds: they were written anew. */
const pairRewritten = (
  pairs: readonly BlockPair[],
  before: readonly Block[],
  after: readonly Block[],
): readonly BlockPair[] => {
  const result: BlockPair[] = []
  for (let at = 0; at < pairs.length; ) {
    let end = at
    while (end < pairs.length && !isPaired(pairs[end])) end += 1
    const run = pairs.slice(at, end)
    const gone = run.flatMap((pair) => pair.before ?? [])
    const added = run.flatMap((pair) => pair.after ?? [])
    const isRewritten =
      gone.length === added.length &&
      gone.every((index, place) => before[index]?.kind === after[added[place] ?? -1]?.kind)
    if (isRewritten) result.push(...gone.map((index, place) => ({ before: index, after: added[place] ?? 0 })))
    else result.push(...run)
    const paired = pairs[end]
    if (paired) result.push(paired)
    at = end + 1
  }
  return result
}

const isPaired = (pair: BlockPair | undefined): boolean =>
  pair?.before !== undefined && pair.after !== undefined

/** The share of the old blocks that are still there, as they were or much like it. */
export const shareKept = (before: readonly Block[], after: readonly Block[]): number => {
  const kept = alignBlocks(before, after).filter((pair) => {
    const [old, now] = [before[pair.before ?? -1], after[pair.after ?? -1]]
    return old && now && (keyOf(old) === keyOf(now) || shareOf(shinglesOf(old), shinglesOf(now)) >= alike)
  })
  return before.length === 0 ? 1 : kept.length / before.length
}

/** The printed text with its kind: equal keys are equal blocks. */
export const keyOf = (block: Block): string => `${block.kind}:${textOfBlock(block)}`

export const textOfBlock = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return `${block.level}:${block.text}`
    case 'paragraph':
      return `${block.runIn ? `${block.runIn.text}。` : ''}${block.text}`
    case 'table':
      return JSON.stringify([block.caption ?? '', block.header, block.rows, block.landscape])
    case 'picture':
      return block.caption ?? ''
  }
}

interface Gap {
  readonly left: number
  readonly leftEnd: number
  readonly right: number
  readonly rightEnd: number
}

const alike = 0.4
/** A gap this large is a text written anew; comparing all with all would take too long. */
const largestGap = 40_000

/** The pairing with the most likeness in all, in order. */
const alignGap = (before: readonly Block[], after: readonly Block[], gap: Gap): readonly BlockPair[] => {
  const rows = gap.leftEnd - gap.left
  const columns = gap.rightEnd - gap.right
  if (rows === 0 || columns === 0 || rows * columns > largestGap) return unpaired(gap)
  const old = before.slice(gap.left, gap.leftEnd).map(shinglesOf)
  const now = after.slice(gap.right, gap.rightEnd).map(shinglesOf)
  const likeness = old.map((one, row) =>
    now.map((other, column) => {
      const sameKind = before[gap.left + row]?.kind === after[gap.right + column]?.kind
      const share = sameKind ? shareOf(one, other) : 0
      return share >= alike ? share : 0
    }),
  )
  return trace(likeness, bestSums(likeness, rows, columns), gap)
}

const unpaired = ({ left, leftEnd, right, rightEnd }: Gap): readonly BlockPair[] => [
  ...Array.from({ length: leftEnd - left }, (_, index) => ({ before: left + index })),
  ...Array.from({ length: rightEnd - right }, (_, index) => ({ after: right + index })),
]

const bestSums = (likeness: readonly (readonly number[])[], rows: number, columns: number): number[][] => {
  const sums = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0))
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const pair = (likeness[row]?.[column] ?? 0) + (sums[row + 1]?.[column + 1] ?? 0)
      const line = sums[row]
      if (line) line[column] = Math.max(pair, sums[row + 1]?.[column] ?? 0, line[column + 1] ?? 0)
    }
  }
  return sums
}

const trace = (
  likeness: readonly (readonly number[])[],
  sums: readonly (readonly number[])[],
  { left, leftEnd, right, rightEnd }: Gap,
): readonly BlockPair[] => {
  const pairs: BlockPair[] = []
  let row = 0
  let column = 0
  while (row < leftEnd - left && column < rightEnd - right) {
    const own = likeness[row]?.[column] ?? 0
    const best = sums[row]?.[column] ?? 0
    if (own > 0 && best === own + (sums[row + 1]?.[column + 1] ?? 0)) {
      pairs.push({ before: left + row, after: right + column })
      row += 1
      column += 1
    } else if (best === (sums[row + 1]?.[column] ?? 0)) {
      pairs.push({ before: left + row })
      row += 1
    } else {
      pairs.push({ after: right + column })
      column += 1
    }
  }
  return [...pairs, ...unpaired({ left: left + row, leftEnd, right: right + column, rightEnd })]
}

/** Pairs of neighbouring characters. */
const shinglesOf = (block: Block): ReadonlySet<string> => {
  const text = textOfBlock(block)
  return new Set(
    Array.from({ length: Math.max(1, text.length - 1) }, (_, index) => text.slice(index, index + 2)),
  )
}

const shareOf = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  let common = 0
  for (const pair of one) if (other.has(pair)) common += 1
  return (2 * common) / (one.size + other.size)
}

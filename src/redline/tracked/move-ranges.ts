/** Where a move begins and ends at either place: Word pairs the two ranges by their name. */
import type { XmlElement } from '../../xml/read-xml.ts'
import { element } from './element.ts'
import type { RevisionStamp } from './revision-stamp.ts'
import type { Mark, WovenBlock } from './woven.ts'

/** Asked for every stretch of one mark and every paragraph end, in order. */
export interface MoveRanges {
  /** Else it only came or went. */
  isMove(mark: Mark): boolean
  starts(mark: Mark): readonly XmlElement[]
  ends(mark: Mark): readonly XmlElement[]
}

const rangeNames = { added: 'w:moveToRange', removed: 'w:moveFromRange' } as const

export const startMoveRanges = (blocks: readonly WovenBlock[], stamp: RevisionStamp): MoveRanges => {
  const stretches = findStretches(blocks)
  const moves = apartMoves(stretches)
  const left = new Map([...stretches].map(([key, { count }]) => [key, count]))
  const ids = new Map<string, string>()
  const isMove = ({ move }: Mark): boolean => move !== undefined && moves.has(move)
  return {
    isMove,
    starts: (mark) => {
      const { kind, move } = mark
      if (kind === 'equal' || !isMove(mark) || ids.has(keyOf(mark))) return []
      const attributes = stamp.next()
      ids.set(keyOf(mark), attributes['w:id'] ?? '')
      return [element(`${rangeNames[kind]}Start`, [], { ...attributes, 'w:name': `move${move}` })]
    },
    ends: (mark) => {
      const { kind } = mark
      const count = (left.get(keyOf(mark)) ?? 0) - 1
      left.set(keyOf(mark), count)
      if (kind === 'equal' || !isMove(mark) || count > 0) return []
      return [element(`${rangeNames[kind]}End`, [], { 'w:id': ids.get(keyOf(mark)) ?? '' })]
    },
  }
}

const keyOf = ({ kind, move }: Mark): string => `${kind} ${move}`

/** The stretches of one move at one of its places. */
interface Stretches {
  readonly move: number
  readonly first: number
  readonly last: number
  readonly count: number
}

const findStretches = (blocks: readonly WovenBlock[]): ReadonlyMap<string, Stretches> => {
  const found = new Map<string, Stretches>()
  marksInOrder(blocks).forEach((mark, index) => {
    const { move } = mark
    if (move === undefined) return
    const before = found.get(keyOf(mark)) ?? { move, first: index, last: index, count: 0 }
    found.set(keyOf(mark), { ...before, last: index, count: before.count + 1 })
  })
  return found
}

/** Of every stretch and every paragraph end; nothing moves in or out of tables. */
const marksInOrder = (blocks: readonly WovenBlock[]): readonly Mark[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'table') return []
    const marks = block.pieces.map(({ mark }) => mark)
    const starts = marks.filter(
      ({ kind, move }, index) => marks[index - 1]?.kind !== kind || marks[index - 1]?.move !== move,
    )
    return [...starts, block.mark]
  })

/** Moves that are at both places; Word knows none within another, so the longer one stays. */
const apartMoves = (stretches: ReadonlyMap<string, Stretches>): ReadonlySet<number> => {
  const taken: Stretches[] = []
  const moves = new Set<number>()
  const pairs = [...stretches.values()].flatMap(({ move }) => {
    const from = stretches.get(keyOf({ kind: 'removed', move }))
    const to = stretches.get(keyOf({ kind: 'added', move }))
    return from && to ? [[from, to] as const] : []
  })
  for (const pair of pairs.toSorted((a, b) => lengthOf(b) - lengthOf(a))) {
    const isApart = pair.every((each) =>
      taken.every((other) => each.last < other.first || each.first > other.last),
    )
    if (moves.has(pair[0].move) || !isApart) continue
    taken.push(...pair)
    moves.add(pair[0].move)
  }
  return moves
}

const lengthOf = (places: readonly Stretches[]): number =>
  places.reduce((sum, { first, last }) => sum + last - first, 0)

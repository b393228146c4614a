/** Where a move begins and ends at either place: Word pairs the two ranges by their name. */
import type { XmlElement } from '../../xml/read-xml.ts'
import { element } from './element.ts'
import type { RevisionStamp } from './revision-stamp.ts'
import type { Mark, WovenBlock } from './woven.ts'

/** Asked for every stretch of one mark and every paragraph end, in order. */
export interface MoveRanges {
  /** It is at both places; else it only came or went. */
  isMove(mark: Mark): boolean
  starts(mark: Mark): readonly XmlElement[]
  ends(mark: Mark): readonly XmlElement[]
}

const rangeNames = { added: 'w:moveToRange', removed: 'w:moveFromRange' } as const

export const startMoveRanges = (blocks: readonly WovenBlock[], stamp: RevisionStamp): MoveRanges => {
  const left = countStretches(blocks)
  const places = new Set(left.keys())
  const ids = new Map<string, string>()
  const isMove = ({ move }: Mark): boolean =>
    move !== undefined && places.has(`added ${move}`) && places.has(`removed ${move}`)
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

/** How often each mark will be asked for. */
const countStretches = (blocks: readonly WovenBlock[]): Map<string, number> => {
  const counts = new Map<string, number>()
  const count = (mark: Mark): void => {
    if (mark.move !== undefined) counts.set(keyOf(mark), (counts.get(keyOf(mark)) ?? 0) + 1)
  }
  for (const block of blocks) {
    // Nothing moves in or out of tables.
    if (block.kind === 'table') continue
    block.pieces.forEach(({ mark }, index) => {
      const before = block.pieces[index - 1]?.mark
      if (before?.kind !== mark.kind || before.move !== mark.move) count(mark)
    })
    count(block.mark)
  }
  return counts
}

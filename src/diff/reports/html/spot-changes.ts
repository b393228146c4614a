/** Finds the place of every change in the aligned blocks: which marked characters belong to which change. */
import type { AlignedBlock, Change, Comparison, Segment } from '../../comparison.ts'
import { isEqual, newTextOf } from '../../segments.ts'
import { type Category, categoryOf } from './categories.ts'
import { type ChangeQueue, startQueue } from './change-queue.ts'
import type { Piece } from './piece.ts'
import { type SpottedTable, spotTable } from './spot-table.ts'

export interface SpottedBlock {
  readonly block: AlignedBlock
  /** Of movedTo the rewording, where there is one: the old text against the new. */
  readonly pieces: readonly Piece[]
  /** The change that is about the block as a whole. */
  readonly change?: number
  readonly table?: SpottedTable
}

export const spotChanges = ({ alignedBlocks, changes }: Comparison): readonly SpottedBlock[] => {
  const queue = startQueue(changes, alignedBlocks)
  const moves = new Map(
    changes.flatMap(({ move }, index) => (move === undefined ? [] : [[move, index] as const])),
  )
  return alignedBlocks.map((block) => spotBlock(block, queue, moves))
}

const spotBlock = (
  block: AlignedBlock,
  queue: ChangeQueue,
  moves: ReadonlyMap<number, number>,
): SpottedBlock => {
  const change = moves.get(block.move ?? -1) ?? takeWhole(block, queue)
  const table =
    block.table && block.relation !== 'movedFrom' ? spotTable(block, block.table, queue) : undefined
  return {
    block,
    pieces: spotPieces(block, queue, moves),
    ...(change !== undefined && { change }),
    ...(table && { table }),
  }
}

const takeWhole = (block: AlignedBlock, queue: ChangeQueue): number | undefined =>
  block.relation === 'movedFrom' ? undefined : queue.take(block, (change) => isWhole(block, change))

const isWhole = ({ kind, relation, old, new: current }: AlignedBlock, change: Change): boolean => {
  if (kind === 'table')
    return change.subject === 'table' && (change.kind === 'moved' || change.kind === relation)
  if (kind !== 'paragraph') return true
  if (change.subject !== 'paragraph') return false
  // A paragraph split or merged is told once, at its second piece.
  if (change.manner !== undefined) return (old?.piece ?? current?.piece)?.index === 1
  return relation === 'removed' ? change.before === old?.text : change.after === current?.text
}

const spotPieces = (
  block: AlignedBlock,
  queue: ChangeQueue,
  moves: ReadonlyMap<number, number>,
): readonly Piece[] => {
  const shown = block.relation === 'movedTo' ? (block.rewording ?? block.segments) : block.segments
  const take =
    block.kind === 'paragraph' && block.relation !== 'movedFrom' ? startTaking(block, queue) : undefined
  return shown.flatMap((segment): readonly Piece[] => {
    if (segment.kind === 'equal') return [segment]
    if (segment.move !== undefined) {
      return [spotMoved(segment, moves.get(segment.move), queue)]
    }
    return take?.(segment) ?? [{ ...segment, category: shiftOf(segment) ?? ofRelation(block) }]
  })
}

const spotMoved = (segment: Segment, change: number | undefined, queue: ChangeQueue): Piece => {
  const segments = queue.changeAt(change)?.segments ?? []
  const isReworded = segment.kind === 'added' && !isEqual(segments) && newTextOf(segments) === segment.text
  return {
    ...segment,
    category: 'moved',
    ...(change !== undefined && { change }),
    ...(isReworded && { rewording: segments.map(markReworded) }),
  }
}

const markReworded = (segment: Segment): Piece =>
  segment.kind === 'equal' ? segment : { ...segment, category: shiftOf(segment) ?? 'changed' }

type Take = (segment: Segment) => readonly Piece[]

/** The marked text of a paragraph is that of its sentences' changes, one after the other; a segment may hold several. */
const startTaking = (block: AlignedBlock, queue: ChangeQueue): Take => {
  let change: number | undefined
  let left: readonly Segment[] = []
  const advance = (segment: Segment): void => {
    change = queue.take(
      block,
      (next) => next.subject === 'sentence' && beginsWith(segment, markedIn(next)[0]),
    )
    const taken = queue.changeAt(change)
    left = taken ? markedIn(taken) : []
  }
  const cut = (segment: Segment): readonly Piece[] => {
    if (segment.text === '') return []
    if (left.length === 0) advance(segment)
    const [first, ...rest] = left
    const owner = queue.changeAt(change)
    if (first === undefined || owner === undefined || !beginsWith(segment, first)) {
      return [{ ...segment, category: shiftOf(segment) ?? ofRelation(block) }]
    }
    left = rest
    const category = shiftOf(segment) ?? categoryOf(owner)
    const piece = { ...segment, text: first.text, category, ...(change !== undefined && { change }) }
    return [piece, ...cut({ ...segment, text: segment.text.slice(first.text.length) })]
  }
  return cut
}

const markedIn = ({ segments }: Change): readonly Segment[] => segments.filter(({ kind }) => kind !== 'equal')

const beginsWith = (segment: Segment, first: Segment | undefined): boolean =>
  first !== undefined && first.kind === segment.kind && segment.text.startsWith(first.text)

const shiftOf = ({ shift }: Segment): Category | undefined => (shift === 'ordinal' ? 'renumbered' : shift)

/** Words that changed in what moved were reworded. */
const ofRelation = ({ relation }: AlignedBlock): Category => {
  if (relation === 'added' || relation === 'removed') return relation
  return relation === 'movedFrom' ? 'moved' : 'changed'
}

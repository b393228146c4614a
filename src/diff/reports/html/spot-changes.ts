/** Finds the place of every change in the aligned blocks: which marked characters belong to which change. */
import type { AlignedBlock, Change, Comparison, Segment } from '../../comparison.ts'
import { type Category, categoryOf } from './categories.ts'
import { type ChangeQueue, isAbout, startQueue } from './change-queue.ts'
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
  const queue = startQueue(changes)
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
  block.relation === 'movedFrom'
    ? undefined
    : queue.take((change) => isAbout(block, change) && isWhole(block, change))

const isWhole = ({ kind, relation, old, new: current }: AlignedBlock, change: Change): boolean => {
  if (kind === 'table') return change.subject === 'table' && (relation === 'added' || relation === 'removed')
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
      const change = moves.get(segment.move)
      return [{ ...segment, category: 'moved', ...(change !== undefined && { change }) }]
    }
    return take?.(segment) ?? [{ ...segment, category: shiftOf(segment) ?? ofRelation(block) }]
  })
}

type Take = (segment: Segment) => readonly Piece[]

/** The marked text of a paragraph is that of its sentences' changes, one after the other; a segment may hold several. */
const startTaking = (block: AlignedBlock, queue: ChangeQueue): Take => {
  let change: number | undefined
  let left: Segment[] = []
  const advance = (): boolean => {
    change = queue.take((next) => next.subject === 'sentence' && isAbout(block, next))
    left = queue.changeAt(change)?.segments.filter(({ kind }) => kind !== 'equal') ?? []
    return left.length > 0
  }
  const cut = (segment: Segment): readonly Piece[] => {
    if (segment.text === '') return []
    const first = left.length > 0 || advance() ? left[0] : undefined
    if (first?.kind !== segment.kind || !segment.text.startsWith(first.text)) {
      return [{ ...segment, category: shiftOf(segment) ?? ofRelation(block) }]
    }
    left = left.slice(1)
    const owner = queue.changeAt(change)
    const category = shiftOf(segment) ?? (owner ? categoryOf(owner) : ofRelation(block))
    const piece = { ...segment, text: first.text, category, ...(change !== undefined && { change }) }
    return [piece, ...cut({ ...segment, text: segment.text.slice(first.text.length) })]
  }
  return cut
}

const shiftOf = ({ shift }: Segment): Category | undefined => (shift === 'ordinal' ? 'renumbered' : shift)

const ofRelation = ({ relation }: AlignedBlock): Category => {
  if (relation === 'added' || relation === 'removed') return relation
  return relation === 'movedFrom' || relation === 'movedTo' ? 'moved' : 'changed'
}

/** Finds the place of the changes of a table that is in both documents: caption, columns, rows, cells. */
import type { AlignedBlock, AlignedColumn, AlignedRow, AlignedTable, Segment } from '../../comparison.ts'
import { type Category, categoryOf } from './categories.ts'
import type { ChangeQueue } from './change-queue.ts'
import type { Piece } from './piece.ts'

export interface SpottedTable {
  readonly caption: readonly Piece[]
  readonly columns: readonly SpottedColumn[]
  readonly rows: readonly SpottedRow[]
}

/** What came, went or moved as a whole has the category and the change. */
export interface SpottedColumn {
  readonly pieces: readonly Piece[]
  readonly category?: Category
  readonly change?: number
}

export interface SpottedRow {
  readonly cells: readonly (readonly Piece[])[]
  readonly category?: Category
  readonly change?: number
}

/** The changes of a table come in this order: its caption, its columns, its rows with their cells. */
export const spotTable = (
  block: AlignedBlock,
  { caption, columns, rows }: AlignedTable,
  queue: ChangeQueue,
): SpottedTable => {
  const take: TakePart = (subject) => queue.take(block, (change) => change.subject === subject)
  const spot = (subject: 'table' | 'cell', segments: readonly Segment[]): readonly Piece[] => {
    if (segments.every(({ kind }) => kind === 'equal')) return segments
    const change = take(subject)
    const owner = queue.changeAt(change)
    return markPieces(segments, owner ? categoryOf(owner) : 'changed', change)
  }
  return {
    caption: spot('table', caption),
    columns: columns.map((column) => spotColumn(column, take)),
    rows: rows.map((row) => spotRow(row, columns, take, (segments) => spot('cell', segments))),
  }
}

type TakePart = (subject: 'table' | 'column' | 'row' | 'cell') => number | undefined

const spotColumn = ({ relation, segments }: AlignedColumn, take: TakePart): SpottedColumn => {
  if (relation === 'equal') return { pieces: segments }
  const change = take('column')
  return {
    pieces: markPieces(segments, relation, change),
    category: relation,
    ...(change !== undefined && { change }),
  }
}

const spotRow = (
  { relation, cells }: AlignedRow,
  columns: readonly AlignedColumn[],
  take: TakePart,
  spotCell: (segments: readonly Segment[]) => readonly Piece[],
): SpottedRow => {
  const category = relation === 'equal' || relation === 'changed' ? undefined : relation
  const change = category && take('row')
  return {
    cells: cells.map((segments, index) => {
      const whole = oneSided(relation) ?? oneSided(columns[index]?.relation)
      return whole ? markPieces(segments, whole) : spotCell(segments)
    }),
    ...(category && { category }),
    ...(change !== undefined && { change }),
  }
}

/** Cells of a row or column that came or went are told with it. */
const oneSided = (relation: AlignedRow['relation'] | undefined): 'added' | 'removed' | undefined =>
  relation === 'added' || relation === 'removed' ? relation : undefined

const markPieces = (segments: readonly Segment[], category: Category, change?: number): readonly Piece[] =>
  segments.map((segment): Piece => {
    if (segment.kind === 'equal') return segment
    const shift = segment.shift === 'ordinal' ? 'renumbered' : segment.shift
    return { ...segment, category: shift ?? category, ...(change !== undefined && { change }) }
  })

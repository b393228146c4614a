/** Changes of tables: whole ones, captions, columns, rows, cells. */
import type { TracedBlock } from './align-blocks.ts'
import type { BlockContext } from './compare-sentences.ts'
import type { AlignedRow, AlignedTable, Change, ChangeKind, ChangeSubject, Segment } from './comparison.ts'
import { isEqual, natureOf, newTextOf, oldTextOf } from './segments.ts'

export const listTableChanges = (
  { block, oldUnit, newUnit }: TracedBlock,
  context: BlockContext,
): readonly Change[] => {
  const unit = newUnit ?? oldUnit
  if (unit === undefined || block.relation === 'movedFrom') return []
  const base: Base = {
    path: unit.path,
    ...(oldUnit && newUnit && { oldPath: oldUnit.path }),
    place: newUnit ? context.places.ofNew(unit.section) : context.places.wouldBe(unit.section),
  }
  const caption = unit.table?.caption ?? '无题'
  if (block.relation === 'removed' || block.relation === 'added') {
    return [change(base, block.relation, 'table', `表格“${caption}”`, block.segments)]
  }
  const moved =
    block.relation === 'movedTo'
      ? [change(base, 'moved', 'table', `表格“${caption}”`, block.rewording ?? [])]
      : []
  return [...moved, ...(block.table ? partChanges(base, block.table) : [])]
}

type Base = Pick<Change, 'path' | 'oldPath' | 'place'>

const partChanges = (base: Base, table: AlignedTable): readonly Change[] => [
  ...(isEqual(table.caption) ? [] : [change(base, 'changed', 'table', '表题', table.caption)]),
  ...table.columns.flatMap(({ relation, segments }) =>
    relation === 'equal' ? [] : [change(base, relation, 'column', '列', segments)],
  ),
  ...table.rows.flatMap((row) => rowChanges(base, table, row)),
]

const rowChanges = (base: Base, table: AlignedTable, row: AlignedRow): readonly Change[] => {
  const name = `“${row.key}”行`
  switch (row.relation) {
    case 'equal':
      return []
    case 'added':
    case 'removed':
      return [change(base, row.relation, 'row', name, joinCells(row.cells))]
    case 'moved':
      return [
        change(base, 'moved', 'row', name, [{ kind: 'equal', text: row.key }]),
        ...cellChanges(base, table, row),
      ]
    case 'changed':
      return cellChanges(base, table, row)
  }
}

const joinCells = (cells: readonly (readonly Segment[])[]): readonly Segment[] => {
  const texts = cells.flat().map(({ text }) => text)
  const kind = cells.flat()[0]?.kind ?? 'equal'
  return [{ kind, text: texts.join('，') }]
}

/** Columns that came or went are told once, not cell by cell. */
const cellChanges = (base: Base, { columns }: AlignedTable, row: AlignedRow): readonly Change[] =>
  row.cells.flatMap((segments, index) => {
    const column = columns[index]
    if (isEqual(segments) || column === undefined) return []
    if (column.relation === 'added' || column.relation === 'removed') return []
    const columnName = newTextOf(column.segments)
    return [change(base, 'changed', 'cell', `“${row.key}”行“${columnName}”列`, segments)]
  })

const change = (
  base: Base,
  kind: ChangeKind,
  subject: ChangeSubject,
  name: string,
  segments: readonly Segment[],
): Change => ({
  kind,
  subject,
  name,
  ...base,
  ...(kind !== 'added' && { before: oldTextOf(segments) }),
  ...(kind !== 'removed' && { after: newTextOf(segments) }),
  segments,
  ...natureOf(segments),
})

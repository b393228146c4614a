/** A table of both documents: the new one's cells with the old words in them, and the rows and columns that went. */
import type { AlignedTable, Segment } from '../diff/comparison.ts'
import { type GridCell, gridCells } from '../layout/table/grid-cells.ts'
import type { Table, TableCell } from '../model/official-document.ts'
import { type Path, pathKey } from '../model/path.ts'
import { textOf } from './merge-elements.ts'

export interface MergedTable {
  readonly table: Table
  readonly caption: readonly Segment[]
  readonly cells: readonly MarkedCell[]
}

export interface MarkedCell {
  /** In the table: ['header', 0], ['subheaders', 0, 1] or ['rows', 2, 0]. */
  readonly path: Path
  readonly segments: readonly Segment[]
}

/** `kind`: of a table that is in one of the documents only. */
export const mergeTable = (
  table: Table,
  aligned: AlignedTable | undefined,
  kind: Segment['kind'],
): MergedTable => {
  if (!aligned) return wholeTable(table, kind)
  return isShaped(table) && keepsShape(table, aligned)
    ? shapedTable(table, aligned)
    : plainTable(table, aligned)
}

const wholeTable = (table: Table, kind: Segment['kind']): MergedTable => {
  const all = (text: string): readonly Segment[] => (text === '' ? [] : [{ kind, text }])
  const cells = cellsOf(table).map(({ path, cell }) => ({ path, segments: all(cell.text) }))
  return { table, caption: all(table.caption ?? ''), cells }
}

const cellsOf = ({
  header,
  subheaders = [],
  rows,
}: Table): readonly { readonly path: Path; readonly cell: TableCell }[] => [
  ...header.map((cell, index) => ({ path: ['header', index], cell })),
  ...[
    { name: 'subheaders', lines: subheaders },
    { name: 'rows', lines: rows },
  ].flatMap(({ name, lines }) =>
    lines.flatMap((cells, row) => cells.map((cell, index) => ({ path: [name, row, index], cell }))),
  ),
]

/** The names of a head of several levels are compared as one for each column: changed, they cannot be put back into it. */
const keepsShape = ({ subheaders }: Table, { columns, rows }: AlignedTable): boolean =>
  [...columns, ...rows].every(({ relation }) => relation === 'equal' || relation === 'changed') &&
  (!subheaders || columns.every(({ relation }) => relation === 'equal'))

const isShaped = (table: Table): boolean =>
  table.subheaders !== undefined || cellsOf(table).some(({ cell }) => cell.columns * cell.rows > 1)

/** Every column and row of either document, each cell plain: merged cells cannot be kept where rows come and go. */
const plainTable = (table: Table, { caption, columns, rows }: AlignedTable): MergedTable => {
  const header = columns.map(({ segments }) => segments)
  const body = rows.map(({ cells }) => cells)
  const { subheaders: _joined, ...rest } = table
  return {
    table: {
      ...rest,
      ...(caption.length > 0 && { caption: textOf(caption) }),
      header: header.map(plainCell),
      rows: body.map((cells) => cells.map(plainCell)),
    },
    caption,
    cells: cellsAt([header, ...body]),
  }
}

/** The new table's own cells, each with the words of its first place. */
const shapedTable = (table: Table, { caption, columns, rows }: AlignedTable): MergedTable => {
  const headRows = 1 + (table.subheaders?.length ?? 0)
  const segmentsOf = ({ isHead, row, column, text }: GridCell): readonly Segment[] => {
    const own = isHead
      ? headRows === 1
        ? columns[column]?.segments
        : undefined
      : rows[row - headRows]?.cells[column]
    return own ?? [{ kind: 'equal', text }]
  }
  const cells = gridCells(table).map((cell) => ({
    path: cell.path.slice(table.path.length),
    segments: segmentsOf(cell),
  }))
  const texts = new Map(cells.map(({ path, segments }) => [pathKey(path), textOf(segments)]))
  const renew = (line: readonly TableCell[], path: Path): readonly TableCell[] =>
    line.map((cell, index) => ({ ...cell, text: texts.get(pathKey([...path, index])) ?? cell.text }))
  return {
    table: {
      ...table,
      ...(caption.length > 0 && { caption: textOf(caption) }),
      header: renew(table.header, ['header']),
      rows: table.rows.map((line, row) => renew(line, ['rows', row])),
    },
    caption,
    cells,
  }
}

/** The header, then the rows. */
const cellsAt = (lines: readonly (readonly (readonly Segment[])[])[]): readonly MarkedCell[] =>
  lines.flatMap((cells, row) =>
    cells.map((segments, index) => ({
      path: row === 0 ? ['header', index] : ['rows', row - 1, index],
      segments,
    })),
  )

const plainCell = (segments: readonly Segment[]): TableCell => ({
  text: textOf(segments),
  columns: 1,
  rows: 1,
})

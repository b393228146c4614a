/** A table of both documents: the new one's cells with the old words in them, and the rows and columns that went. */
import type { AlignedTable, Segment } from '../diff/comparison.ts'
import type { Table, TableCell } from '../model/official-document.ts'
import type { Path } from '../model/path.ts'
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
  return hasMergedCells(table) && keepsShape(aligned)
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

const keepsShape = ({ columns, rows }: AlignedTable): boolean =>
  [...columns, ...rows].every(({ relation }) => relation === 'equal' || relation === 'changed')

const hasMergedCells = (table: Table): boolean =>
  !table.subheaders && cellsOf(table).some(({ cell }) => cell.columns * cell.rows > 1)

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
  const grid = [columns.map(({ segments }) => segments), ...rows.map(({ cells }) => cells)]
  const { header, rows: body } = table
  const cells: (readonly Segment[])[][] = [header, ...body].map(() => [])
  const placed = placeCells([header, ...body]).map((row) =>
    row.map(({ cell, row: down, column }): TableCell => {
      const segments = grid[down]?.[column] ?? [{ kind: 'equal', text: cell.text }]
      cells[down]?.push(segments)
      return { ...cell, text: textOf(segments) }
    }),
  )
  const [first = [], ...rest] = placed
  return {
    table: { ...table, ...(caption.length > 0 && { caption: textOf(caption) }), header: first, rows: rest },
    caption,
    cells: cellsAt(cells),
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

interface PlacedCell {
  readonly cell: TableCell
  readonly row: number
  readonly column: number
}

/** Where each cell begins, past the places that cells above and before it take. */
const placeCells = (rows: readonly (readonly TableCell[])[]): readonly (readonly PlacedCell[])[] => {
  const taken = new Set<string>()
  return rows.map((cells, row) => {
    let column = 0
    return cells.map((cell): PlacedCell => {
      while (taken.has(`${row} ${column}`)) column += 1
      const begin = column
      for (let down = 0; down < cell.rows; down += 1) {
        for (let right = 0; right < cell.columns; right += 1) taken.add(`${row + down} ${begin + right}`)
      }
      return { cell, row, column: begin }
    })
  })
}

const plainCell = (segments: readonly Segment[]): TableCell => ({
  text: textOf(segments),
  columns: 1,
  rows: 1,
})

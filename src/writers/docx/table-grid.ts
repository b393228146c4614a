/** A table's cells in their places: each row of the file has a cell for every place, also for those below a merged cell. */
import type { Table, TableCell } from '../../model/official-document.ts'
import type { Path } from '../../model/path.ts'

export interface PlacedCell {
  readonly text: string
  readonly column: number
  readonly columns: number
  /** It begins or continues a cell of several rows. */
  readonly merge?: 'restart' | 'continue'
  /** The rows below that it reaches into. */
  readonly rowsBelow: number
  readonly path: Path
}

/** Rows of the 表头. */
export const headRowCount = ({ subheaders = [] }: Pick<Table, 'subheaders'>): number => 1 + subheaders.length

/** Rows, the 表头 first; each from left to right. */
export const placeCells = (table: Table): readonly (readonly PlacedCell[])[] => {
  const { header, rows, subheaders = [] } = table
  const heads = headRowCount(table)
  let above: readonly PlacedCell[] = []
  return [header, ...subheaders, ...rows].map((cells, row, all) => {
    // Nothing reaches from the 表头 into the rows.
    const room = (row < heads ? heads : all.length) - row - 1
    const reaching = above.filter(({ rowsBelow }) => rowsBelow > 0).map(continued)
    above = placeRow(cells, reaching, room, [...table.path, ...placeOf(row, heads)])
    return above
  })
}

const placeOf = (row: number, heads: number): Path => {
  if (row === 0) return ['header']
  return row < heads ? ['subheaders', row - 1] : ['rows', row - heads]
}

const continued = (cell: PlacedCell): PlacedCell => ({
  ...cell,
  text: '',
  merge: 'continue',
  rowsBelow: cell.rowsBelow - 1,
})

/** `from`: what reaches into the row from above. `room`: rows of the table below this one. */
const placeRow = (
  cells: readonly TableCell[],
  from: readonly PlacedCell[],
  room: number,
  path: Path,
): readonly PlacedCell[] => {
  const placed: PlacedCell[] = []
  const waiting = [...from]
  const columnAfter = (): number => {
    const last = placed.at(-1)
    return last === undefined ? 0 : last.column + last.columns
  }
  const placeWaiting = (): void => {
    while (waiting[0]?.column === columnAfter()) placed.push(...waiting.splice(0, 1))
  }
  for (const [index, { columns, rows, text }] of cells.entries()) {
    placeWaiting()
    const rowsBelow = Math.min(rows - 1, room)
    placed.push({
      text,
      column: columnAfter(),
      columns,
      rowsBelow,
      path: [...path, index],
      ...(rowsBelow > 0 ? { merge: 'restart' } : {}),
    })
  }
  placeWaiting()
  return placed
}

export const columnCount = (rows: readonly (readonly PlacedCell[])[]): number =>
  rows.reduce((most, cells) => Math.max(most, ...cells.map(({ column, columns }) => column + columns)), 1)

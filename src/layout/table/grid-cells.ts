/** A table's cells with the row and column where each begins: places under a merged cell are skipped. */
import type { Table, TableCell } from '../../model/official-document.ts'
import type { Path } from '../../model/path.ts'

export interface GridCell extends TableCell {
  readonly row: number
  readonly column: number
  /** Of the 表头. */
  readonly isHead: boolean
  /** Position in the reading order; the parts of a cell that is cut keep it. */
  readonly id: number
  readonly path: Path
}

/** The rows of the 表头 come first. */
export const gridCells = (table: Table): readonly GridCell[] => {
  const heads = headRows(table)
  const all = [...heads, ...table.rows]
  const taken = new Set<string>()
  const result: GridCell[] = []
  for (const [row, cells] of all.entries()) {
    const isHead = row < heads.length
    let column = 0
    for (const [index, cell] of cells.entries()) {
      while (taken.has(`${row} ${column}`)) column += 1
      // Nothing reaches from the 表头 into the rows, which may stand on another side.
      const height = Math.min(cell.rows, (isHead ? heads.length : all.length) - row)
      const path = [...table.path, ...placeOf(row, index, heads.length)]
      result.push({ ...cell, rows: height, row, column, isHead, id: result.length, path })
      take(taken, row, column, height, cell.columns)
      column += cell.columns
    }
  }
  return result
}

export const headRows = ({ header, subheaders = [] }: Table): readonly (readonly TableCell[])[] => [
  header,
  ...subheaders,
]

const placeOf = (row: number, index: number, heads: number): Path => {
  if (row === 0) return ['header', index]
  return row < heads ? ['subheaders', row - 1, index] : ['rows', row - heads, index]
}

const take = (taken: Set<string>, row: number, column: number, rows: number, columns: number): void => {
  for (let down = 0; down < rows; down += 1)
    for (let right = 0; right < columns; right += 1) taken.add(`${row + down} ${column + right}`)
}

export const columnCount = (cells: readonly GridCell[]): number =>
  Math.max(1, ...cells.map(({ column, columns }) => column + columns))

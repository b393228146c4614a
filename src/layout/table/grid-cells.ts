/** A table's cells with the row and column where each begins: places under a merged cell are skipped. */
import type { Table, TableCell } from '../../model/official-document.ts'
import type { Path } from '../../model/path.ts'

export interface GridCell extends TableCell {
  readonly row: number
  readonly column: number
  /** Position in the reading order; the parts of a cell that is cut keep it. */
  readonly id: number
  readonly path: Path
}

/** Row 0 is the header. */
export const gridCells = ({ header, rows, path }: Table): readonly GridCell[] => {
  const taken = new Set<string>()
  const result: GridCell[] = []
  for (const [row, cells] of [header, ...rows].entries()) {
    let column = 0
    for (const [index, cell] of cells.entries()) {
      while (taken.has(`${row} ${column}`)) column += 1
      // The header is a row of its own: nothing reaches from it into the rows.
      const height = row === 0 ? 1 : Math.min(cell.rows, rows.length + 1 - row)
      const place = row === 0 ? ['header', index] : ['rows', row - 1, index]
      result.push({ ...cell, rows: height, row, column, id: result.length, path: [...path, ...place] })
      take(taken, row, column, height, cell.columns)
      column += cell.columns
    }
  }
  return result
}

const take = (taken: Set<string>, row: number, column: number, rows: number, columns: number): void => {
  for (let down = 0; down < rows; down += 1)
    for (let right = 0; right < columns; right += 1) taken.add(`${row + down} ${column + right}`)
}

export const columnCount = (cells: readonly GridCell[]): number =>
  Math.max(1, ...cells.map(({ column, columns }) => column + columns))

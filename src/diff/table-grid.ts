/** The printed table as a plain grid: a cell of several rows or columns stands in all of its places. */
import type { Table, TableCell } from '../model/official-document.ts'

export interface TableGrid {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export const gridOf = ({ header, rows }: Table): TableGrid => {
  const [first = [], ...rest] = spread([header, ...rows])
  return { header: first, rows: rest }
}

const spread = (rows: readonly (readonly TableCell[])[]): string[][] => {
  const grid: string[][] = rows.map(() => [])
  rows.forEach((cells, row) => {
    let column = 0
    for (const cell of cells) {
      while (grid[row]?.[column] !== undefined) column += 1
      fill(grid, cell, row, column)
      column += cell.columns
    }
  })
  const width = Math.max(0, ...grid.map((row) => row.length))
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''))
}

const fill = (grid: string[][], cell: TableCell, row: number, column: number): void => {
  for (let down = 0; down < cell.rows; down += 1) {
    const target = grid[row + down]
    if (target === undefined) return
    for (let right = 0; right < cell.columns; right += 1) target[column + right] = cell.text
  }
}

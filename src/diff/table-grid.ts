/** The printed table as a plain grid: a cell of several rows or columns stands in all of its places. */
import type { Table, TableCell } from '../model/official-document.ts'

export interface TableGrid {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A column under several levels of 表头 goes by all of their names. */
export const gridOf = ({ header, subheaders = [], rows }: Table): TableGrid => {
  const grid = spread([header, ...subheaders, ...rows])
  const heads = grid.slice(0, 1 + subheaders.length)
  const names = (heads[0] ?? []).map((_name, column) =>
    [...new Set(heads.map((row) => row[column] ?? ''))].join('／'),
  )
  return { header: names, rows: grid.slice(heads.length) }
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

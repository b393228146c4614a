/** Rows higher than a side are cut into slices of a side at most; every other row stays whole. */
import { cellHeight, linePitch, type MeasuredCell, type MeasuredTable, rowHeights } from './measure-table.ts'

/** `most`: height that a side has for a row, mm. */
export const sliceRows = (table: MeasuredTable, most: number): MeasuredTable => {
  const { sizePt } = table
  if (table.heights.every((height) => height <= most)) return table
  const lines = Math.max(1, Math.floor((most - cellHeight(1, sizePt)) / linePitch(sizePt)) + 1)
  let cells = table.cells
  let count = table.heights.length
  for (let row = 0; row < count; row += 1) {
    const longest = Math.max(0, ...cells.filter(isIn(row)).map((cell) => cell.lines.length))
    const slices = Math.max(1, Math.ceil(longest / lines))
    cells = cells.flatMap((cell) => sliceCell(cell, row, slices, lines))
    count += slices - 1
    row += slices - 1
  }
  return { ...table, cells, heights: rowHeights(cells, count, sizePt) }
}

const isIn =
  (row: number) =>
  (cell: MeasuredCell): boolean =>
    cell.row === row && cell.rows === 1

/** Cells below move down, cells across grow, the row's own are cut; the slices of a cell keep its id. */
const sliceCell = (
  cell: MeasuredCell,
  row: number,
  slices: number,
  lines: number,
): readonly MeasuredCell[] => {
  if (slices === 1 || cell.row + cell.rows <= row) return [cell]
  if (cell.row > row) return [{ ...cell, row: cell.row + slices - 1 }]
  if (cell.rows > 1) return [{ ...cell, rows: cell.rows + slices - 1 }]
  return Array.from({ length: slices }, (_, index) => ({
    ...cell,
    row: cell.row + index,
    lines: cell.lines.slice(index * lines, (index + 1) * lines),
  }))
}

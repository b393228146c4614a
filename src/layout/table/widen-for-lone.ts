/** A cell should not end in a row of one character: its column takes a little from one that can spare it. */
import { markClass } from '../../text/characters.ts'
import { cellWidth, type Glyph } from '../spans.ts'
import type { ColumnNeed } from './column-widths.ts'
import type { GridCell } from './grid-cells.ts'

/** A cell's text broken into rows where its column has these widths. */
export type BreakCell = (cell: GridCell, widths: readonly number[]) => readonly (readonly Glyph[])[]

interface Search {
  readonly cells: readonly GridCell[]
  readonly needs: readonly ColumnNeed[]
  readonly sizePt: number
  readonly breakCell: BreakCell
}

/** In a longer table what one cell gains another loses, and the search would take longer than the rest of the layout. */
const mostCells = 400

/** Widths with the same sum; no cell has more rows than before. */
export const widenForLone = (widths: readonly number[], asked: Search): readonly number[] => {
  if (asked.cells.length > mostCells) return widths
  const search = { ...asked, breakCell: remembering(asked.breakCell) }
  const lone = new Set(
    search.cells
      .filter((cell) => cell.columns === 1 && endsLone(search.breakCell(cell, widths)))
      .map(({ column }) => column),
  )
  return [...lone].reduce((current, column) => widenColumn(current, column, search), widths)
}

/** A cell breaks alike wherever it is as wide. */
const remembering = (breakCell: BreakCell): BreakCell => {
  const known = new Map<string, ReturnType<BreakCell>>()
  return (cell, widths) => {
    const own = widths.slice(cell.column, cell.column + cell.columns)
    const key = `${cell.id} ${own.reduce((sum, width) => sum + width, 0).toFixed(6)}`
    const rows = known.get(key) ?? breakCell(cell, widths)
    known.set(key, rows)
    return rows
  }
}

/** Shares of a character that a column is widened by, the least first. */
const steps = [0.25, 0.5, 1] as const

/** Columns tried as givers, those with most to spare first. */
const mostGivers = 4

const widenColumn = (widths: readonly number[], column: number, search: Search): readonly number[] => {
  const spare = (index: number): number => spareOf(widths[index] ?? 0, search.needs[index])
  const givers = widths
    .map((_, index) => index)
    .filter((index) => index !== column)
    .sort((a, b) => spare(b) - spare(a))
    .slice(0, mostGivers)
  for (const step of steps) {
    const amount = step * cellWidth(search.sizePt)
    for (const giver of givers) {
      if (spare(giver) < amount) continue
      const moved = widths.map((width, index) =>
        index === column ? width + amount : index === giver ? width - amount : width,
      )
      if (isBetter(widths, moved, column, giver, search)) return moved
    }
  }
  return widths
}

/** A column whose texts stand on one row keeps them there. */
const spareOf = (width: number, need: ColumnNeed | undefined): number =>
  need === undefined ? 0 : width - (width >= need.compact ? need.compact : need.least)

const isBetter = (
  before: readonly number[],
  after: readonly number[],
  column: number,
  giver: number,
  { cells, breakCell }: Search,
): boolean => {
  const covers = (cell: GridCell, index: number): boolean =>
    index >= cell.column && index < cell.column + cell.columns
  const touched = cells.filter((cell) => covers(cell, column) !== covers(cell, giver))
  const isLone = (cell: GridCell, widths: readonly number[]): boolean => endsLone(breakCell(cell, widths))
  const saved = touched.filter((cell) => isLone(cell, before) && !isLone(cell, after)).length
  if (saved === 0) return false
  let spoiled = 0
  for (const cell of touched) {
    if (breakCell(cell, after).length > breakCell(cell, before).length) return false
    if (!isLone(cell, before) && isLone(cell, after)) spoiled += 1
    if (spoiled >= saved) return false
  }
  return true
}

const endsLone = (rows: readonly (readonly Glyph[])[]): boolean => {
  const last = rows.length > 1 ? rows.at(-1) : undefined
  return last !== undefined && last.filter(({ character }) => markClass(character) === undefined).length === 1
}

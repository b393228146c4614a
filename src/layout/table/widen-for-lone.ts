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

/** Widths with the same sum; no cell has more rows than before. */
export const widenForLone = (widths: readonly number[], search: Search): readonly number[] => {
  const lone = new Set(
    search.cells
      .filter((cell) => cell.columns === 1 && endsLone(search.breakCell(cell, widths)))
      .map(({ column }) => column),
  )
  return [...lone].reduce((current, column) => widenColumn(current, column, search), widths)
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
  let saved = 0
  for (const cell of touched) {
    const old = breakCell(cell, before)
    const now = breakCell(cell, after)
    if (now.length > old.length) return false
    saved += Number(endsLone(old)) - Number(endsLone(now))
  }
  return saved > 0
}

const endsLone = (rows: readonly (readonly Glyph[])[]): boolean => {
  const last = rows.length > 1 ? rows.at(-1) : undefined
  return last !== undefined && last.filter(({ character }) => markClass(character) === undefined).length === 1
}

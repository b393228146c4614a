/** A table measured: size of its characters, widths of its columns, every cell's rows of text in their places, heights of its rows. */
import type { FontSet } from '../../fonts/font-set.ts'
import type { Table } from '../../model/official-document.ts'
import { table as rules } from '../../standard/elements.ts'
import { mmPerPt } from '../../standard/page-geometry.ts'
import { breakLines } from '../break-lines.ts'
import { cellWidth, type Glyph, glyphsWidth, measureSpan } from '../spans.ts'
import { type Column, cellSpan, isNumeral, measureColumns, splitNumber } from './column-kinds.ts'
import { columnWidths } from './column-widths.ts'
import { columnCount, type GridCell, gridCells, headRows } from './grid-cells.ts'
import { widenForLone } from './widen-for-lone.ts'

export interface CellLine {
  /** From the left edge of the table, mm. */
  readonly x: number
  readonly glyphs: readonly Glyph[]
}

export interface MeasuredCell extends GridCell {
  readonly lines: readonly CellLine[]
}

export interface MeasuredTable {
  readonly sizePt: number
  readonly cells: readonly MeasuredCell[]
  /** Left edges of the columns and the right edge of the last, mm from the left edge of the table. */
  readonly edges: readonly number[]
  /** The rows of the 表头 come first. */
  readonly heights: readonly number[]
  /** How many they are. */
  readonly headCount: number
  /** The longest stretches stand side by side. */
  readonly fits: boolean
}

export const measureTable = (table: Table, width: number, fonts: FontSet): MeasuredTable => {
  const cells = gridCells(table)
  const count = columnCount(cells)
  const { sizePt, columns, fits } = chooseSize(cells, count, width, fonts)
  const widths = widenForLone(columnWidths(columns, width), {
    cells,
    needs: columns,
    sizePt,
    breakCell: (cell, tried) => breakCell(cell, edgesOf(tried), sizePt, fonts),
  })
  const edges = edgesOf(widths)
  const broken = cells.map((cell) => ({ cell, rows: breakCell(cell, edges, sizePt, fonts) }))
  const long = new Set(
    broken
      .filter(({ cell, rows }) => rows.length > 1 && !cell.isHead && cell.columns === 1)
      .map(({ cell }) => cell.column),
  )
  const measured = broken.map(({ cell, rows }): MeasuredCell => {
    const isLong = !cell.isHead && (cell.columns === 1 ? long.has(cell.column) : rows.length > 1)
    return { ...cell, lines: alignCell(cell, rows, edges, columns[cell.column], isLong) }
  })
  const headCount = headRows(table).length
  const heights = rowHeights(measured, headCount + table.rows.length, sizePt)
  return { sizePt, cells: measured, edges, heights, headCount, fits }
}

const edgesOf = (widths: readonly number[]): readonly number[] => {
  const edges = [0]
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width)
  return edges
}

/** 4号 where the longest stretches stand side by side, else smaller. */
const chooseSize = (cells: readonly GridCell[], count: number, width: number, fonts: FontSet) => {
  const [usual, ...smaller] = rules.sizesPt
  const trySize = (sizePt: number) => {
    const columns = measureColumns(cells, count, sizePt, fonts)
    return { sizePt, columns, fits: columns.reduce((sum, { least }) => sum + least, 0) <= width }
  }
  return smaller.reduce((tried, sizePt) => (tried.fits ? tried : trySize(sizePt)), trySize(usual))
}

const edgeAt = (edges: readonly number[], column: number): number => edges[column] ?? edges.at(-1) ?? 0

/** Where a cell's text may stand. */
const textBox = (cell: GridCell, edges: readonly number[]): { left: number; width: number } => {
  const left = edgeAt(edges, cell.column) + rules.sidePadding
  return { left, width: edgeAt(edges, cell.column + cell.columns) - rules.sidePadding - left }
}

const breakCell = (
  cell: GridCell,
  edges: readonly number[],
  sizePt: number,
  fonts: FontSet,
): readonly (readonly Glyph[])[] => {
  const span = cellSpan(cell, sizePt)
  // Columns as wide as their texts may come out a hair narrower in floating point.
  const measure = Math.max(cellWidth(sizePt), textBox(cell, edges).width) + 1e-6
  const natural = measureSpan(span, fonts)
  if (glyphsWidth(natural) <= measure) return natural.length === 0 ? [] : [natural]
  const isRagged = cell.isHead || measure < rules.flushFrom * cellWidth(sizePt)
  return breakLines([span], { measure, firstIndent: 0, restIndent: 0, isRagged }, fonts).map(
    ({ glyphs }) => glyphs,
  )
}

const alignCell = (
  cell: GridCell,
  rows: readonly (readonly Glyph[])[],
  edges: readonly number[],
  column: Column | undefined,
  isLong: boolean,
): readonly CellLine[] => {
  const { left, width } = textBox(cell, edges)
  const numbers = !cell.isHead && cell.columns === 1 && isNumeral(cell.text) ? column?.numbers : undefined
  return rows.map((glyphs) => {
    if (numbers !== undefined) {
      const block = left + (width - numbers.whole - numbers.fraction) / 2
      return { x: block + numbers.whole - splitNumber(glyphs).whole, glyphs }
    }
    return { x: isLong ? left : left + Math.max(0, width - glyphsWidth(glyphs)) / 2, glyphs }
  })
}

export const linePitch = (sizePt: number): number => rules.linePitch * sizePt * mmPerPt

/** Height of a cell of so many rows of text; an empty cell is as high as one row. */
export const cellHeight = (lines: number, sizePt: number): number =>
  2 * rules.rowPadding + sizePt * mmPerPt + Math.max(0, lines - 1) * linePitch(sizePt)

/** The highest cell of each row; what a merged cell needs beyond its rows is given to all of them alike. */
export const rowHeights = (
  cells: readonly MeasuredCell[],
  count: number,
  sizePt: number,
): readonly number[] => {
  const heights = Array.from({ length: count }, () => cellHeight(1, sizePt))
  const raise = (row: number, to: number): void => {
    heights[row] = Math.max(heights[row] ?? 0, to)
  }
  for (const { row, rows, lines } of cells) if (rows === 1) raise(row, cellHeight(lines.length, sizePt))
  for (const { row, rows, lines } of cells) {
    if (rows === 1) continue
    const own = heights.slice(row, row + rows)
    const lack = (cellHeight(lines.length, sizePt) - own.reduce((sum, height) => sum + height, 0)) / rows
    own.forEach((height, index) => void raise(row + index, height + lack))
  }
  return heights
}

/** What a column holds, and what its cells need: numbers stand point under point, short texts in the middle, long ones at the left. */
import type { FontSet } from '../../fonts/font-set.ts'
import { table as rules } from '../../standard/elements.ts'
import { unbreakableStretches } from '../../text/unbreakable.ts'
import { cellWidth, type Glyph, glyphsWidth, measureSpan, type Span } from '../spans.ts'
import type { ColumnNeed } from './column-widths.ts'
import type { GridCell } from './grid-cells.ts'

/** Widths of the widest whole part and the widest fraction of a column of numbers, mm; undefined for texts. */
export interface NumberBlock {
  readonly whole: number
  readonly fraction: number
}

export interface Column extends ColumnNeed {
  readonly numbers?: NumberBlock
}

export const cellSpan = ({ text, path }: GridCell, sizePt: number): Span => ({
  text,
  role: 'fangsong',
  sizePt,
  element: 'table',
  path,
})

const numeral = /^[+\-－−±＋￥¥]?\d[\d,，]*(?:\.\d+)?[%％‰]?$/u
/** What stands where there is no number. */
const placeholder = /^(?:[—－/／-]|——|…)?$/u

export const isNumeral = (text: string): boolean => numeral.test(text)

export const measureColumns = (
  cells: readonly GridCell[],
  count: number,
  sizePt: number,
  fonts: FontSet,
): readonly Column[] => {
  const columns = Array.from({ length: count }, (_, column) => {
    const own = cells.filter((cell) => cell.column === column && cell.columns === 1)
    return measureColumn(own, sizePt, fonts)
  })
  return cells
    .filter((cell) => cell.columns > 1)
    .reduce((all, cell) => widen(all, cell, sizePt, fonts), columns)
}

const measureColumn = (cells: readonly GridCell[], sizePt: number, fonts: FontSet): Column => {
  const padding = 2 * rules.sidePadding
  const width = (cell: GridCell): number => glyphsWidth(measureSpan(cellSpan(cell, sizePt), fonts))
  const compacts = cells.map((cell) => Math.max(0, ...inTwoRows(cell).map(width)))
  const leasts = cells.map((cell) => leastWidth(cell, sizePt, fonts))
  const numbers = numberBlock(cells, sizePt, fonts)
  const block = numbers === undefined ? 0 : numbers.whole + numbers.fraction
  const least = Math.max(cellWidth(sizePt), block, ...leasts) + padding
  return {
    least,
    compact: Math.max(least, Math.max(0, ...compacts) + padding),
    natural: Math.max(least, Math.max(0, ...cells.map(width)) + padding),
    ...(numbers === undefined ? {} : { numbers }),
  }
}

/** The head of a column takes two rows: before the brackets with its unit, or half and half. */
const inTwoRows = (cell: GridCell): readonly GridCell[] => {
  const characters = Array.from(cell.text)
  if (!cell.isHead || characters.length < 4) return [cell]
  const bracket = characters.indexOf('（')
  const at = bracket > 0 ? bracket : Math.ceil(characters.length / 2)
  return [characters.slice(0, at), characters.slice(at)].map((part) => ({ ...cell, text: part.join('') }))
}

/** A tower of single characters is no text: two stand side by side at least. */
const leastWidth = (cell: GridCell, sizePt: number, fonts: FontSet): number => {
  const span = cellSpan(cell, sizePt)
  const width = (text: string): number => glyphsWidth(measureSpan({ ...span, text }, fonts))
  const stretches = unbreakableStretches(cell.text).map(width)
  return Math.max(
    Math.min(width(cell.text), rules.leastCharacters * cellWidth(sizePt)),
    ...stretches.map((stretch) => Math.min(stretch, longestStretch * cellWidth(sizePt))),
  )
}

/** Longer stretches, addresses, break where their parts end. */
const longestStretch = 8

/** A merged cell whose least width its columns do not hold widens all of them alike. */
const widen = (columns: readonly Column[], cell: GridCell, sizePt: number, fonts: FontSet): Column[] => {
  const own = columns.slice(cell.column, cell.column + cell.columns)
  const least = leastWidth(cell, sizePt, fonts) + 2 * rules.sidePadding
  const lack = Math.max(0, least - own.reduce((sum, column) => sum + column.least, 0)) / cell.columns
  return columns.map((column, index) => {
    if (index < cell.column || index >= cell.column + cell.columns) return column
    const wider = column.least + lack
    return {
      ...column,
      least: wider,
      compact: Math.max(column.compact, wider),
      natural: Math.max(column.natural, wider),
    }
  })
}

const numberBlock = (cells: readonly GridCell[], sizePt: number, fonts: FontSet): NumberBlock | undefined => {
  const body = cells.filter(({ isHead }) => !isHead)
  const numbers = body.filter(({ text }) => isNumeral(text))
  if (numbers.length === 0 || body.some(({ text }) => !isNumeral(text) && !placeholder.test(text)))
    return undefined
  const parts = numbers.map((cell) => splitNumber(measureSpan(cellSpan(cell, sizePt), fonts)))
  return {
    whole: Math.max(...parts.map(({ whole }) => whole)),
    fraction: Math.max(...parts.map(({ fraction }) => fraction)),
  }
}

/** Widths before and from the decimal point; a sign of per cent without a point belongs to the fraction. */
export const splitNumber = (glyphs: readonly Glyph[]): NumberBlock => {
  const at = glyphs.findIndex(({ character }) => '.%％‰'.includes(character))
  const end = at < 0 ? glyphs.length : at
  return { whole: glyphsWidth(glyphs.slice(0, end)), fraction: glyphsWidth(glyphs.slice(end)) }
}

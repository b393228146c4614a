/** Finds out whether the rows were broken at a fixed width (pages turned into text) or each row is a paragraph. */
import { displayWidth } from '../text/display-width.ts'
import type { SourceRow } from './source-row.ts'

const fewestRows = 8
const widestWrap = 60
/** 避头尾 and half-width figures make full rows differ by this many characters. */
export const wrapTolerance = 3

/** Width in full-width characters; blanks are the quarter spaces that typesetting put around figures. */
export const rowWidth = (text: string): number => {
  const solid = text.replace(/\s+/gu, '')
  return displayWidth(solid) / 2 + (text.length - solid.length) / 4
}

/** The full width of a wrapped text; undefined when rows are paragraphs. */
export const wrapWidth = (rows: readonly SourceRow[]): number | undefined => {
  const widths = rows.map((row) => rowWidth(row.text)).sort((a, b) => a - b)
  const middle = widths[Math.floor(widths.length / 2)] ?? 0
  if (widths.length < fewestRows || middle > widestWrap || middle < 10) return undefined
  const full = widths.filter((width) => Math.abs(width - middle) <= wrapTolerance)
  return full.length >= 0.6 * widths.length ? middle : undefined
}

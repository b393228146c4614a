/** How a cell's text stands, seen from where the pages have its rows. */
import { mmPerPt } from '../../standard/page-geometry.ts'
import type { PrintedRow } from './docx-options.ts'

export interface CellAlignment {
  readonly kind: 'left' | 'center' | 'right' | 'both'
  /** From a number's end to the right edge of the text, mm. */
  readonly inset: number
}

/** `box`: where the cell's text may stand, mm. */
export const cellAlignment = (
  rows: readonly PrintedRow[],
  { left, width }: { readonly left: number; readonly width: number },
): CellAlignment => {
  const places = rows.map((row) => {
    const before = row.x - left
    return { before, after: width - before - widthOf(row) }
  })
  const isFlush = places.slice(0, -1).every(({ after }) => Math.abs(after) < tolerance)
  if (places.length > 1 && places.every(({ before }) => Math.abs(before) < tolerance))
    return { kind: isFlush ? 'both' : 'left', inset: 0 }
  if (places.every(({ after, before }) => Math.abs(before - after) < tolerance))
    return { kind: 'center', inset: 0 }
  if (places.every(({ before }) => Math.abs(before) < tolerance)) return { kind: 'left', inset: 0 }
  return { kind: 'right', inset: Math.max(0, Math.min(...places.map(({ after }) => after))) }
}

/** Glyphs may be squeezed by a hair, mm. */
const tolerance = 0.3

const widthOf = ({ advances }: PrintedRow): number =>
  advances.reduce((sum, advance) => sum + advance, 0) * mmPerPt

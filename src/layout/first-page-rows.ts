/** What the heads of all forms have in common: the place below them and the rows it holds. */
import { columnWidth, rowsPerPage } from '../standard/page-geometry.ts'
import type { LayoutContext } from './flow.ts'
import type { PageItem } from './page.ts'

export interface Head {
  readonly items: readonly PageItem[]
  /** Lower edge of what stands above the text rows, mm. */
  readonly bottom: number
  /** Top of the first text row of page 1, mm. */
  readonly firstRow: number
  /** Text rows that page 1 holds. */
  readonly capacity: number
  /** Step of page 1's rows when it is full; the letter's rows end at its second rule (10.1). */
  readonly fullPitch: number
}

/** Top of the row that follows a row's lower edge after `empty` empty rows. */
export const rowBelow = (bottom: number, empty: number, { rows }: LayoutContext): number =>
  bottom + rows.pitch - columnWidth + empty * rows.pitch

/** Rows from `firstRow` to the foot of the 版心. */
export const rowsToFoot = (firstRow: number, { rows }: LayoutContext): number => {
  const lastTop = rows.firstTop + (rowsPerPage - 1) * rows.pitch
  return Math.max(0, Math.floor((lastTop - firstRow) / rows.pitch + 1e-6) + 1)
}

/** Rows of the grid ↔ millimetres, from the top of the first row's characters to the foot of the last one's. */
import { columnWidth } from '../standard/page-geometry.ts'
import type { LayoutContext } from './flow.ts'

export const gridExtent = (count: number, { rows }: LayoutContext): number =>
  count < 1 ? 0 : (count - 1) * rows.pitch + columnWidth

/** The fewest rows that hold a height; at least one. */
export const rowsForExtent = (height: number, { rows }: LayoutContext): number =>
  Math.max(1, Math.ceil((height - columnWidth) / rows.pitch - 1e-6) + 1)

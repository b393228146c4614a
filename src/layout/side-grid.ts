/** SideGrid: where the rows of a side stand and how many it holds. */
import { columnWidth, rowsPerPage } from '../standard/page-geometry.ts'
import type { Head } from './first-page-rows.ts'
import type { LayoutContext } from './flow.ts'

export interface SideGrid {
  /** Top of the characters of its first row, mm. */
  readonly firstTop: number
  /** From row to row, mm. */
  readonly pitch: number
  /** Rows it holds. */
  readonly capacity: number
  /** The step when every row is taken. */
  readonly fullPitch: number
  /** Lowest edge that its text may have, mm. */
  readonly foot: number
  /** Rows of a whole side stand on the grid; those of page 1 are counted from its head. */
  readonly isWhole: boolean
  /** Its rows are closer than the standard's (7.3.5.5). */
  readonly isTightened: boolean
}

export const wholeSide = ({ rows: { firstTop, pitch } }: LayoutContext): SideGrid => ({
  firstTop,
  pitch,
  capacity: rowsPerPage,
  fullPitch: pitch,
  foot: firstTop + (rowsPerPage - 1) * pitch + columnWidth,
  isWhole: true,
  isTightened: false,
})

export const sideBelowHead = ({ firstRow, capacity, fullPitch }: Head, context: LayoutContext): SideGrid => {
  const { pitch } = context.rows
  const foot =
    fullPitch === pitch ? wholeSide(context).foot : firstRow + (capacity - 1) * fullPitch + columnWidth
  return { firstTop: firstRow, pitch, capacity, fullPitch, foot, isWhole: false, isTightened: false }
}

/** With its rows closer it may hold more of them; a full one still ends at its foot. */
export const tightened = (grid: SideGrid, pitch: number): SideGrid => {
  const extent = grid.foot - grid.firstTop - columnWidth
  const steps = Math.floor(extent / pitch + 1e-6)
  if (steps < 1) return grid
  return { ...grid, pitch, capacity: steps + 1, fullPitch: extent / steps, isTightened: true }
}

export const rowTop = ({ firstTop, pitch }: SideGrid, slot: number): number => firstTop + slot * pitch

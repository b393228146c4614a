/** Rows of the flow → sides of text: filled, each with the grid its rows stand on. */
import { pageHeight, pageWidth } from '../standard/page-geometry.ts'
import { fillPages } from './fill-pages.ts'
import type { FlowRow, LayoutContext } from './flow.ts'
import type { Page, PageItem } from './page.ts'
import type { GriddedSide } from './place-rows.ts'
import { type SideGrid, tightened, wholeSide } from './side-grid.ts'
import type { Pitches } from './tighten-sides.ts'

/** `first`: the grid of the first side; `pitches`: of the sides whose rows are tightened. */
export const layOutText = (
  rows: readonly FlowRow[],
  first: SideGrid,
  pitches: Pitches,
  context: LayoutContext,
): readonly GriddedSide[] => {
  const gridAt = (side: number): SideGrid => {
    const grid = side === 0 ? first : wholeSide(context)
    const pitch = pitches.get(side)
    return pitch === undefined || pitch >= grid.pitch ? grid : tightened(grid, pitch)
  }
  return fillPages(rows, gridAt).map((filled, side) => {
    const grid = gridAt(side)
    const last = filled.at(-1)
    const isFull = last !== undefined && last.slot + last.row.height === grid.capacity
    return { rows: filled, grid: isFull ? { ...grid, pitch: grid.fullPitch } : grid }
  })
}

export const makePage = (
  items: readonly PageItem[],
  number: number | undefined,
  grid: SideGrid | undefined,
): Page => ({
  width: pageWidth,
  height: pageHeight,
  items,
  ...(number === undefined ? {} : { number }),
  ...(grid?.isTightened ? { tightenedPitch: grid.pitch } : {}),
})

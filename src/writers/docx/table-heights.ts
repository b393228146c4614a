/** Heights in a table: of what stands above its header, of the white below it, and which rows stay with the next. mm. */
import { table as rules } from '../../standard/elements.ts'
import { columnWidth } from '../../standard/page-geometry.ts'
import type { PrintedTable } from './docx-options.ts'
import type { RowBox } from './row-box.ts'
import type { PlacedCell } from './table-grid.ts'
import { mmToTwips } from './units.ts'

/** What its last side leaves free of the last row of the grid, so that the text below is on the grid again. */
export const whiteBelow = (
  { headRows, heights, lastHeight, parts, repeatsHeader }: PrintedTable,
  lead: number,
  inset: number,
  { pitch }: RowBox,
): number => {
  if (heights.length === 0) return 0
  const header = sum(heights.slice(0, headRows))
  const onLast = parts.at(-1) ?? 0
  const rows = onLast === 0 ? [] : heights.slice(-onLast)
  const used = lead + (parts.length > 1 && !repeatsHeader ? 0 : header) + sum(rows)
  return Math.max(0, gridRowsFor(lead + lastHeight, pitch) * pitch - inset - used - lineExcess)
}

/** Rows of the grid that a height takes. */
export const gridRowsFor = (height: number, pitch: number): number =>
  Math.max(1, Math.ceil((height - columnWidth) / pitch - 1e-6) + 1)

/** LibreOffice makes a table this much higher than its rows are, for its lines. */
const lineExcess = 0.45

/** Whole twips whose sum is that of the heights. */
export const twipHeights = (heights: readonly number[]): readonly number[] => {
  let bottom = 0
  return heights.map((height) => {
    const top = mmToTwips(bottom)
    bottom += height
    return mmToTwips(bottom) - top
  })
}

/** The header, the first and the last rows, merged ones, all of a small table. */
export const keptRows = (
  rows: readonly (readonly PlacedCell[])[],
  { headRows, heights }: PrintedTable,
  { pitch }: RowBox,
  keepLast: boolean,
): readonly boolean[] => {
  const last = rows.length - 1
  const isSmall = heights.length > 0 && sum(heights) <= rules.keptWhole * pitch
  return rows.map((cells, index) => {
    if (index === last) return keepLast
    const isNearEnd = index < headRows + rules.leastRows - 1 || index > last - rules.leastRows
    return isSmall || isNearEnd || cells.some(({ rowsBelow }) => rowsBelow > 0)
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** 表格 as rows of the flow: upright between the rows of text, or 横排 on sides of its own (8). */
import type { Table } from '../../model/official-document.ts'
import { table as rules } from '../../standard/elements.ts'
import { rowsPerPage, typeArea } from '../../standard/page-geometry.ts'
import { type Division, type FlowRow, type LayoutContext, plainRow } from '../flow.ts'
import { gridExtent, rowsForExtent } from '../grid-extent.ts'
import { shiftItem } from '../place.ts'
import type { Caption } from './caption.ts'
import {
  drawPart,
  lastFitting,
  partHeight,
  type Stretch,
  type TableParts,
  tableParts,
  wholeStretch,
} from './table-parts.ts'
import { turnItem } from './turn-item.ts'

/** `above`: what stands over it on its first side, such as 附件 and its title. */
export const composeTable = (table: Table, context: LayoutContext, above?: Caption): readonly FlowRow[] => {
  const parts = tableParts(table, tableBox(table, context), context, above)
  return table.landscape
    ? turnedRows(parts, wholeStretch(parts), context)
    : [uprightRow(parts, wholeStretch(parts), context)]
}

/** What a side has for a table. */
export const tableBox = (
  { landscape }: Table,
  context: LayoutContext,
): { readonly width: number; readonly height: number } =>
  landscape
    ? { width: typeArea.height, height: typeArea.width }
    : { width: typeArea.width, height: gridExtent(rowsPerPage, context) }

const uprightRow = (parts: TableParts, stretch: Stretch, context: LayoutContext): FlowRow => {
  const height = rowsForExtent(partHeight(parts, stretch), context)
  // What is higher than a side is parted before it is placed.
  const items = height > rowsPerPage ? [] : drawPart(parts, stretch, gridExtent(height, context))
  return plainRow([], {
    height,
    items: items.map((item) => shiftItem(item, typeArea.left, 0)),
    isMainText: true,
    divide: (rows) => (height <= rules.keptWhole ? undefined : divide(parts, stretch, rows, context)),
  })
}

/** Neither part is left with a single row where it can have more. */
const divide = (
  parts: TableParts,
  { from, to }: Stretch,
  rows: number,
  context: LayoutContext,
): Division | undefined => {
  const fitting = lastFitting(parts, { from, to }, gridExtent(rows, context))
  const end = Math.min(fitting, Math.max(from + 1, to - rules.leastRows))
  const least = rows < rowsPerPage ? rules.leastRows : 1
  if (end - from < least || end >= to) return undefined
  return {
    first: uprightRow(parts, { from, to: end }, context),
    rest: uprightRow(parts, { from: end, to }, context),
  }
}

/** Each part fills a side; a place on the side is measured from the first row of the grid. */
const turnedRows = (parts: TableParts, { from, to }: Stretch, context: LayoutContext): readonly FlowRow[] => {
  const end = Math.max(lastFitting(parts, { from, to }, typeArea.width), Math.min(from + 1, to))
  const items = drawPart(parts, { from, to: end }, end < to ? typeArea.width : 0)
  const row = plainRow([], {
    height: rowsPerPage,
    items: items.map((item) => shiftItem(turnItem(item, typeArea), 0, -context.rows.firstTop)),
    startsPage: true,
    isMainText: true,
  })
  return end < to ? [row, ...turnedRows(parts, { from: end, to }, context)] : [row]
}

/** 表格 as a real table: the columns, heights and lines of the pages, 表题 and header on every side. */
import type { Table as DocumentTable } from '../../model/official-document.ts'
import { pathKey } from '../../model/path.ts'
import { table as rules } from '../../standard/elements.ts'
import { typeArea } from '../../standard/page-geometry.ts'
import { borderOf } from './border-xml.ts'
import type { Printed, PrintedTable } from './docx-options.ts'
import type { BlockDraft } from './flow-draft.ts'
import { paragraphXml } from './paragraph-xml.ts'
import type { RowBox } from './row-box.ts'
import { captionHeight, tableCaptionRow } from './table-caption.ts'
import { columnCount, headRowCount, type PlacedCell, placeCells } from './table-grid.ts'
import { keptRows, twipHeights, whiteBelow } from './table-heights.ts'
import { cellPadding, composeTableRow } from './table-row.ts'
import { tableXml } from './table-xml.ts'
import { mmToTwips } from './units.ts'

export interface BlockContext {
  readonly row: RowBox
  readonly printed: Printed
}

/** mm. */
export interface BlockWhite {
  /** Above it. */
  readonly before: number
  /** From there to the first of its characters or lines, as in a row of the grid. */
  readonly inset: number
}

export const composeTable = (table: DocumentTable, context: BlockContext, white: BlockWhite): BlockDraft => ({
  kind: 'block',
  landscape: table.landscape,
  keepNext: false,
  make: (keepNext) => makeTable(table, context, white, keepNext),
})

const makeTable = (
  table: DocumentTable,
  { printed, row }: BlockContext,
  { before, inset }: BlockWhite,
  keepNext: boolean,
): readonly string[] => {
  const rows = placeCells(table)
  const setting = printed.tables.get(pathKey(table.path)) ?? unprinted(rows, table)
  const captionRows = printed.rows.get(pathKey([...table.path, 'caption']))
  const lead = table.caption === undefined ? 0 : captionHeight(captionRows, rules.captionGap)
  // Word begins the sides after the first with rows that repeat, so what is above the header there has to be one.
  const hasLeadRow = lead > 0 || setting.parts.length > 1
  const above = hasLeadRow ? before : before + inset
  // The first of both begins the side.
  const inTable = above > 0 ? { ...setting, startsSide: false } : setting
  const kept = keptRows(rows, setting, row, keepNext)
  const heights = twipHeights(setting.heights)
  const columnWidths = columnWidthsOf(setting.edges)
  const leadRow = hasLeadRow ? [tableCaptionRow(table, inset + lead, inTable, columnWidths, captionRows)] : []
  const made = tableXml({ columnWidths, ...frame }, [
    ...leadRow,
    ...rows.map((cells, index) =>
      composeTableRow(cells, {
        table: inTable,
        columnWidths,
        index,
        height: heights[index],
        rows: printed.rows,
        keepNext: kept[index] === true,
        isBelowLead: hasLeadRow && index === 0,
      }),
    ),
  ])
  const below = table.landscape ? [] : [footing(whiteBelow(setting, lead, inset, row), keepNext)]
  return [...(above > 0 ? [whiteAbove(above, setting.startsSide)] : []), made, ...below]
}

/** Without the pages: even columns and Word's own heights. */
const unprinted = (rows: readonly (readonly PlacedCell[])[], table: DocumentTable): PrintedTable => {
  const columns = columnCount(rows)
  const width = table.landscape ? typeArea.height : typeArea.width
  return {
    sizePt: rules.sizesPt[0],
    edges: Array.from({ length: columns + 1 }, (_, index) => (index * width) / columns),
    headRows: headRowCount(table),
    heights: [],
    parts: [],
    lastHeight: 0,
    startsSide: false,
    repeatsHeader: true,
  }
}

/** Half of the outer lines lies inside the edges. */
const halfLine = rules.outerLine / 2

/** Twips. */
const columnWidthsOf = (edges: readonly number[]): readonly number[] => {
  const last = edges.length - 1
  const places = edges.map((edge, index) =>
    mmToTwips(index === 0 ? halfLine : index === last ? edge - halfLine : edge),
  )
  return places.slice(1).map((place, index) => place - (places[index] ?? 0))
}

const frame = {
  indent: mmToTwips(halfLine),
  borders: { outer: borderOf(rules.outerLine), inner: borderOf(rules.innerLine) },
  padding: mmToTwips(cellPadding),
} as const

/** `height`: mm. */
const whiteAbove = (height: number, startsSide: boolean): string =>
  paragraphXml({ style: 'Anchor', keepNext: true, startsSide, spacing: { line: mmToTwips(height) } })

/** At the foot of a side the white may be cut off, its own point may not. */
const footing = (white: number, keepNext: boolean): string =>
  paragraphXml({ style: 'Anchor', keepNext, spacing: { after: Math.max(0, mmToTwips(white) - 20) } })

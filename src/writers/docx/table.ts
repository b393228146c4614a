/** 表格 as a real table: the columns, heights and lines of the pages, 表题 and header on every side. */
import { Paragraph, Table, TableLayoutType, WidthType } from 'docx'
import type { Table as DocumentTable } from '../../model/official-document.ts'
import { pathKey } from '../../model/path.ts'
import { table as rules } from '../../standard/elements.ts'
import { typeArea } from '../../standard/page-geometry.ts'
import { AdaptedParagraph } from './adapted-paragraph.ts'
import type { Printed, PrintedTable } from './docx-options.ts'
import type { BlockDraft, FlowChild } from './flow-draft.ts'
import type { RowBox } from './row-box.ts'
import type { ParagraphStyleId } from './style-table.ts'
import { innerBorder, outerBorder } from './table-borders.ts'
import { captionHeight, tableCaptionRow } from './table-caption.ts'
import { columnCount, headRowCount, type PlacedCell, placeCells } from './table-grid.ts'
import { keptRows, twipHeights, whiteBelow } from './table-heights.ts'
import { cellPadding, composeTableRow } from './table-row.ts'
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
): readonly FlowChild[] => {
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
  const leadRow = hasLeadRow ? [tableCaptionRow(table, inset + lead, inTable, captionRows)] : []
  const made = new Table({
    ...tableFrame(setting.edges),
    rows: [
      ...leadRow,
      ...rows.map((cells, index) =>
        composeTableRow(cells, {
          table: inTable,
          index,
          height: heights[index],
          rows: printed.rows,
          keepNext: kept[index] === true,
          isBelowLead: hasLeadRow && index === 0,
        }),
      ),
    ],
  })
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
const tableFrame = (edges: readonly number[]) => {
  const half = rules.outerLine / 2
  const last = edges.length - 1
  const places = edges.map((edge, index) =>
    mmToTwips(index === 0 ? half : index === last ? edge - half : edge),
  )
  const columnWidths = places.slice(1).map((place, index) => place - (places[index] ?? 0))
  return {
    columnWidths,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    indent: { size: mmToTwips(half), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: cellMargins,
    borders: tableBorders,
  } as const
}

const cellMargins = {
  left: mmToTwips(cellPadding),
  right: mmToTwips(cellPadding),
  top: 0,
  bottom: 0,
} as const

const tableBorders = {
  top: outerBorder,
  bottom: outerBorder,
  left: outerBorder,
  right: outerBorder,
  insideHorizontal: innerBorder,
  insideVertical: innerBorder,
} as const

/** `height`: mm. */
const whiteAbove = (height: number, startsSide: boolean): Paragraph =>
  new AdaptedParagraph(
    {
      style: 'Anchor' satisfies ParagraphStyleId,
      spacing: { line: mmToTwips(height), lineRule: 'exact' },
      keepNext: true,
    },
    { startsSide },
  )

/** At the foot of a side the white may be cut off, its own point may not. */
const footing = (white: number, keepNext: boolean): Paragraph =>
  new Paragraph({
    style: 'Anchor' satisfies ParagraphStyleId,
    spacing: { after: Math.max(0, mmToTwips(white) - 20) },
    ...(keepNext ? { keepNext } : {}),
  })

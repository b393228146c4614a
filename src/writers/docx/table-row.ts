/** A row of a table: as high as on the pages, its cells aligned as there. */
import { pathKey } from '../../model/path.ts'
import { table as rules } from '../../standard/elements.ts'
import { borderOf } from './border-xml.ts'
import { cellAlignment } from './cell-alignment.ts'
import type { PrintedRow, PrintedRows, PrintedTable } from './docx-options.ts'
import { fittedRuns } from './fitted-runs.ts'
import { paragraphXml } from './paragraph-xml.ts'
import type { ParagraphStyleId } from './style-table.ts'
import type { PlacedCell } from './table-grid.ts'
import { cellXml, rowXml, widthOf } from './table-xml.ts'
import { mmToTwips } from './units.ts'

/** mm; a little less than the pages have, so that columns as wide as their texts come out wide enough in whole twips. */
export const cellPadding: number = rules.sidePadding - 0.1

export interface RowSetting {
  readonly table: PrintedTable
  /** Twips. */
  readonly columnWidths: readonly number[]
  /** 0 is the header. */
  readonly index: number
  /** Twips; absent: what its texts take. */
  readonly height: number | undefined
  readonly rows: PrintedRows
  readonly keepNext: boolean
  /** The row above bears no lines of its own. */
  readonly isBelowLead: boolean
}

export const composeTableRow = (cells: readonly PlacedCell[], setting: RowSetting): string => {
  const { height, index, rows, table } = setting
  const isCut = table.heights.length === 0 && cells.some(({ path }) => goesOn(rows.get(pathKey(path))))
  return rowXml(
    {
      isHeader: index < table.headRows && table.repeatsHeader,
      cantSplit: !isCut,
      height: height === undefined ? undefined : { twips: height, rule: 'atLeast' },
    },
    cells.map((cell) => composeCell(cell, setting)),
  )
}

const goesOn = (rows: readonly PrintedRow[] = []): boolean =>
  rows.some(({ endsSide }) => endsSide !== undefined)

const composeCell = (
  cell: PlacedCell,
  { columnWidths, index, isBelowLead, keepNext, rows, table }: RowSetting,
): string => {
  const { column, columns, merge, path, text } = cell
  const white = table.heights.length === 0 ? mmToTwips(rules.rowPadding / 2) : 0
  return cellXml(
    {
      width: widthOf(columnWidths, column, columns),
      columns,
      merge,
      borders: isBelowLead ? { top: borderOf(rules.outerLine) } : undefined,
      margins: white > 0 ? { top: white, bottom: white } : undefined,
      verticalAlignment: 'center',
    },
    cellParagraph(cell, table, {
      rows: firstPrinted(text, rows.get(pathKey(path))),
      keepNext,
      startsSide: table.startsSide && index === 0 && column === 0 && !isBelowLead,
    }),
  )
}

/** Headers, and cells of rows that are parted, come again on the next side. */
const firstPrinted = (text: string, rows: readonly PrintedRow[] = []): readonly PrintedRow[] => {
  let length = 0
  const end = rows.findIndex((row) => {
    length += row.text.length
    return length >= text.trimEnd().length
  })
  return rows.slice(0, end + 1).map(({ endsSide: _, ...row }) => row)
}

interface CellSetting {
  readonly rows: readonly PrintedRow[]
  readonly keepNext: boolean
  readonly startsSide: boolean
}

const cellParagraph = (
  { column, columns, merge, text }: PlacedCell,
  { edges, sizePt }: PrintedTable,
  { keepNext, rows, startsSide }: CellSetting,
): string => {
  const common = {
    style: textStyle(sizePt),
    keepNext: keepNext && 'elsewhere',
    startsSide,
  } as const
  if (merge === 'continue' || text === '') return paragraphXml(common)
  const left = (edges[column] ?? 0) + rules.sidePadding
  const width = (edges[column + columns] ?? left) - rules.sidePadding - left
  const { inset, kind } = cellAlignment(rows, { left, width })
  const measurePt = mmToTwips(width - inset + 2 * (rules.sidePadding - cellPadding)) / 20
  return paragraphXml(
    {
      ...common,
      indent: inset > 0 ? { right: mmToTwips(inset) } : undefined,
      alignment: kind === 'center' ? undefined : kind,
    },
    fittedRuns([{ text }], {
      rows,
      sizePt,
      spacingTwips: 0,
      firstMeasurePt: measurePt,
      restMeasurePt: measurePt,
    }),
  )
}

const textStyle = (sizePt: number): ParagraphStyleId => {
  const [usual, small] = rules.sizesPt
  return sizePt >= usual ? 'TableText' : sizePt >= small ? 'TableTextSmall' : 'TableTextSmallest'
}

/** A row of a table: as high as on the pages, its cells aligned as there. */
import { HeightRule, type Paragraph, TableCell, TableRow, VerticalAlignTable, VerticalMergeType } from 'docx'
import { pathKey } from '../../model/path.ts'
import { table as rules } from '../../standard/elements.ts'
import { AdaptedParagraph } from './adapted-paragraph.ts'
import { cellAlignment } from './cell-alignment.ts'
import type { PrintedRow, PrintedRows, PrintedTable } from './docx-options.ts'
import { fittedRuns } from './fitted-runs.ts'
import type { ParagraphStyleId } from './style-table.ts'
import { outerBorder } from './table-borders.ts'
import type { PlacedCell } from './table-grid.ts'
import { mmToTwips } from './units.ts'

/** mm; a little less than the pages have, so that columns as wide as their texts come out wide enough in whole twips. */
export const cellPadding: number = rules.sidePadding - 0.1

export interface RowSetting {
  readonly table: PrintedTable
  /** 0 is the header. */
  readonly index: number
  /** Twips; absent: what its texts take. */
  readonly height: number | undefined
  readonly rows: PrintedRows
  readonly keepNext: boolean
  /** The row above bears no lines of its own. */
  readonly isBelowLead: boolean
}

export const composeTableRow = (cells: readonly PlacedCell[], setting: RowSetting): TableRow => {
  const { height, index, rows, table } = setting
  const isCut = table.heights.length === 0 && cells.some(({ path }) => goesOn(rows.get(pathKey(path))))
  return new TableRow({
    ...(index < table.headRows && table.repeatsHeader ? { tableHeader: true } : {}),
    ...(isCut ? {} : { cantSplit: true }),
    ...(height === undefined ? {} : { height: { value: height, rule: HeightRule.ATLEAST } }),
    children: cells.map((cell) => composeCell(cell, setting)),
  })
}

const goesOn = (rows: readonly PrintedRow[] = []): boolean =>
  rows.some(({ endsSide }) => endsSide !== undefined)

const composeCell = (
  cell: PlacedCell,
  { index, isBelowLead, keepNext, rows, table }: RowSetting,
): TableCell => {
  const { columns, merge } = cell
  const white = table.heights.length === 0 ? mmToTwips(rules.rowPadding / 2) : 0
  return new TableCell({
    ...(columns > 1 ? { columnSpan: columns } : {}),
    ...(merge === undefined
      ? {}
      : { verticalMerge: merge === 'restart' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
    ...(isBelowLead ? { borders: { top: outerBorder } } : {}),
    ...(white > 0 ? { margins: { top: white, bottom: white } } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      cellParagraph(cell, table, {
        rows: firstPrinted(cell.text, rows.get(pathKey(cell.path))),
        keepNext,
        startsSide: table.startsSide && index === 0 && cell.column === 0 && !isBelowLead,
      }),
    ],
  })
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
): Paragraph => {
  const common = { style: textStyle(sizePt), ...(keepNext ? { keepNext } : {}) }
  const adaptation = { keepsElsewhere: keepNext, startsSide }
  if (merge === 'continue' || text === '') return new AdaptedParagraph(common, adaptation)
  const left = (edges[column] ?? 0) + rules.sidePadding
  const width = (edges[column + columns] ?? left) - rules.sidePadding - left
  const alignment = cellAlignment(rows, { left, width })
  const measurePt = mmToTwips(width - alignment.inset + 2 * (rules.sidePadding - cellPadding)) / 20
  const options = {
    ...common,
    ...(alignment.kind === 'center' ? {} : { alignment: alignment.kind }),
    ...(alignment.inset > 0 ? { indent: { right: mmToTwips(alignment.inset) } } : {}),
    children: fittedRuns([{ text }], {
      rows,
      sizePt,
      spacingTwips: 0,
      firstMeasurePt: measurePt,
      restMeasurePt: measurePt,
    }),
  }
  return new AdaptedParagraph(options, adaptation)
}

const textStyle = (sizePt: number): ParagraphStyleId => {
  const [usual, small] = rules.sizesPt
  return sizePt >= usual ? 'TableText' : sizePt >= small ? 'TableTextSmall' : 'TableTextSmallest'
}

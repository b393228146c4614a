/** A 对照表 → DOCX: a real table across A4, its header on every side, what went struck through and what came underlined. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type IRunOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Segment } from '../../diff/comparison.ts'
import type { OfficialDocument } from '../../model/official-document.ts'
import type { TypefaceRole } from '../../standard/typeface.ts'
import { wordFontNames } from '../../writers/docx/font-names.ts'
import { packParts } from '../../writers/docx/pack-parts.ts'
import { mmToTwips } from '../../writers/docx/units.ts'
import type { ComparisonRow } from './comparison-rows.ts'
import { comparisonColumns } from './comparison-table.ts'

/** A4 across, mm; no clause speaks of a 对照表. */
const sheet = { width: 210, height: 297, margin: 20 } as const
/** 原文, 现文, 说明; mm. */
const columnWidths = [114, 114, 29] as const
/** Half points. */
const sizes = { title: 36, text: 24, pageNumber: 28 } as const

export const writeComparisonTableDocx = (
  rows: readonly ComparisonRow[],
  title: string,
  document: OfficialDocument,
): Uint8Array => {
  const file = new Document({
    sections: [
      {
        properties: {
          page: {
            size: {
              width: mmToTwips(sheet.width),
              height: mmToTwips(sheet.height),
              orientation: PageOrientation.LANDSCAPE,
            },
            margin: margins,
          },
        },
        footers: { default: new Footer({ children: [pageNumber] }) },
        children: [paragraph([run(title, 'xiaobiaosong', sizes.title)], AlignmentType.CENTER), tableOf(rows)],
      },
    ],
  })
  return packParts(file, { ...document, body: { ...document.body, title } })
}

const margin = mmToTwips(sheet.margin)
const margins = {
  top: margin,
  bottom: margin,
  left: margin,
  right: margin,
  header: margin / 2,
  footer: margin / 2,
}

const run = (text: string, role: TypefaceRole, size: number, more: Partial<IRunOptions> = {}): TextRun => {
  const font = wordFontNames[role]
  return new TextRun({
    text,
    size,
    font: { ascii: font, hAnsi: font, eastAsia: font, hint: 'eastAsia' },
    ...more,
  })
}

const paragraph = (
  children: readonly TextRun[],
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT,
): Paragraph =>
  new Paragraph({ children, alignment, indent: { firstLine: 0 }, spacing: { before: 0, after: 0 } })

const pageNumber: Paragraph = paragraph(
  [run('', 'songti', sizes.pageNumber, { children: ['— ', PageNumber.CURRENT, ' —'] })],
  AlignmentType.CENTER,
)

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const

const tableOf = (rows: readonly ComparisonRow[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columnWidths.map(mmToTwips),
    width: { size: columnWidths.reduce((sum, width) => sum + mmToTwips(width), 0), type: WidthType.DXA },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [headRow, ...rows.map(rowOf)],
  })

const cell = (children: readonly TextRun[], column: number, span = 1): TableCell =>
  new TableCell({
    children: [paragraph(children)],
    verticalAlign: VerticalAlignTable.CENTER,
    columnSpan: span,
    width: {
      size: columnWidths.slice(column, column + span).reduce((sum, width) => sum + mmToTwips(width), 0),
      type: WidthType.DXA,
    },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
  })

const headRow: TableRow = new TableRow({
  tableHeader: true,
  cantSplit: true,
  children: comparisonColumns.map((name, column) => cell([run(name, 'heiti', sizes.text)], column)),
})

const rowOf = (row: ComparisonRow): TableRow => {
  if (row.kind === 'section') {
    return new TableRow({
      cantSplit: true,
      children: [cell([run(row.title, 'kaiti', sizes.text)], 0, comparisonColumns.length)],
    })
  }
  return new TableRow({
    children: [
      cell(row.old.map(segmentRun), 0),
      cell(row.new.map(segmentRun), 1),
      cell([run(row.note, 'fangsong', sizes.text)], 2),
    ],
  })
}

const segmentRun = ({ kind, text }: Segment): TextRun =>
  run(text, 'fangsong', sizes.text, {
    ...(kind === 'removed' && { strike: true, color: 'C00000' }),
    ...(kind === 'added' && { underline: { type: UnderlineType.SINGLE }, color: 'C00000' }),
  })

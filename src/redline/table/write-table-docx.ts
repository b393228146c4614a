/** A 对照表 → DOCX: a real table across A4, its header on every side, what went struck through and what came underlined. */
import type { Segment } from '../../diff/comparison.ts'
import type { OfficialDocument } from '../../model/official-document.ts'
import { pageHeight, pageWidth } from '../../standard/page-geometry.ts'
import type { TypefaceRole } from '../../standard/typeface.ts'
import { wordFontNames } from '../../writers/docx/font-names.ts'
import { packParts } from '../../writers/docx/pack-parts.ts'
import { type Alignment, paragraphXml } from '../../writers/docx/paragraph-xml.ts'
import { pageNumberRuns, type RunProperties, runXml, textXml } from '../../writers/docx/run-xml.ts'
import type { Section } from '../../writers/docx/section.ts'
import { cellXml, rowXml, tableXml, widthOf } from '../../writers/docx/table-xml.ts'
import { mmToTwips } from '../../writers/docx/units.ts'
import type { ComparisonRow } from './comparison-rows.ts'
import { comparisonColumns } from './comparison-table.ts'

/** A4 across, mm; no clause speaks of a 对照表. */
const sheet = { width: pageWidth, height: pageHeight, margin: 20 } as const
/** 原文, 现文, 说明; mm. */
const columnWidths = [114, 114, 29] as const
/** Half points. */
const sizes = { title: 36, text: 24, pageNumber: 28 } as const

export const writeComparisonTableDocx = (
  rows: readonly ComparisonRow[],
  title: string,
  document: OfficialDocument,
): Uint8Array => {
  const section: Section = {
    properties: {
      page: {
        size: { width: mmToTwips(sheet.width), height: mmToTwips(sheet.height), orientation: 'landscape' },
        margin: margins,
      },
    },
    // Odd and even sides have footers of their own in all our DOCX.
    footers: { default: pageNumber, even: pageNumber },
    children: [paragraph(run(title, 'xiaobiaosong', sizes.title), 'center'), tableOf(rows)],
  }
  return packParts([section], { ...document, body: { ...document.body, title } })
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

const run = (text: string, role: TypefaceRole, size: number, more: RunProperties = {}): string =>
  runXml(textXml(text), { ...faceOf(role, size), ...more })

const faceOf = (role: TypefaceRole, halfPoints: number): RunProperties => ({
  face: wordFontNames[role],
  halfPoints,
})

const paragraph = (content: string, alignment: Alignment = 'left'): string =>
  paragraphXml({ alignment, indent: { firstLine: 0 }, spacing: { before: 0, after: 0 } }, content)

const pageNumber: string = paragraph(pageNumberRuns(faceOf('songti', sizes.pageNumber)), 'center')

const line = { size: 4, color: '000000' } as const

const widths = columnWidths.map(mmToTwips)

const tableOf = (rows: readonly ComparisonRow[]): string =>
  tableXml({ columnWidths: widths, borders: { outer: line, inner: line } }, [headRow, ...rows.map(rowOf)])

const cell = (content: string, column: number, columns = 1): string =>
  cellXml(
    {
      width: widthOf(widths, column, columns),
      columns,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      verticalAlignment: 'center',
    },
    paragraph(content),
  )

const headRow: string = rowXml(
  { isHeader: true, cantSplit: true },
  comparisonColumns.map((name, column) => cell(run(name, 'heiti', sizes.text), column)),
)

const rowOf = (row: ComparisonRow): string => {
  if (row.kind === 'section') {
    const title = cell(run(row.title, 'kaiti', sizes.text), 0, comparisonColumns.length)
    return rowXml({ cantSplit: true }, [title])
  }
  return rowXml({}, [
    cell(row.old.map(segmentRun).join(''), 0),
    cell(row.new.map(segmentRun).join(''), 1),
    cell(run(row.note, 'fangsong', sizes.text), 2),
  ])
}

const segmentRun = ({ kind, text }: Segment): string =>
  run(text, 'fangsong', sizes.text, {
    ...(kind === 'removed' && { strike: true, color: 'C00000' }),
    ...(kind === 'added' && { underline: true, color: 'C00000' }),
  })

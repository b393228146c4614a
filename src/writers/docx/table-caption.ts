/** The row above a table's header that comes again on every side: 表题, or the white that keeps the header inside the 版心. */
import type { Table } from '../../model/official-document.ts'
import { captionSizePt, table as rules } from '../../standard/elements.ts'
import { mmPerPt } from '../../standard/page-geometry.ts'
import { borderOf } from './border-xml.ts'
import type { PrintedRow, PrintedTable } from './docx-options.ts'
import { fittedRuns } from './fitted-runs.ts'
import { paragraphXml } from './paragraph-xml.ts'
import { cellXml, rowXml, widthOf } from './table-xml.ts'
import { mmToTwips, ptToTwips } from './units.ts'

/** `height`: mm; `columnWidths`: twips. */
export const tableCaptionRow = (
  { caption }: Table,
  height: number,
  { edges, startsSide }: PrintedTable,
  columnWidths: readonly number[],
  rows: readonly PrintedRow[] = [],
): string => {
  const content =
    caption === undefined
      ? paragraphXml({ style: 'Anchor', keepNext: 'elsewhere', startsSide })
      : captionParagraph('TableCaption', caption, {
          width: edges.at(-1) ?? 0,
          rows,
          gap: rules.captionGap,
          startsSide,
        })
  const cell = cellXml(
    {
      width: widthOf(columnWidths),
      columns: columnWidths.length,
      borders: { top: 'nil', left: 'nil', bottom: borderOf(rules.outerLine), right: 'nil' },
      verticalAlignment: 'bottom',
    },
    content,
  )
  const properties = {
    isHeader: true,
    cantSplit: true,
    height: { twips: mmToTwips(height), rule: 'atLeast' },
  } as const
  return rowXml(properties, [cell])
}

export interface CaptionSetting {
  /** What it is centred on, mm. */
  readonly width: number
  readonly rows: readonly PrintedRow[]
  /** White below it, mm. */
  readonly gap: number
  readonly startsSide: boolean
}

/** 表题 or 图题; 表题 keeps with its table, which its style cannot say in LibreOffice. */
export const captionParagraph = (
  style: 'TableCaption' | 'PictureCaption',
  text: string,
  { gap, rows, startsSide, width }: CaptionSetting,
): string => {
  const measurePt = mmToTwips(width) / 20
  const isTable = style === 'TableCaption'
  return paragraphXml(
    {
      style,
      keepNext: isTable && 'elsewhere',
      startsSide,
      spacing: { after: Math.max(0, mmToTwips(gap) - whiteInLine) },
    },
    fittedRuns([{ text }], {
      rows,
      sizePt: captionSizePt,
      spacingTwips: 0,
      firstMeasurePt: measurePt,
      restMeasurePt: measurePt,
    }),
  )
}

/** With the white between it and its table or picture, mm; 续表 of the pages is as high as a 表题 of one row. */
export const captionHeight = (rows: readonly PrintedRow[] | undefined, gap: number): number =>
  gap + (1 + (Math.max(1, rows?.length ?? 0) - 1) * rules.linePitch) * captionSizePt * mmPerPt

/** Of what a line has beyond its characters, half is above and half is below them; twips. */
export const whiteInLine: number = ptToTwips(((rules.linePitch - 1) * captionSizePt) / 2)

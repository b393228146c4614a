/** The row above a table's header that comes again on every side: 表题, or the white that keeps the header inside the 版心. */
import { HeightRule, type Paragraph, TableCell, TableRow, VerticalAlignTable } from 'docx'
import type { Table } from '../../model/official-document.ts'
import { captionSizePt, table as rules } from '../../standard/elements.ts'
import { mmPerPt } from '../../standard/page-geometry.ts'
import { AdaptedParagraph } from './adapted-paragraph.ts'
import type { PrintedRow, PrintedTable } from './docx-options.ts'
import { fittedRuns } from './fitted-runs.ts'
import type { ParagraphStyleId } from './style-table.ts'
import { captionBorders } from './table-borders.ts'
import { mmToTwips, ptToTwips } from './units.ts'

/** `height`: mm. */
export const tableCaptionRow = (
  { caption }: Table,
  height: number,
  { edges, startsSide }: PrintedTable,
  rows: readonly PrintedRow[] = [],
): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    height: { value: mmToTwips(height), rule: HeightRule.ATLEAST },
    children: [
      new TableCell({
        columnSpan: edges.length - 1,
        borders: captionBorders,
        verticalAlign: VerticalAlignTable.BOTTOM,
        children: [
          caption === undefined
            ? new AdaptedParagraph(
                { style: anchorStyle, keepNext: true },
                { keepsElsewhere: true, startsSide },
              )
            : captionParagraph('TableCaption', caption, {
                width: edges.at(-1) ?? 0,
                rows,
                gap: rules.captionGap,
                startsSide,
              }),
        ],
      }),
    ],
  })

const anchorStyle: ParagraphStyleId = 'Anchor'

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
): Paragraph => {
  const measurePt = mmToTwips(width) / 20
  const children = fittedRuns([{ text }], {
    rows,
    sizePt: captionSizePt,
    spacingTwips: 0,
    firstMeasurePt: measurePt,
    restMeasurePt: measurePt,
  })
  const isTable = style === 'TableCaption'
  return new AdaptedParagraph(
    {
      style: style satisfies ParagraphStyleId,
      spacing: { after: Math.max(0, mmToTwips(gap) - whiteInLine) },
      ...(isTable ? { keepNext: true } : {}),
      children,
    },
    { keepsElsewhere: isTable, startsSide },
  )
}

/** With the white between it and its table or picture, mm; 续表 of the pages is as high as a 表题 of one row. */
export const captionHeight = (rows: readonly PrintedRow[] | undefined, gap: number): number =>
  gap + (1 + (Math.max(1, rows?.length ?? 0) - 1) * rules.linePitch) * captionSizePt * mmPerPt

/** Of what a line has beyond its characters, half is above and half is below them; twips. */
export const whiteInLine: number = ptToTwips(((rules.linePitch - 1) * captionSizePt) / 2)

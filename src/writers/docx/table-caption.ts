/** The row above a table's header that comes again on every side: 表题, or the white that keeps the header inside the 版心. */
import { HeightRule, Paragraph, TableCell, TableRow, VerticalAlignTable } from 'docx'
import type { Table } from '../../model/official-document.ts'
import { captionSizePt, table as rules } from '../../standard/elements.ts'
import { anchor } from './anchor.ts'
import type { PrintedRow } from './docx-options.ts'
import { fittedRuns } from './fitted-runs.ts'
import type { ParagraphStyleId } from './style-table.ts'
import { captionBorders } from './table-borders.ts'
import { mmToTwips, ptToTwips } from './units.ts'

/** `height`: mm. `edges`: of the table's columns, mm. */
export const tableCaptionRow = (
  { caption }: Table,
  height: number,
  edges: readonly number[],
  rows: readonly PrintedRow[] = [],
): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    height: { value: mmToTwips(height), rule: HeightRule.ATLEAST },
    keepNext: true,
    children: [
      new TableCell({
        columnSpan: edges.length - 1,
        borders: captionBorders,
        verticalAlign: VerticalAlignTable.BOTTOM,
        children: [
          caption === undefined
            ? anchor()
            : captionParagraph('TableCaption', caption, edges.at(-1) ?? 0, rows, rules.captionGap),
        ],
      }),
    ],
  })

/** 表题 or 图题: `width` it is centred on and `gap` below it, mm. */
export const captionParagraph = (
  style: 'TableCaption' | 'PictureCaption',
  text: string,
  width: number,
  rows: readonly PrintedRow[],
  gap: number,
): Paragraph => {
  const measurePt = mmToTwips(width) / 20
  return new Paragraph({
    style: style satisfies ParagraphStyleId,
    spacing: { after: Math.max(0, mmToTwips(gap) - whiteInLine) },
    children: fittedRuns([{ text }], {
      rows,
      sizePt: captionSizePt,
      spacingTwips: 0,
      firstMeasurePt: measurePt,
      restMeasurePt: measurePt,
    }),
  })
}

/** Of what a line has beyond its characters, half is above and half is below them; twips. */
export const whiteInLine: number = ptToTwips(((rules.linePitch - 1) * captionSizePt) / 2)

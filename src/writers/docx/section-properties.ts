/** The section: A4, the 版心's margins without mirroring, 22 rows on the grid. */
import { DocumentGridType, type ISectionPropertiesOptions, PageOrientation } from 'docx'
import { pageHeight, pageWidth, typeArea } from '../../standard/page-geometry.ts'
import { footerDistance } from './footers.ts'
import type { RowBox } from './row-box.ts'
import { mmToTwips } from './units.ts'

const margins = { left: mmToTwips(typeArea.left), right: mmToTwips(pageWidth - typeArea.right) } as const

/** Between the margins as they come out in twips. */
export const textWidthTwips: number = mmToTwips(pageWidth) - margins.left - margins.right

export const sectionProperties = (
  row: RowBox,
  { bottom, footer }: SectionFoot = { bottom: row.bottom, footer: footerDistance },
): ISectionPropertiesOptions => ({
  page: {
    size: { width: mmToTwips(pageWidth), height: mmToTwips(pageHeight) },
    margin: {
      top: mmToTwips(row.top),
      bottom: mmToTwips(pageHeight - bottom),
      ...margins,
      header: mmToTwips(row.top / 2),
      footer: mmToTwips(footer),
      gutter: 0,
    },
  },
  grid: { type: DocumentGridType.LINES, linePitch: row.pitchTwips },
})

export interface SectionFoot {
  /** Lower edge of the text area, mm. */
  readonly bottom: number
  /** From the trimmed edge up to the footer's lower edge, mm. */
  readonly footer: number
}

/** A side turned to the right: the 版心's upper edge lies at the right, its left edge on top. */
export const landscapeProperties = (row: RowBox): ISectionPropertiesOptions => ({
  page: {
    size: {
      width: mmToTwips(pageWidth),
      height: mmToTwips(pageHeight),
      orientation: PageOrientation.LANDSCAPE,
    },
    margin: {
      top: margins.left,
      bottom: margins.right,
      left: mmToTwips(pageHeight - typeArea.bottom),
      right: mmToTwips(typeArea.top),
      header: margins.left / 2,
      footer: mmToTwips((pageWidth - typeArea.right) / 2),
      gutter: 0,
    },
  },
  grid: { type: DocumentGridType.LINES, linePitch: row.pitchTwips },
})

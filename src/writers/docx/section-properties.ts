/** The section: A4, the 版心's margins without mirroring, 22 rows on the grid. */
import { DocumentGridType, type ISectionPropertiesOptions } from 'docx'
import { pageHeight, pageWidth, typeArea } from '../../standard/page-geometry.ts'
import { footerDistance } from './footers.ts'
import type { RowBox } from './row-box.ts'
import { mmToTwips } from './units.ts'

const margins = { left: mmToTwips(typeArea.left), right: mmToTwips(pageWidth - typeArea.right) } as const

/** Between the margins as they come out in twips. */
export const textWidthTwips: number = mmToTwips(pageWidth) - margins.left - margins.right

export const sectionProperties = (row: RowBox): ISectionPropertiesOptions => ({
  page: {
    size: { width: mmToTwips(pageWidth), height: mmToTwips(pageHeight) },
    margin: {
      top: mmToTwips(row.top),
      bottom: mmToTwips(pageHeight - row.bottom),
      ...margins,
      header: mmToTwips(row.top / 2),
      footer: mmToTwips(footerDistance),
      gutter: 0,
    },
  },
  grid: { type: DocumentGridType.LINES, linePitch: row.pitchTwips },
})

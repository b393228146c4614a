/** The section: A4, the 版心's margins without mirroring, 22 rows on the grid. */
import type { ISectionPropertiesOptions } from 'docx'
import { pageHeight, pageWidth, typeArea } from '../../standard/page-geometry.ts'
import { footerDistance } from './footers.ts'
import type { RowBox } from './row-box.ts'
import { mmToTwips } from './units.ts'

const margins = { left: mmToTwips(typeArea.left), right: mmToTwips(pageWidth - typeArea.right) } as const

/** Between the margins as they come out in twips. */
export const textWidthTwips: number = mmToTwips(pageWidth) - margins.left - margins.right

export const sectionProperties = (
  row: RowBox,
  frame: SectionFrame = frameOf(row),
): ISectionPropertiesOptions => ({
  page: {
    size: { width: mmToTwips(pageWidth), height: mmToTwips(pageHeight) },
    margin: {
      top: mmToTwips(frame.top),
      bottom: mmToTwips(pageHeight - frame.bottom),
      ...margins,
      header: mmToTwips(frame.header),
      footer: mmToTwips(frame.footer),
      gutter: 0,
    },
  },
  grid: { type: 'lines', linePitch: row.pitchTwips },
})

/** Upper and lower edge of the text area, and from the trimmed edges to header and footer, mm. */
export interface SectionFrame {
  readonly top: number
  readonly bottom: number
  readonly header: number
  readonly footer: number
}

const frameOf = ({ bottom, top }: RowBox): SectionFrame => ({
  top,
  bottom,
  header: top / 2,
  footer: footerDistance,
})

/** A section of turned sides (GB/T 9704—2012 8): wide, the table's head at the left edge of the sheet, the page number where upright sides have it. */
import { pageHeight, pageWidth, typeArea } from '../../standard/page-geometry.ts'
import type { FlowPart } from './flow-draft.ts'
import {
  emptyFooters,
  evenSide,
  footerDistance,
  type NumberSide,
  numberLine,
  numberRow,
  oddSide,
} from './footers.ts'
import { anchor } from './paragraph-xml.ts'
import type { Section } from './section.ts'
import { cellXml, rowXml, tableXml } from './table-xml.ts'
import { mmToTwips } from './units.ts'

export const turnedSection = ({ children, headroom }: FlowPart): Section => ({
  properties: {
    page: {
      size: {
        width: mmToTwips(pageWidth),
        height: mmToTwips(pageHeight),
        orientation: 'landscape',
      },
      margin: {
        top: mmToTwips(typeArea.left - headroom),
        // Lines of the table and the last paragraph of the section take a little below its rows.
        bottom: mmToTwips(pageWidth - typeArea.right - roomBelow),
        left: mmToTwips(pageHeight - typeArea.bottom),
        right: mmToTwips(typeArea.top),
        header: mmToTwips(typeArea.left / 2),
        footer: mmToTwips((pageWidth - typeArea.right) / 2),
        gutter: 0,
      },
    },
  },
  headers: {
    default: turnedNumber(oddSide) + anchor(),
    even: turnedNumber(evenSide) + anchor(),
  },
  footers: emptyFooters(),
  children,
})

/** mm. */
const roomBelow = 2

/** The foot of the upright page is the left side of the turned one; its number reads from the top down. */
const turnedNumber = (side: NumberSide): string => {
  const width = mmToTwips(numberLine)
  const place = { left: mmToTwips(footerDistance), top: mmToTwips(typeArea.left) }
  return tableXml({ columnWidths: [width], place }, [
    rowXml({ height: { twips: mmToTwips(typeArea.width), rule: 'exact' } }, [
      cellXml({ width, isTurned: true }, numberRow(side)),
    ]),
  ])
}

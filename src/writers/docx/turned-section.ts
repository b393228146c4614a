/** A section of turned sides (GB/T 9704—2012 8): wide, the table's head at the left edge of the sheet, the page number where upright sides have it. */
import {
  Header,
  HeightRule,
  type ISectionOptions,
  OverlapType,
  PageOrientation,
  Table,
  TableAnchorType,
  TableCell,
  TableRow,
  TextDirection,
  WidthType,
} from 'docx'
import { pageHeight, pageWidth, typeArea } from '../../standard/page-geometry.ts'
import { anchor } from './anchor.ts'
import { borderlessTable } from './borderless-table.ts'
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
import { mmToTwips } from './units.ts'

export const turnedSection = ({ children, headroom }: FlowPart): ISectionOptions => ({
  properties: {
    page: {
      size: {
        width: mmToTwips(pageWidth),
        height: mmToTwips(pageHeight),
        orientation: PageOrientation.LANDSCAPE,
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
    default: new Header({ children: [turnedNumber(oddSide), anchor()] }),
    even: new Header({ children: [turnedNumber(evenSide), anchor()] }),
  },
  footers: emptyFooters(),
  children,
})

/** mm. */
const roomBelow = 2

/** The foot of the upright page is the left side of the turned one; its number reads from the top down. */
const turnedNumber = (side: NumberSide): Table =>
  new Table({
    ...borderlessTable([mmToTwips(numberLine)]),
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: mmToTwips(footerDistance),
      verticalAnchor: TableAnchorType.PAGE,
      absoluteVerticalPosition: mmToTwips(typeArea.left),
      overlap: OverlapType.NEVER,
    },
    rows: [
      new TableRow({
        height: { value: mmToTwips(typeArea.width), rule: HeightRule.EXACT },
        children: [
          new TableCell({
            width: { size: mmToTwips(numberLine), type: WidthType.DXA },
            textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
            children: [numberRow(side)],
          }),
        ],
      }),
    ],
  })

/** 版记 (GB/T 9704—2012 7.4): a table at the foot of the last side, its last line on the 版心's lower edge. */
import {
  BorderStyle,
  HeightRule,
  type IBorderOptions,
  type ITableFloatOptions,
  OverlapType,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx'
import type { Colophon } from '../../model/official-document.ts'
import { colophon as measures } from '../../standard/elements.ts'
import { typeArea } from '../../standard/page-geometry.ts'
import { fontSizePt } from '../../standard/typeface.ts'
import { formatDate } from '../../text/dates.ts'
import { anchor } from './anchor.ts'
import { borderlessTable } from './borderless-table.ts'
import { chineseRun, tabRun } from './chinese-run.ts'
import type { PrintedRow, PrintedRows } from './docx-options.ts'
import { fittedRuns } from './fitted-runs.ts'
import { type RowBox, reachBelowTypeArea } from './row-box.ts'
import type { ParagraphStyleId } from './style-table.ts'
import { mmToEighths, mmToTwips, ptToTwips } from './units.ts'

/** A letter's 版记 has neither lines nor 印发机关 and 印发日期 (10.1). `reach`: how far the text area reaches below the 版心, mm. */
export const composeBareColophon = (
  colophon: Colophon,
  startsNewPage: boolean,
  reach: number,
  rows: PrintedRows,
): (Paragraph | Table)[] => {
  const children = distributionRows(colophon, rows)
  if (children.length === 0) return []
  const table = new Table({
    ...borderlessTable([width]),
    float: footPlace,
    rows: [
      new TableRow({ cantSplit: true, children: [colophonCell(children, {}, mmToTwips(whiteBelow))] }),
      ...restRow(mmToTwips(reach), {}),
    ],
  })
  return [...(startsNewPage ? [anchor(true)] : []), table, anchor()]
}

const distributionRows = (colophon: Colophon, rows: PrintedRows): Paragraph[] => [
  ...listRow('主送：', endWithFullStop(colophon.addressees), rows.get('colophon.addressees')),
  ...listRow('抄送：', colophon.cc, rows.get('colophon.cc')),
]

export const composeColophon = (
  colophon: Colophon,
  startsNewPage: boolean,
  row: RowBox,
  rows: PrintedRows,
): (Paragraph | Table)[] => {
  const parts = [distributionRows(colophon, rows), printingRow(colophon)].filter((rows) => rows.length > 0)
  if (parts.length === 0) return []
  return [...(startsNewPage ? [anchor(true)] : []), colophonTable(parts, row), anchor()]
}

const em = fontSizePt['size-4']
const width = mmToTwips(typeArea.width)
const inset = ptToTwips(measures.inset * em)
/** Lines of exact height set characters low: this much of a row's height is kept below them, mm. */
const whiteBelow = 1
const rowLine = measures.rowHeight - whiteBelow

const line = {
  style: 'Colophon' satisfies ParagraphStyleId,
  spacing: { line: mmToTwips(rowLine), lineRule: 'exact' },
} as const

/** 主送 or 抄送: turned-over names align behind the colon (7.4.2). */
const listRow = (label: string, text: string | undefined, rows: readonly PrintedRow[] = []): Paragraph[] => {
  if (text === undefined) return []
  const hanging = ptToTwips(label.length * em)
  const measure = width - 2 * inset
  const fitting = {
    rows,
    sizePt: em,
    spacingTwips: 0,
    firstMeasurePt: measure / 20,
    restMeasurePt: (measure - hanging) / 20,
  }
  return [
    new Paragraph({
      ...line,
      indent: { left: inset + hanging, hanging, right: inset },
      children: fittedRuns([{ text: label + text }], fitting),
    }),
  ]
}

const endWithFullStop = (text: string | undefined): string | undefined =>
  text === undefined || text.endsWith('。') ? text : `${text}。`

/** 印发机关 at the left, 印发日期 at the right (7.4.3). */
const printingRow = ({ printedBy, printDate }: Colophon): Paragraph[] => {
  if (printedBy === undefined && printDate === undefined) return []
  const date = printDate === undefined ? [] : [tabRun(), chineseRun(`${formatDate(printDate)}印发`)]
  return [
    new Paragraph({
      ...line,
      alignment: 'left',
      indent: { left: inset },
      tabStops: [{ type: TabStopType.RIGHT, position: width - inset }],
      children: [...(printedBy === undefined ? [] : [chineseRun(printedBy)]), ...date],
    }),
  ]
}

/** At the foot of the text area. */
const footPlace: ITableFloatOptions = {
  horizontalAnchor: TableAnchorType.PAGE,
  absoluteHorizontalPosition: mmToTwips(typeArea.left),
  verticalAnchor: TableAnchorType.MARGIN,
  relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
  overlap: OverlapType.NEVER,
}

/** First and last lines thick, inner ones thin (7.4.1); an empty row below keeps the last line off the text area's edge. */
const colophonTable = (parts: readonly Paragraph[][], row: RowBox): Table =>
  new Table({
    ...borderlessTable([width]),
    float: footPlace,
    rows: [
      ...parts.map((children, index) =>
        colophonRow(
          children,
          border(index === 0 ? 'thick' : 'thin'),
          border(index === parts.length - 1 ? 'thick' : 'thin'),
        ),
      ),
      ...restRow(mmToTwips(reachBelowTypeArea(row)), { top: border('thick') }),
    ],
  })

const restRow = (height: number, borders: CellBorders): TableRow[] =>
  height <= 0
    ? []
    : [
        new TableRow({
          height: { value: height, rule: HeightRule.EXACT },
          children: [colophonCell([anchor()], borders)],
        }),
      ]

const border = (weight: 'thick' | 'thin'): IBorderOptions => ({
  style: BorderStyle.SINGLE,
  size: mmToEighths(weight === 'thick' ? measures.thickLine : measures.thinLine),
  color: '000000',
})

const colophonRow = (children: Paragraph[], top: IBorderOptions, bottom: IBorderOptions): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [colophonCell(children, { top, bottom }, mmToTwips(whiteBelow))],
  })

interface CellBorders {
  readonly top?: IBorderOptions
  readonly bottom?: IBorderOptions
}

const colophonCell = (children: Paragraph[], borders: CellBorders, bottom = 0): TableCell =>
  new TableCell({ width: { size: width, type: WidthType.DXA }, margins: { bottom }, borders, children })

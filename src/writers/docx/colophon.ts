/** 版记 (GB/T 9704—2012 7.4): a table at the foot of the last side, its last line on the 版心's lower edge. */
import type { Colophon } from '../../model/official-document.ts'
import { colophon as measures } from '../../standard/elements.ts'
import { typeArea } from '../../standard/page-geometry.ts'
import { fontSizePt } from '../../standard/typeface.ts'
import { formatDate } from '../../text/dates.ts'
import { type Border, borderOf } from './border-xml.ts'
import type { PrintedRow, PrintedRows } from './docx-options.ts'
import { fittedRuns } from './fitted-runs.ts'
import { anchor, type ParagraphProperties, paragraphXml } from './paragraph-xml.ts'
import { type RowBox, reachBelowTypeArea } from './row-box.ts'
import { tabRun } from './run-xml.ts'
import { jointedRun } from './script-joints.ts'
import { type CellProperties, cellXml, rowXml, type TablePlace, tableXml } from './table-xml.ts'
import { mmToTwips, ptToTwips } from './units.ts'

/** A letter's 版记 has neither lines nor 印发机关 and 印发日期 (10.1). `reach`: how far the text area reaches below the 版心, mm. */
export const composeBareColophon = (
  colophon: Colophon,
  startsNewPage: boolean,
  reach: number,
  rows: PrintedRows,
): readonly string[] => {
  const children = distributionRows(colophon, rows)
  if (children.length === 0) return []
  const table = footTable([
    rowXml({ cantSplit: true }, [colophonCell(children, {}, mmToTwips(whiteBelow))]),
    ...restRow(mmToTwips(reach), {}),
  ])
  return [...(startsNewPage ? [anchor(true)] : []), table, anchor()]
}

const distributionRows = (colophon: Colophon, rows: PrintedRows): readonly string[] => [
  ...listRow('主送：', endWithFullStop(colophon.addressees), rows.get('colophon.addressees')),
  ...listRow('抄送：', colophon.cc, rows.get('colophon.cc')),
]

export const composeColophon = (
  colophon: Colophon,
  startsNewPage: boolean,
  row: RowBox,
  rows: PrintedRows,
): readonly string[] => {
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

const line: ParagraphProperties = { style: 'Colophon', spacing: { line: mmToTwips(rowLine) } }

/** 主送 or 抄送: turned-over names align behind the colon (7.4.2). */
const listRow = (
  label: string,
  text: string | undefined,
  rows: readonly PrintedRow[] = [],
): readonly string[] => {
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
    paragraphXml(
      { ...line, indent: { left: inset + hanging, hanging, right: inset } },
      fittedRuns([{ text: label + text }], fitting),
    ),
  ]
}

const endWithFullStop = (text: string | undefined): string | undefined =>
  text === undefined || text.endsWith('。') ? text : `${text}。`

/** 印发机关 at the left, 印发日期 at the right (7.4.3). */
const printingRow = ({ printedBy, printDate }: Colophon): readonly string[] => {
  if (printedBy === undefined && printDate === undefined) return []
  const date = printDate === undefined ? '' : tabRun + jointedRun(`${formatDate(printDate)}印发`)
  return [
    paragraphXml(
      {
        ...line,
        alignment: 'left',
        indent: { left: inset },
        tabStops: [{ kind: 'right', position: width - inset }],
      },
      (printedBy === undefined ? '' : jointedRun(printedBy)) + date,
    ),
  ]
}

/** At the foot of the text area. */
const footTable = (rows: readonly string[]): string =>
  tableXml({ columnWidths: [width], place: footPlace }, rows)

const footPlace: TablePlace = { left: mmToTwips(typeArea.left), top: 'foot of the text area' }

/** First and last lines thick, inner ones thin (7.4.1); an empty row below keeps the last line off the text area's edge. */
const colophonTable = (parts: readonly (readonly string[])[], row: RowBox): string =>
  footTable([
    ...parts.map((children, index) =>
      colophonRow(
        children,
        border(index === 0 ? 'thick' : 'thin'),
        border(index === parts.length - 1 ? 'thick' : 'thin'),
      ),
    ),
    ...restRow(mmToTwips(reachBelowTypeArea(row)), { top: border('thick') }),
  ])

type CellBorders = NonNullable<CellProperties['borders']>

const restRow = (height: number, borders: CellBorders): readonly string[] =>
  height <= 0
    ? []
    : [rowXml({ height: { twips: height, rule: 'exact' } }, [colophonCell([anchor()], borders)])]

const border = (weight: 'thick' | 'thin'): Border =>
  borderOf(weight === 'thick' ? measures.thickLine : measures.thinLine)

const colophonRow = (children: readonly string[], top: Border, bottom: Border): string =>
  rowXml({ cantSplit: true }, [colophonCell(children, { top, bottom }, mmToTwips(whiteBelow))])

const colophonCell = (children: readonly string[], borders: CellBorders, bottom = 0): string =>
  cellXml({ width, margins: { bottom }, borders }, children.join(''))

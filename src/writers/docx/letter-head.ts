/** The head of 信函 (GB/T 9704—2012 10.1): mark and first red double rule, 密级 and 文号 below them, 标题. */
import {
  HeightRule,
  type IBorderOptions,
  OverlapType,
  Paragraph,
  Table,
  TableAnchorType,
  TableCell,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx'
import type { Masthead, OfficialDocument } from '../../model/official-document.ts'
import { letter } from '../../standard/elements.ts'
import { pageWidth, rowGap, typeArea } from '../../standard/page-geometry.ts'
import { formatDocumentNumber } from '../../text/document-number.ts'
import { borderlessTable } from './borderless-table.ts'
import { chineseRun, tabRun } from './chinese-run.ts'
import { anchor } from './colophon.ts'
import type { DocxOptions, MarkSetting } from './docx-options.ts'
import { type ComposedHead, rowsOfTitle } from './general-head.ts'
import { composeIssuerMark } from './issuer-mark.ts'
import { letterPlaces } from './letter-places.ts'
import { type MarkPlace, markPlace } from './mark-setting.ts'
import { type CornerMark, cornerMarks } from './masthead.ts'
import { redBorder } from './red-border.ts'
import type { RowBox } from './row-box.ts'
import { composeTitle } from './title.ts'
import { mmToTwips } from './units.ts'

export interface LetterHead extends ComposedHead {
  /** Lower edge of the first side's text area, mm. */
  readonly areaBottom: number
}

export const composeLetterHead = (
  document: OfficialDocument,
  masthead: Masthead,
  options: DocxOptions,
  mark: MarkSetting,
  row: RowBox,
): LetterHead => {
  const place = markPlace(masthead, mark, letter.markTop)
  const titleTexts = rowsOfTitle(document, options)
  const elements = elementRows(masthead)
  const places = letterPlaces(place, elements.length, titleTexts.length, row)
  const red = document.style.red.replace('#', '')
  const marks = composeIssuerMark(masthead.issuerMark, mark, 0)
  return {
    children: [
      headTable(marks, place, row, red),
      ...elements,
      composeTitle('OfficialTitle', titleTexts, { before: mmToTwips(places.title) }),
    ],
    bodyBefore: places.body,
    areaBottom: places.areaBottom,
  }
}

const tableWidth = mmToTwips(letter.ruleWidth)

/** It floats at its place on the page; the text begins at its lower edge. */
const headTable = (marks: (Paragraph | Table)[], place: MarkPlace, row: RowBox, red: string): Table => {
  const closed = marks.at(-1) instanceof Table ? [...marks, anchor()] : marks
  const toRule = place.inkBottom + letter.ruleDrop + letter.thickLine - place.top
  return new Table({
    ...borderlessTable([tableWidth]),
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: mmToTwips((pageWidth - letter.ruleWidth) / 2),
      verticalAnchor: TableAnchorType.PAGE,
      absoluteVerticalPosition: mmToTwips(place.top),
      overlap: OverlapType.NEVER,
    },
    rows: [
      headRow(closed, toRule, redBorder(letter.thickLine, red)),
      headRow([anchor()], letter.ruleGap + letter.thinLine, redBorder(letter.thinLine, red)),
      headRow([anchor()], Math.max(letter.ruleGap, rowGap - row.inset)),
    ],
  })
}

/** The mark is centred on the 版心, the rule on the page. */
const offCentre = typeArea.left + typeArea.right - pageWidth

const headRow = (children: (Paragraph | Table)[], height: number, bottom?: IBorderOptions): TableRow =>
  new TableRow({
    height: { value: mmToTwips(height), rule: HeightRule.EXACT },
    children: [
      new TableCell({
        width: { size: tableWidth, type: WidthType.DXA },
        margins: { left: mmToTwips(offCentre) },
        ...(bottom === undefined ? {} : { borders: { bottom } }),
        children,
      }),
    ],
  })

/** The first corner mark and 文号 share a row. */
const elementRows = (masthead: Masthead): readonly Paragraph[] => {
  const number = masthead.documentNumber === undefined ? '' : formatDocumentNumber(masthead.documentNumber)
  const [first, ...others] = cornerMarks(masthead)
  const numberRow = new Paragraph({
    style: 'LetterNumber',
    tabStops: [{ type: TabStopType.RIGHT, position: mmToTwips(typeArea.width) }],
    children: [...(first === undefined ? [] : [cornerRun(first)]), tabRun(), chineseRun(number)],
  })
  return [
    numberRow,
    ...others.map(({ style, text }) => new Paragraph({ style, children: [chineseRun(text)] })),
  ]
}

const cornerRun = ({ style, text }: CornerMark) =>
  chineseRun(text, style === 'CopyNumber' ? undefined : 'CornerMark')

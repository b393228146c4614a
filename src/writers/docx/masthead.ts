/** 版头 (GB/T 9704—2012 7.2): 份号 to the red separator. */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type ISpacingProperties,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Classification, IssuerMark, Masthead, OfficialDocument } from '../../model/official-document.ts'
import { masthead as measures } from '../../standard/elements.ts'
import { columnsPerRow } from '../../standard/page-geometry.ts'
import { formatDocumentNumber } from '../../text/document-number.ts'
import { borderlessTable } from './borderless-table.ts'
import { chineseRun, tabRun } from './chinese-run.ts'
import { columnsOf } from './columns-of.ts'
import type { MarkSetting } from './docx-options.ts'
import type { FirstPageSpacing } from './first-page.ts'
import { markLinePt } from './mark-setting.ts'
import { signatoryRows } from './signatory-rows.ts'
import type { ParagraphStyleId } from './style-table.ts'
import { columnsToTwips, mmToEighths, mmToTwips, ptToHalfPoints, ptToTwips } from './units.ts'

export const composeMasthead = (
  document: OfficialDocument,
  mark: MarkSetting,
  spacing: FirstPageSpacing,
): (Paragraph | Table)[] => {
  const head = document.masthead
  if (head === undefined) return []
  return [
    ...topRows(head),
    ...(head.issuerMark.names.length > 1
      ? stackedMark(head.issuerMark, mark, mmToTwips(spacing.mark))
      : [singleMark(head.issuerMark, mark, mmToTwips(spacing.mark))]),
    ...numberRows(head, document, spacing),
  ]
}

const topRows = ({ copyNumber, classification, urgency }: Masthead): Paragraph[] => [
  ...topRow('CopyNumber', copyNumber),
  ...topRow('Classification', classification && formatClassification(classification)),
  ...topRow('Urgency', urgency),
]

const topRow = (style: ParagraphStyleId, text: string | undefined): Paragraph[] =>
  text === undefined ? [] : [new Paragraph({ style, children: [chineseRun(text)] })]

const formatClassification = ({ level, term }: Classification): string =>
  term === undefined ? level : `${level}★${term}`

const markRun = (text: string, { sizePt, stretch }: MarkSetting): TextRun =>
  new TextRun({
    text,
    font: { hint: 'eastAsia' },
    size: ptToHalfPoints(sizePt),
    scale: Math.round(stretch * 100),
  })

const markLine = (mark: MarkSetting, before = 0): ISpacingProperties => ({
  before,
  line: ptToTwips(markLinePt(mark)),
  lineRule: 'exact',
})

const singleMark = ({ names, suffix }: IssuerMark, mark: MarkSetting, before: number): Paragraph =>
  new Paragraph({
    style: 'IssuerMark' satisfies ParagraphStyleId,
    spacing: markLine(mark, before),
    children: [markRun(`${names.join('')}${suffix}`, mark)],
  })

/** Joint issue (7.2.4): the names one above the other and equally wide, 文件 at their right, centred on them. */
const stackedMark = (
  { names, suffix }: IssuerMark,
  mark: MarkSetting,
  before: number,
): (Paragraph | Table)[] => {
  const em = ptToTwips(mark.sizePt * mark.stretch)
  const widest = Math.max(...names.map(columnsOf))
  const nameCell = Math.ceil(em * widest) + ptToTwips(2)
  const suffixCell = suffix === '' ? 0 : Math.ceil(em * columnsOf(suffix)) + ptToTwips(2)
  const line = { style: 'IssuerMark' satisfies ParagraphStyleId, spacing: markLine(mark) } as const
  const cells = [
    markCell(
      nameCell,
      names.map(
        (name) =>
          new Paragraph({ ...line, alignment: AlignmentType.DISTRIBUTE, children: [markRun(name, mark)] }),
      ),
    ),
    ...(suffix === ''
      ? []
      : [
          markCell(suffixCell, [
            new Paragraph({ ...line, alignment: AlignmentType.RIGHT, children: [markRun(suffix, mark)] }),
          ]),
        ]),
  ]
  const height = names.length * ptToTwips(markLinePt(mark))
  return [
    new Paragraph({
      style: 'Anchor' satisfies ParagraphStyleId,
      spacing: { line: Math.max(1, before), lineRule: 'exact' },
    }),
    new Table({
      ...borderlessTable([nameCell, suffixCell].filter((width) => width > 0)),
      alignment: AlignmentType.CENTER,
      rows: [new TableRow({ height: { value: height, rule: HeightRule.EXACT }, children: cells })],
    }),
  ]
}

const markCell = (width: number, children: Paragraph[]): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children,
  })

/** 发文字号 alone and centred; with 签发人 it stands at the left of their last row (7.2.5, 7.2.6). */
const numberRows = (
  { documentNumber, signatories }: Masthead,
  document: OfficialDocument,
  spacing: FirstPageSpacing,
): Paragraph[] => {
  const number = documentNumber === undefined ? '' : formatDocumentNumber(documentNumber)
  const before = mmToTwips(spacing.documentNumber)
  const border = separator(document.style.red, spacing.separatorPt)
  const rows = signatoryRows(signatories)
  if (rows.length === 0) {
    return [
      new Paragraph({
        style: 'DocumentNumber' satisfies ParagraphStyleId,
        spacing: { before },
        border,
        children: [chineseRun(number)],
      }),
    ]
  }
  const columns = signatoryColumns(rows)
  return rows.map((names, index) => {
    const last = index === rows.length - 1
    const stops = signatoryStops(last ? number : '', index === 0, names, columns)
    return new Paragraph({
      style: 'Signatory' satisfies ParagraphStyleId,
      spacing: { before: index === 0 ? before : 0 },
      tabStops: stops.map(({ column }) => ({ type: TabStopType.LEFT, position: columnsToTwips(column) })),
      ...(last ? { border } : {}),
      children: stops.flatMap(({ runs }) => [tabRun(), ...runs]),
    })
  })
}

const label = '签发人：'

/** Left edges of the columns of names, 字: the widest last name ends one 字 from the 版心's edge. */
const signatoryColumns = (rows: readonly (readonly string[])[]): readonly number[] => {
  const columns = Math.max(...rows.map((names) => names.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((names) => columnsOf(names[column] ?? ''))),
  )
  const right = columnsPerRow - measures.upwardInset
  return widths.map((_, column) => right - widths.slice(column).reduce((sum, width) => sum + width + 1, -1))
}

interface TabbedRuns {
  readonly column: number
  readonly runs: readonly TextRun[]
}

/** What stands at which tab stop of a row; the label runs straight on into the first name. */
const signatoryStops = (
  number: string,
  first: boolean,
  names: readonly string[],
  columns: readonly number[],
): readonly TabbedRuns[] => {
  const nameRun = (name: string): TextRun => chineseRun(name, 'SignatoryName')
  const [firstName = '', ...others] = names
  const [firstColumn = 0] = columns
  return [
    ...(number === '' ? [] : [{ column: measures.upwardInset, runs: [chineseRun(number)] }]),
    first
      ? { column: firstColumn - columnsOf(label), runs: [chineseRun(label), nameRun(firstName)] }
      : { column: firstColumn, runs: [nameRun(firstName)] },
    ...others.map((name, index) => ({ column: columns[index + 1] ?? firstColumn, runs: [nameRun(name)] })),
  ]
}

const separator = (
  red: string,
  space: number,
): { readonly bottom: { style: 'single'; size: number; color: string; space: number } } => ({
  bottom: {
    style: BorderStyle.SINGLE,
    size: mmToEighths(measures.separatorThickness),
    color: red.replace('#', ''),
    space,
  },
})

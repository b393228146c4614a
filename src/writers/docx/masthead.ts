/** 版头 (GB/T 9704—2012 7.2): 份号 to the red separator. */
import type { Classification, Masthead, OfficialDocument } from '../../model/official-document.ts'
import { masthead as measures } from '../../standard/elements.ts'
import { columnsPerRow } from '../../standard/page-geometry.ts'
import { formatDocumentNumber } from '../../text/document-number.ts'
import { type Border, borderOf } from './border-xml.ts'
import { columnsOf } from './columns-of.ts'
import type { MarkSetting } from './docx-options.ts'
import type { FirstPageSpacing } from './first-page.ts'
import { composeIssuerMark } from './issuer-mark.ts'
import { paragraphXml } from './paragraph-xml.ts'
import { tabRun } from './run-xml.ts'
import { jointedRun } from './script-joints.ts'
import { signatoryRows } from './signatory-rows.ts'
import type { ParagraphStyleId } from './style-table.ts'
import { columnsToTwips, mmToTwips } from './units.ts'

export const composeMasthead = (
  document: OfficialDocument,
  mark: MarkSetting,
  spacing: FirstPageSpacing,
): readonly string[] => {
  const head = document.masthead
  if (head === undefined) return []
  return [
    ...topRows(head),
    ...composeIssuerMark(head.issuerMark, mark, spacing.mark),
    ...numberRows(head, document, spacing),
  ]
}

const topRows = (masthead: Masthead): readonly string[] =>
  cornerMarks(masthead).map(({ style, text }) => paragraphXml({ style }, jointedRun(text)))

export interface CornerMark {
  readonly style: ParagraphStyleId
  readonly text: string
}

/** 份号, 密级和保密期限, 紧急程度: one a row, in this order. */
export const cornerMarks = ({ copyNumber, classification, urgency }: Masthead): readonly CornerMark[] => {
  const marks: readonly (readonly [ParagraphStyleId, string | undefined])[] = [
    ['CopyNumber', copyNumber],
    ['Classification', classification && formatClassification(classification)],
    ['Urgency', urgency],
  ]
  return marks.flatMap(([style, text]) => (text === undefined ? [] : [{ style, text }]))
}

const formatClassification = ({ level, term }: Classification): string =>
  term === undefined ? level : `${level}★${term}`

/** 发文字号 alone and centred; with 签发人 it stands at the left of their last row (7.2.5, 7.2.6). */
const numberRows = (
  { documentNumber, signatories }: Masthead,
  document: OfficialDocument,
  spacing: FirstPageSpacing,
): readonly string[] => {
  const number = documentNumber === undefined ? '' : formatDocumentNumber(documentNumber)
  const before = mmToTwips(spacing.documentNumber)
  const lineBelow = separator(document.style.red, spacing.separatorPt)
  const rows = signatoryRows(signatories)
  if (rows.length === 0 && number === '') return [bareSeparator(before, lineBelow)]
  if (rows.length === 0) {
    return [paragraphXml({ style: 'DocumentNumber', lineBelow, spacing: { before } }, jointedRun(number))]
  }
  const columns = signatoryColumns(rows)
  return rows.map((names, index) => {
    const last = index === rows.length - 1
    const stops = signatoryStops(last ? number : '', index === 0, names, columns)
    return paragraphXml(
      {
        style: 'Signatory',
        lineBelow: last ? lineBelow : undefined,
        tabStops: stops.map(({ column }) => ({ kind: 'left', position: columnsToTwips(column) })),
        spacing: { before: index === 0 ? before : 0 },
      },
      stops.map(({ runs }) => tabRun + runs).join(''),
    )
  })
}

/** Without a number the separator is the lower edge of an empty line. */
const bareSeparator = (height: number, lineBelow: Border): string =>
  paragraphXml({ style: 'Anchor', lineBelow, spacing: { line: Math.max(1, height) } })

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
  readonly runs: string
}

/** What stands at which tab stop of a row; the label runs straight on into the first name. */
const signatoryStops = (
  number: string,
  first: boolean,
  names: readonly string[],
  columns: readonly number[],
): readonly TabbedRuns[] => {
  const nameRun = (name: string): string => jointedRun(name, 'SignatoryName')
  const [firstName = '', ...others] = names
  const [firstColumn = 0] = columns
  return [
    ...(number === '' ? [] : [{ column: measures.upwardInset, runs: jointedRun(number) }]),
    first
      ? { column: firstColumn - columnsOf(label), runs: jointedRun(label) + nameRun(firstName) }
      : { column: firstColumn, runs: nameRun(firstName) },
    ...others.map((name, index) => ({ column: columns[index + 1] ?? firstColumn, runs: nameRun(name) })),
  ]
}

/** `space`: pt. */
const separator = (red: string, space: number): Border => ({
  ...borderOf(measures.separatorThickness, red.replace('#', '')),
  space,
})

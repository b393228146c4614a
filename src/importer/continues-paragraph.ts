/** Decides whether a row goes on with the paragraph before it. */
import { matchHeading } from './match-heading.ts'
import { readHeading } from './read-heading.ts'
import { rowEnd, startsItem } from './sentence-end.ts'
import type { SourceRow } from './source-row.ts'
import { rowWidth, wrapTolerance } from './wrap-width.ts'

export interface OpenParagraph {
  readonly text: string
  readonly marked: boolean
  readonly rows: number
  readonly lastRow: SourceRow
}

/** Why a row goes on: sure, a full row that ended with a sentence, a broken page, or a heading in two rows. */
export type Continuation = 'wrapped' | 'full-row' | 'broken' | 'heading-in-two-rows'

/** Indent of the first row of a paragraph, in characters. */
const indent = 2
const shortRow = 20

export const continuesParagraph = (
  open: OpenParagraph,
  row: SourceRow,
  width: number | undefined,
): Continuation | undefined => {
  if (row.marked) return undefined
  const heading = matchHeading(row.text)
  const end = rowEnd(open.text)
  if (heading && (end !== 'middle' || heading.level <= 2)) return undefined
  if (end === 'sentence' && (row.indented || row.gap)) return undefined
  return width === undefined ? continuesRow(open, row) : continuesWrapped(open, row, width)
}

/** Rows of one width: a short row is the last of its paragraph. */
const continuesWrapped = (open: OpenParagraph, row: SourceRow, width: number): Continuation | undefined => {
  const used = rowWidth(open.lastRow.text) + (open.rows === 1 ? indent : 0)
  const end = rowEnd(open.text)
  if (used < width - wrapTolerance) return end === 'middle' ? continuesRow(open, row) : undefined
  if (end === 'sentence') return 'full-row'
  if (isBareHeading(open.text)) return continuesHeading(open.text, row, width)
  return 'wrapped'
}

/** A heading that filled its row: the next row may be its end, its run-in text, or a paragraph. */
const continuesHeading = (heading: string, row: SourceRow, width: number): Continuation | undefined => {
  if (rowWidth(row.text) < width - wrapTolerance) {
    return rowEnd(row.text) === 'middle' ? 'heading-in-two-rows' : undefined
  }
  const mark = matchHeading(heading + row.text)
  const reading = mark && readHeading(mark)
  return reading ? 'wrapped' : undefined
}

/** Rows that are paragraphs: only what stops in the middle of a sentence goes on. */
const continuesRow = (open: OpenParagraph, row: SourceRow): Continuation | undefined => {
  const end = rowEnd(open.text)
  if (end === 'sentence' || (end === 'clause' && startsItem(row.text))) return undefined
  if (isBareHeading(open.text)) {
    const isTail = rowWidth(row.text) < shortRow && rowEnd(row.text) === 'middle' && !startsItem(row.text)
    return isTail && rowWidth(open.text) >= shortRow ? 'heading-in-two-rows' : undefined
  }
  // A page never ends a row this short; it is a heading without a number, or an entry.
  if (open.marked || (open.rows === 1 && end === 'middle' && rowWidth(open.text) < shortRow)) return undefined
  return 'broken'
}

const isBareHeading = (text: string): boolean => {
  const mark = matchHeading(text)
  return mark !== undefined && readHeading(mark)?.kind === 'own-row'
}

/** A paragraph on the grid before it is made, so that its neighbours can still ask it to stay with them. */
import type { ImageRun } from 'docx'
import { type Path, pathKey } from '../../model/path.ts'
import { columnsPerRow } from '../../standard/page-geometry.ts'
import { columnsOf } from './columns-of.ts'
import type { StyledText } from './cut-texts.ts'
import type { PrintedRow, PrintedRows, Tightening } from './docx-options.ts'
import { type Fitting, fittedRuns } from './fitted-runs.ts'
import type { FlowChild } from './flow-child.ts'
import {
  type ParagraphProperties,
  paragraphEnd,
  paragraphXml,
  type Spacing,
  spacer,
  startParagraph,
} from './paragraph-xml.ts'
import { textWidthTwips } from './section-properties.ts'
import { firstIndentOf, gridSpacingTwips, normalSizePt, type ParagraphStyleId } from './style-table.ts'
import { mmToTwips } from './units.ts'

export interface ParagraphDraft {
  readonly kind: 'paragraph'
  readonly style: ParagraphStyleId
  readonly texts: readonly StyledText[]
  readonly setting: ParagraphSetting
}

export interface ParagraphSetting extends Pick<ParagraphProperties, 'alignment' | 'indent' | 'tabStops'> {
  readonly keepNext?: boolean
  /** Seals and stamps anchored to it. */
  readonly images?: readonly ImageRun[]
  /** Where the document has its text; the layout's rows are found by it. */
  readonly path?: Path
  /** White above, mm. */
  readonly before?: number
  /** Id of a character style for a run-in heading before the text. */
  readonly lead?: { readonly text: string; readonly style: string }
  /** A number that hangs before the text, which begins at a tab stop. */
  readonly hangingNumber?: string
}

export const gridParagraph = (
  style: ParagraphStyleId,
  text: string,
  setting: ParagraphSetting = {},
): ParagraphDraft => {
  const { hangingNumber = '', lead } = setting
  const texts: readonly StyledText[] =
    hangingNumber === ''
      ? [...(lead === undefined ? [] : [lead]), { text }]
      : [{ text: hangingNumber }, { text, afterTab: true }]
  return { kind: 'paragraph', style, texts, setting }
}

/** What stands at tab stops stands beside one another. */
export const isOneRow = ({ setting, texts }: ParagraphDraft): boolean =>
  setting.tabStops !== undefined ||
  texts.reduce((sum, { text }) => sum + columnsOf(text), 0) <= columnsPerRow - roomForIndent

/** The widest indent of a paragraph of text, 附件说明 with its label and number. */
const roomForIndent = 6

/**
 * Pictures count from the top of their paragraph, and not all programs count the white above it: there it is an empty
 * line. `tightening`: of the side it is on, where its own rows do not tell.
 */
export const makeParagraphs = (
  draft: ParagraphDraft,
  rows: PrintedRows,
  tightening?: Tightening,
): readonly FlowChild[] => {
  const { images = [] } = draft.setting
  const before = (draft.setting.before ?? 0) * (tightening?.share ?? 1)
  if (images.length === 0 || before === 0) return makeParagraph(draft, rows, before, tightening)
  return [spacer(before, true), ...makeParagraph(draft, rows, 0, tightening)]
}

export const printedRowsOf = (
  { setting: { path } }: ParagraphDraft,
  rows: PrintedRows,
): readonly PrintedRow[] | undefined => path && rows.get(pathKey(path))

const makeParagraph = (
  draft: ParagraphDraft,
  rows: PrintedRows,
  before: number,
  tightening: Tightening | undefined,
): readonly FlowChild[] => {
  const { style, texts, setting } = draft
  const { alignment, images = [], indent, keepNext, tabStops } = setting
  const ownRows = printedRowsOf(draft, rows)
  const isDivided = ownRows?.some(({ endsSide }) => endsSide !== undefined)
  const properties: ParagraphProperties = {
    style,
    keepNext: keepNext && isDivided ? 'elsewhere' : keepNext,
    tabStops,
    isOffGrid: tightening !== undefined,
    spacing: spacingOf(before, tightening),
    indent,
    alignment,
  }
  const runs = fittedRuns(texts, fittingOf(draft, ownRows))
  return images.length === 0
    ? [paragraphXml(properties, runs)]
    : [startParagraph(properties), ...images, runs + paragraphEnd]
}

/** 7.3.5.5: closer rows have an exact height, off the grid. */
const spacingOf = (before: number, tightening: Tightening | undefined): Spacing | undefined => {
  const above = before === 0 ? undefined : mmToTwips(before)
  if (tightening !== undefined) return { before: above, line: mmToTwips(tightening.pitch) }
  return above === undefined ? undefined : { before: above }
}

const fittingOf = (
  { style, setting: { indent } }: ParagraphDraft,
  rows: readonly PrintedRow[] | undefined,
): Fitting | undefined => {
  if (rows === undefined) return undefined
  const { hanging = 0, left = 0 } = indent ?? {}
  const first = indent === undefined ? firstIndentOf(style) : left - hanging
  return {
    rows,
    sizePt: normalSizePt,
    spacingTwips: gridSpacingTwips,
    firstMeasurePt: (textWidthTwips - first) / 20,
    restMeasurePt: (textWidthTwips - left) / 20,
  }
}

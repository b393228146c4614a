/** A paragraph on the grid before it is made, so that its neighbours can still ask it to stay with them. */
import { type ImageRun, type IParagraphOptions, Paragraph, type Table } from 'docx'
import { type Path, pathKey } from '../../model/path.ts'
import { columnsPerRow } from '../../standard/page-geometry.ts'
import { columnsOf } from './columns-of.ts'
import type { StyledText } from './cut-texts.ts'
import { DividedParagraph } from './divided-paragraph.ts'
import type { PrintedRow, PrintedRows } from './docx-options.ts'
import { spacer } from './double-rule.ts'
import { type Fitting, fittedRuns } from './fitted-runs.ts'
import { textWidthTwips } from './section-properties.ts'
import { firstIndentOf, gridSpacingTwips, normalSizePt, type ParagraphStyleId } from './style-table.ts'
import { mmToTwips } from './units.ts'

export interface ParagraphDraft {
  readonly style: ParagraphStyleId
  readonly texts: readonly StyledText[]
  readonly setting: ParagraphSetting
  readonly isOneRow: boolean
}

/** What stands in the text. */
export type FlowChild = Paragraph | Table

export interface ParagraphSetting
  extends Pick<IParagraphOptions, 'alignment' | 'indent' | 'keepNext' | 'tabStops'> {
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
  const columns = texts.reduce((sum, each) => sum + columnsOf(each.text), 0)
  return { style, texts, setting, isOneRow: columns <= columnsPerRow - roomForIndent }
}

/** The widest indent of a paragraph of text, 附件说明 with its label and number. */
const roomForIndent = 6

/** The sign-off never stands alone on a side (7.3.5.5): two rows go with it. */
export const keepLastWithNext = (drafts: readonly ParagraphDraft[]): readonly ParagraphDraft[] => {
  const kept = drafts.at(-1)?.isOneRow ? 2 : 1
  return drafts.map((draft, index) => (index >= drafts.length - kept ? keepWithNext(draft) : draft))
}

export const keepWithNext = (draft: ParagraphDraft): ParagraphDraft => ({
  ...draft,
  setting: { ...draft.setting, keepNext: true },
})

export const makeParagraphs = (drafts: readonly ParagraphDraft[], rows: PrintedRows): readonly Paragraph[] =>
  drafts.flatMap((draft) => withRoomAbove(draft, rows))

/** Pictures count from the top of their paragraph, and not all programs count the white above it: there it is an empty line. */
const withRoomAbove = (draft: ParagraphDraft, rows: PrintedRows): readonly Paragraph[] => {
  const { before = 0, images = [] } = draft.setting
  if (images.length === 0 || before === 0) return [makeParagraph(draft, rows)]
  const bare = { ...draft, setting: { ...draft.setting, before: 0 } }
  return [spacer(before, true), makeParagraph(bare, rows)]
}

const makeParagraph = (draft: ParagraphDraft, rows: PrintedRows): Paragraph => {
  const { style, texts, setting } = draft
  const { before = 0, path, keepNext, images = [], indent, alignment, tabStops } = setting
  const ownRows = path && rows.get(pathKey(path))
  const isDivided = ownRows?.some(({ endsSide }) => endsSide !== undefined)
  const Made = isDivided ? DividedParagraph : Paragraph
  return new Made({
    style,
    ...(before === 0 ? {} : { spacing: { before: mmToTwips(before) } }),
    ...(keepNext === undefined ? {} : { keepNext }),
    ...(indent === undefined ? {} : { indent }),
    ...(alignment === undefined ? {} : { alignment }),
    ...(tabStops === undefined ? {} : { tabStops }),
    children: [...images, ...fittedRuns(texts, fittingOf(draft, ownRows))],
  })
}

const fittingOf = (
  { style, setting: { indent } }: ParagraphDraft,
  rows: readonly PrintedRow[] | undefined,
): Fitting | undefined => {
  if (rows === undefined) return undefined
  const left = toNumber(indent?.left)
  const first = indent === undefined ? firstIndentOf(style) : left - toNumber(indent.hanging)
  return {
    rows,
    sizePt: normalSizePt,
    spacingTwips: gridSpacingTwips,
    firstMeasurePt: (textWidthTwips - first) / 20,
    restMeasurePt: (textWidthTwips - left) / 20,
  }
}

const toNumber = (indent: number | string | undefined): number => (typeof indent === 'number' ? indent : 0)

/** A paragraph on the grid before it is made, so that its neighbours can still ask it to stay with them. */
import type { ImageRun, IParagraphOptions, Paragraph } from 'docx'
import { type Path, pathKey } from '../../model/path.ts'
import { columnsPerRow } from '../../standard/page-geometry.ts'
import { AdaptedParagraph } from './adapted-paragraph.ts'
import { columnsOf } from './columns-of.ts'
import type { StyledText } from './cut-texts.ts'
import type { PrintedRow, PrintedRows, Tightening } from './docx-options.ts'
import { spacer } from './double-rule.ts'
import { type Fitting, fittedRuns } from './fitted-runs.ts'
import { textWidthTwips } from './section-properties.ts'
import { firstIndentOf, gridSpacingTwips, normalSizePt, type ParagraphStyleId } from './style-table.ts'
import { mmToTwips } from './units.ts'

export interface ParagraphDraft {
  readonly kind: 'paragraph'
  readonly style: ParagraphStyleId
  readonly texts: readonly StyledText[]
  readonly setting: ParagraphSetting
  readonly isOneRow: boolean
}

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
  return { kind: 'paragraph', style, texts, setting, isOneRow: columns <= columnsPerRow - roomForIndent }
}

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
): readonly Paragraph[] => {
  const { images = [] } = draft.setting
  const before = (draft.setting.before ?? 0) * (tightening?.share ?? 1)
  if (images.length === 0 || before === 0) return [makeParagraph(draft, rows, before, tightening)]
  return [spacer(before, true), makeParagraph(draft, rows, 0, tightening)]
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
): Paragraph => {
  const { style, texts, setting } = draft
  const { keepNext, images = [], indent, alignment, tabStops } = setting
  const ownRows = printedRowsOf(draft, rows)
  const isDivided = ownRows?.some(({ endsSide }) => endsSide !== undefined) ?? false
  return new AdaptedParagraph(
    {
      style,
      ...spacingOf(before, tightening),
      ...(keepNext === undefined ? {} : { keepNext }),
      ...(indent === undefined ? {} : { indent }),
      ...(alignment === undefined ? {} : { alignment }),
      ...(tabStops === undefined ? {} : { tabStops }),
      children: [...images, ...fittedRuns(texts, fittingOf(draft, ownRows))],
    },
    { keepsElsewhere: isDivided, isOffGrid: tightening !== undefined },
  )
}

/** 7.3.5.5: closer rows have an exact height, off the grid. */
const spacingOf = (
  before: number,
  tightening: Tightening | undefined,
): Pick<IParagraphOptions, 'spacing'> => {
  const above = before === 0 ? {} : { before: mmToTwips(before) }
  if (tightening !== undefined)
    return { spacing: { ...above, line: mmToTwips(tightening.pitch), lineRule: 'exact' } }
  return before === 0 ? {} : { spacing: above }
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

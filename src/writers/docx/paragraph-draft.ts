/** A paragraph on the grid before it is made, so that its neighbours can still ask it to stay with them. */
import { type IParagraphOptions, Paragraph } from 'docx'
import { columnsPerRow } from '../../standard/page-geometry.ts'
import { chineseRun } from './chinese-run.ts'
import { columnsOf } from './columns-of.ts'
import type { ParagraphStyleId } from './style-table.ts'
import { mmToTwips } from './units.ts'

export interface ParagraphDraft {
  readonly options: IParagraphOptions
  readonly isOneRow: boolean
}

export interface ParagraphSetting extends Pick<IParagraphOptions, 'alignment' | 'indent'> {
  /** White above, mm. */
  readonly before?: number
  /** Id of a character style for a run-in heading before the text. */
  readonly lead?: { readonly text: string; readonly style: string }
}

export const gridParagraph = (
  style: ParagraphStyleId,
  text: string,
  { before = 0, lead, ...more }: ParagraphSetting = {},
): ParagraphDraft => ({
  options: {
    style,
    ...(before === 0 ? {} : { spacing: { before: mmToTwips(before) } }),
    ...more,
    children: [...(lead === undefined ? [] : [chineseRun(lead.text, lead.style)]), chineseRun(text)],
  },
  isOneRow: columnsOf((lead?.text ?? '') + text) <= columnsPerRow - roomForIndent,
})

/** The widest indent of a paragraph of text, 附件说明 with its label and number. */
const roomForIndent = 6

/** The sign-off never stands alone on a side (7.3.5.5): the last paragraph goes with it, of short ones the last two. */
export const keepLastWithNext = (drafts: readonly ParagraphDraft[]): readonly ParagraphDraft[] => {
  const last = drafts.at(-1)
  const beforeLast = drafts.at(-2)
  const kept = last?.isOneRow && beforeLast?.isOneRow ? 2 : 1
  return drafts.map((draft, index) =>
    index >= drafts.length - kept ? { ...draft, options: { ...draft.options, keepNext: true } } : draft,
  )
}

export const makeParagraphs = (drafts: readonly ParagraphDraft[]): Paragraph[] =>
  drafts.map(({ options }) => new Paragraph(options))

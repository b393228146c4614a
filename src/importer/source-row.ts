/** SourceRow: one row of the text being imported, cleaned of what belongs to the page and not to the 公文. */
import type { RowRole } from './row-role.ts'
import type { Figure } from './section.ts'

/** What a word processor's file tells of a row beyond its text; text files tell nothing. */
export interface RowEvidence {
  /** By its style. */
  readonly role?: RowRole
  /** How many characters at the start are a heading that shares the row (接排). */
  readonly runIn?: number
  /** A table or picture stands here; the text is empty. */
  readonly figure?: Figure
}

export interface SourceRow extends RowEvidence {
  /** From 1, in the source file; in a DOCX the paragraph. */
  readonly line: number
  /** No white space at the ends; empty for a figure only. */
  readonly text: string
  /** The row carried Markdown heading marks, of whatever depth. */
  readonly marked: boolean
  /** The row began with two or more blanks or a full-width one, as first rows of paragraphs do. */
  readonly indented: boolean
  /** An empty row came before, in a file where that is not the rule. */
  readonly gap: boolean
  /** A page ended before this row. */
  readonly joint: boolean
}

/** A paragraph put together from rows. */
export interface SourceParagraph extends RowEvidence {
  readonly line: number
  readonly text: string
  readonly marked: boolean
}

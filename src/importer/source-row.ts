/** SourceRow: one row of the text being imported, cleaned of what belongs to the page and not to the 公文. */

export interface SourceRow {
  /** From 1, in the source file. */
  readonly line: number
  /** Not empty; no white space at the ends. */
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
export interface SourceParagraph {
  readonly line: number
  readonly text: string
  readonly marked: boolean
}

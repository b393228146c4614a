/** A paragraph of one point: what floats is anchored to it, and it takes no row. */
import { Paragraph } from 'docx'
import type { ParagraphStyleId } from './style-table.ts'

export const anchor = (pageBreakBefore = false): Paragraph =>
  new Paragraph({ style: 'Anchor' satisfies ParagraphStyleId, pageBreakBefore })

/** 落款 (7.3.5) and 附注 (7.3.6): where 署名, seals, 签名章 and 成文日期 stand on their rows. */
import type { SignOff } from '../model/official-document.ts'
import { body, signOff as rules } from '../standard/elements.ts'
import { columnWidth, typeArea } from '../standard/page-geometry.ts'
import { formatDate } from '../text/dates.ts'
import { bodySpan } from './compose-main-text.ts'
import { sealedRows } from './compose-seals.ts'
import { stampedRows } from './compose-signatures.ts'
import { type FlowRow, type LayoutContext, paragraphRows, plainRow, type Segment } from './flow.ts'
import { type Glyph, glyphsWidth, measureSpan } from './spans.ts'

/** All rows of a sign-off keep together. */
export const signOffRows = (signOff: SignOff, context: LayoutContext): readonly FlowRow[] => {
  const names = signOff.issuers.map((name, index) =>
    measureSpan(bodySpan(name, 'signOff', ['body', 'signOff', 'issuers', index]), context.fonts),
  )
  const dateText = signOff.documentDate === undefined ? '' : formatDate(signOff.documentDate)
  const date = measureSpan(
    bodySpan(dateText, 'documentDate', ['body', 'signOff', 'documentDate']),
    context.fonts,
  )
  const rows = rowsOf(signOff, names, date, context)
  return rows.map((row, index) => ({ ...row, keepWithNext: index < rows.length - 1 }))
}

const rowsOf = (
  signOff: SignOff,
  names: readonly Glyph[][],
  date: Glyph[],
  context: LayoutContext,
): readonly FlowRow[] => {
  if (signOff.sealing === 'signature-stamp') return stampedRows(signOff.signatures ?? [], date, context)
  if (signOff.sealing === 'seal' && names.length > 0)
    return sealedRows(names, date, signOff.seals ?? [], context)
  return unsealedSegments(names, date)
    .filter((segment) => segment.glyphs.length > 0)
    .map((segment, index) => plainRow([segment], { rowsBefore: index === 0 ? rules.rowsAboveUnsealed : 0 }))
}

export const noteRows = (note: string, context: LayoutContext): readonly FlowRow[] =>
  paragraphRows(
    [bodySpan(`（${note}）`, 'note', ['body', 'note'])],
    { first: body.noteIndent, rest: 0 },
    context,
  )

/** The date begins two 字 to the right of 署名; whichever is longer keeps two 字 at the right edge (7.3.5.2, §9.2). */
const unsealedSegments = (names: readonly Glyph[][], date: Glyph[]): readonly Segment[] => {
  const inset = rules.unsealedInset * columnWidth
  const shift = names.length === 0 ? 0 : rules.dateShift * columnWidth
  const widest = Math.max(0, ...names.map(glyphsWidth))
  const rightmost = Math.max(widest, shift + glyphsWidth(date))
  const left = typeArea.right - inset - rightmost
  return [...names.map((glyphs) => ({ x: left, glyphs })), { x: left + shift, glyphs: date }]
}

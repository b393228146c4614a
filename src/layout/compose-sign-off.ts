/** 落款 (7.3.5) and 附注 (7.3.6): where 署名 and 成文日期 stand on their rows. */
import type { SignOff } from '../model/official-document.ts'
import { body, signOff as rules } from '../standard/elements.ts'
import { columnWidth, typeArea } from '../standard/page-geometry.ts'
import { formatDate } from '../text/dates.ts'
import { bodySpan } from './compose-main-text.ts'
import { type FlowRow, type LayoutContext, paragraphRows, plainRow, type Segment } from './flow.ts'
import { type Glyph, glyphsWidth, measureSpan } from './spans.ts'

export const signOffRows = (signOff: SignOff, context: LayoutContext): readonly FlowRow[] => {
  const names = signOff.issuers.map((name, index) =>
    measureSpan(bodySpan(name, 'signOff', ['body', 'signOff', 'issuers', index]), context.fonts),
  )
  const dateText = signOff.documentDate === undefined ? '' : formatDate(signOff.documentDate)
  const date = measureSpan(
    bodySpan(dateText, 'documentDate', ['body', 'signOff', 'documentDate']),
    context.fonts,
  )
  const sealed = signOff.sealing === 'seal'
  const placed = sealed ? sealedSegments(names, date) : unsealedSegments(names, date)
  const rowsAbove = sealed && names.length > 0 ? rules.rowsAboveSealed : rules.rowsAboveUnsealed
  return placed
    .filter((segment) => segment.glyphs.length > 0)
    .map((segment, index, all) =>
      plainRow([segment], { rowsBefore: index === 0 ? rowsAbove : 0, keepWithNext: index < all.length - 1 }),
    )
}

export const noteRows = (note: string, context: LayoutContext): readonly FlowRow[] =>
  paragraphRows(
    [bodySpan(`（${note}）`, 'note', ['body', 'note'])],
    { first: body.noteIndent, rest: 0 },
    context,
  )

/** 署名 centred on the date, which keeps four 字 at its right (7.3.5.1); a 署名 far longer than the date changes places with it. */
const sealedSegments = (names: readonly Glyph[][], date: Glyph[]): readonly Segment[] => {
  const right = typeArea.right - rules.sealedDateInset * columnWidth
  const widest = Math.max(0, ...names.map(glyphsWidth))
  const dateWidth = glyphsWidth(date)
  const longer = widest - dateWidth > 2 * rules.sealedDateInset * columnWidth
  const centre = right - (longer ? widest : dateWidth) / 2
  return [...names, date].map((glyphs) => ({ x: centre - glyphsWidth(glyphs) / 2, glyphs }))
}

/** The date begins two 字 to the right of 署名; whichever is longer keeps two 字 at the right edge (7.3.5.2, §9.2). */
const unsealedSegments = (names: readonly Glyph[][], date: Glyph[]): readonly Segment[] => {
  const inset = rules.unsealedInset * columnWidth
  const shift = names.length === 0 ? 0 : rules.dateShift * columnWidth
  const widest = Math.max(0, ...names.map(glyphsWidth))
  const rightmost = Math.max(widest, shift + glyphsWidth(date))
  const left = typeArea.right - inset - rightmost
  return [...names.map((glyphs) => ({ x: left, glyphs })), { x: left + shift, glyphs: date }]
}

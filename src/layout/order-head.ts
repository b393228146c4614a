/** The head of 命令（令） (10.2): the mark 20 mm below the 版心's top edge, two empty rows, 令号, two empty rows, 正文. */
import type { Masthead } from '../model/official-document.ts'
import { order } from '../standard/elements.ts'
import { columnWidth, typeArea } from '../standard/page-geometry.ts'
import { bodySpan } from './compose-main-text.ts'
import { type Head, rowBelow, rowsToFoot } from './first-page-rows.ts'
import type { LayoutContext } from './flow.ts'
import { placeIssuerMark } from './issuer-mark.ts'
import { placeGlyphs } from './place.ts'
import { glyphsWidth, measureSpan } from './spans.ts'

export const placeOrderHead = (
  masthead: Masthead,
  markSizePt: number | undefined,
  context: LayoutContext,
): Head => {
  const mark = placeIssuerMark(masthead.issuerMark, typeArea.top + order.markDrop, markSizePt, context)
  const top = mark.bottom + order.rowsAboveNumber * context.rows.pitch
  const number = measureSpan(
    bodySpan(masthead.orderNumber ?? '', 'orderNumber', ['masthead', 'orderNumber']),
    context.fonts,
  )
  const runs = placeGlyphs(number, {
    x: (typeArea.left + typeArea.right - glyphsWidth(number)) / 2,
    centre: top + columnWidth / 2,
  })
  const bottom = top + columnWidth
  const firstRow = rowBelow(bottom, order.rowsAboveBody, context)
  return {
    items: [...mark.items, ...runs],
    bottom,
    firstRow,
    capacity: rowsToFoot(firstRow, context),
    fullPitch: context.rows.pitch,
  }
}

/** Head: all of page 1 above its text rows, for each form, and how many rows are left below it. */
import type { OfficialDocument } from '../model/official-document.ts'
import { body as bodyRules } from '../standard/elements.ts'
import { typeArea } from '../standard/page-geometry.ts'
import { type Head, rowBelow, rowsToFoot } from './first-page-rows.ts'
import type { LayoutContext } from './flow.ts'
import { placeLetterHead } from './letter-head.ts'
import { placeMasthead } from './masthead.ts'
import { placeOrderHead } from './order-head.ts'
import { placeTitle } from './title-block.ts'

export const placeHead = (
  document: OfficialDocument,
  markSizePt: number | undefined,
  context: LayoutContext,
): Head => {
  const { form, masthead } = document
  if (masthead !== undefined && form === 'letter')
    return placeLetterHead(document, masthead, markSizePt, context)
  if (masthead !== undefined && form === 'order') return placeOrderHead(masthead, markSizePt, context)
  return placeGeneralHead(document, markSizePt, context)
}

/** 版头 and 标题: two empty rows below the separator, one above 主送机关 (7.3.1, 7.3.2). The plain form begins with its title. */
const placeGeneralHead = (
  document: OfficialDocument,
  markSizePt: number | undefined,
  context: LayoutContext,
): Head => {
  const masthead = document.masthead && placeMasthead(document.masthead, markSizePt, context)
  const { pitch } = context.rows
  const top = masthead === undefined ? typeArea.top : masthead.bottom + bodyRules.rowsAboveTitle * pitch
  const title = placeTitle(document, top, context)
  const firstRow = rowBelow(title.bottom, bodyRules.rowsAboveAddressees, context)
  const items = [...(masthead?.items ?? []), ...title.items]
  return { items, bottom: title.bottom, firstRow, capacity: rowsToFoot(firstRow, context), fullPitch: pitch }
}

/** The head of 命令（令） (GB/T 9704—2012 10.2): the mark, 令号, and no title. */
import type { Masthead } from '../../model/official-document.ts'
import { order } from '../../standard/elements.ts'
import { typeArea } from '../../standard/page-geometry.ts'
import type { MarkSetting } from './docx-options.ts'
import type { ComposedHead } from './general-head.ts'
import { composeIssuerMark } from './issuer-mark.ts'
import { markPlace } from './mark-setting.ts'
import { paragraphXml } from './paragraph-xml.ts'
import type { RowBox } from './row-box.ts'
import { jointedRun } from './script-joints.ts'
import { mmToTwips } from './units.ts'

export const composeOrderHead = (masthead: Masthead, mark: MarkSetting, row: RowBox): ComposedHead => {
  const place = markPlace(masthead, mark, typeArea.top + order.markDrop)
  const numberTop = place.inkBottom + order.rowsAboveNumber * row.pitch
  const before = mmToTwips(Math.max(0, numberTop - row.inset - place.bottom))
  const number = paragraphXml(
    { style: 'OrderNumber', spacing: { before } },
    jointedRun(masthead.orderNumber ?? ''),
  )
  const markBefore = Math.max(0, place.top - row.top)
  return {
    children: [...composeIssuerMark(masthead.issuerMark, mark, markBefore), number],
    bodyBefore: order.rowsAboveBody * row.pitch,
  }
}

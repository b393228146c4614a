/** Vertical places on a letter's first side, whose rows end above its second rule (GB/T 9704—2012 10.1). */
import { body, letter } from '../../standard/elements.ts'
import { columnWidth, pageHeight, rowGap } from '../../standard/page-geometry.ts'
import { fontSizePt } from '../../standard/typeface.ts'
import type { MarkPlace } from './mark-setting.ts'
import { inkInset, type RowBox } from './row-box.ts'
import { ptToMm } from './units.ts'

export interface LetterPlaces {
  /** White between the first rule and the row of 文号, mm. */
  readonly elements: number
  /** White above the title and above the text, mm. */
  readonly title: number
  readonly body: number
  /** Lower edge of the last row, mm. */
  readonly areaBottom: number
}

export const ruleHeight: number = letter.thickLine + letter.ruleGap + letter.thinLine

/** Upper edge of the second rule, whose thick line runs 20 mm above the page's lower edge. */
export const secondRuleTop: number =
  pageHeight - letter.secondRuleFromBottom + letter.thickLine / 2 - ruleHeight

const titlePitch = ptToMm(body.titlePitchPt)
const titleInset = inkInset(body.titlePitchPt, fontSizePt['size-2'])

/** Rows rarely come out even: what they take too much is taken from the white above title and text. */
export const letterPlaces = (
  mark: MarkPlace,
  elementRows: number,
  titleRows: number,
  row: RowBox,
): LetterPlaces => {
  const firstTop = mark.inkBottom + letter.ruleDrop + ruleHeight + rowGap
  const elementsBox = firstTop - row.inset + elementRows * row.pitch
  const elementsBottom = firstTop + (elementRows - 1) * row.pitch + columnWidth
  const titleTop = elementsBottom + letter.rowsAboveTitle * row.pitch
  const titleBottom = titleTop + (titleRows - 1) * titlePitch + ptToMm(fontSizePt['size-2'])
  const bodyTop = titleBottom + row.pitch - columnWidth + body.rowsAboveAddressees * row.pitch
  const lowest = secondRuleTop - rowGap
  const steps = Math.max(1, Math.round((lowest - columnWidth - bodyTop) / row.pitch))
  const excess = Math.max(0, bodyTop + steps * row.pitch + columnWidth - lowest)
  const rowsOfWhite = letter.rowsAboveTitle + body.rowsAboveAddressees
  const lessTitle = (excess * letter.rowsAboveTitle) / rowsOfWhite
  const titleBox = titleTop - titleInset
  return {
    elements: Math.max(0, rowGap - row.inset),
    title: Math.max(0, titleBox - elementsBox - lessTitle),
    body: Math.max(0, bodyTop - row.inset - (titleBox + titleRows * titlePitch) - (excess - lessTitle)),
    areaBottom: bodyTop - excess - row.inset + (steps + 1) * row.pitch,
  }
}

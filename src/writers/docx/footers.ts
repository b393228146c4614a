/** 页码 (GB/T 9704—2012 7.5): a dash on either side, at the right on odd sides and at the left on even ones. */
import type { HouseStyle } from '../../model/house-style.ts'
import { letter, pageNumber as measures } from '../../standard/elements.ts'
import { pageHeight, typeArea } from '../../standard/page-geometry.ts'
import { fontSizePt } from '../../standard/typeface.ts'
import { doubleRule } from './double-rule.ts'
import { anchor, type ParagraphProperties, paragraphXml, spacer } from './paragraph-xml.ts'
import { exactLinePt, inkInset, type RowBox } from './row-box.ts'
import { pageNumberRuns } from './run-xml.ts'
import type { SectionMargins } from './section.ts'
import { ptToMm, ptToTwips } from './units.ts'

const em = fontSizePt['size-4']
const inset = ptToTwips(measures.inset * em)
const linePt = exactLinePt(em)

/** The dash of a 宋体 stands 0.31 em above the baseline. */
const dashAscent = ptToMm(0.31 * em)

/** From the trimmed edge up to the footer's lower edge, mm: the dash's top stands 7 mm below the 版心. */
export const footerDistance: number =
  pageHeight - (typeArea.bottom + measures.drop - inkInset(linePt, em, dashAscent) + ptToMm(linePt))

export const composeFooters = (): SectionMargins => ({
  default: numberRow(oddSide),
  even: numberRow(evenSide),
})

/** Height of its line, mm. */
export const numberLine: number = ptToMm(linePt)

/** For a blank side and the 版记 after it. */
export const emptyFooters = (): SectionMargins => {
  const empty = paragraphXml({ style: 'PageNumber' })
  return { default: empty, even: empty }
}

/** For an upright side behind turned ones, which have their number in the header. */
export const emptyHeaders = (): SectionMargins => ({ default: anchor(), even: anchor() })

/** The footer's lower edge is that of a letter's second rule and the paragraph below it, mm. */
export const letterFooterDistance: number = letter.secondRuleFromBottom - letter.thickLine / 2 - ptToMm(1)

/** The second rule on the first side, no number there; numbers at their usual height on the others (10.1). */
export const composeLetterFooters = (style: HouseStyle, row: RowBox): SectionMargins => {
  const numberTop = pageHeight - footerDistance - numberLine
  const above = Math.max(0, numberTop - row.bottom)
  const below = footerDistance - letterFooterDistance
  const framed = (side: NumberSide): string => spacer(above) + numberRow(side) + spacer(below)
  return {
    first: doubleRule('thick-below', style.red.replace('#', '')) + spacer(0),
    default: framed(oddSide),
    even: framed(evenSide),
  }
}

/** From the trimmed edge down to the header, mm: well above a letter's mark. */
export const letterHeaderDistance: number = letter.markTop / 3

/** The first side begins with the mark, above the 版心; on the others an empty header keeps the text inside it. */
export const composeLetterHeaders = (row: RowBox): SectionMargins => {
  const high = spacer(row.top - letterHeaderDistance)
  return { first: spacer(0), default: high, even: high }
}

export type NumberSide = Pick<ParagraphProperties, 'alignment' | 'indent'>

export const oddSide: NumberSide = { alignment: 'right', indent: { right: inset } }
export const evenSide: NumberSide = { alignment: 'left', indent: { left: inset } }

export const numberRow = (side: NumberSide): string =>
  paragraphXml({ style: 'PageNumber', spacing: { line: ptToTwips(linePt) }, ...side }, pageNumberRuns())

/** 页码 (GB/T 9704—2012 7.5): a dash on either side, at the right on odd sides and at the left on even ones. */
import { AlignmentType, Footer, Header, type IParagraphOptions, PageNumber, Paragraph, TextRun } from 'docx'
import type { HouseStyle } from '../../model/house-style.ts'
import { letter, pageNumber as measures } from '../../standard/elements.ts'
import { pageHeight, typeArea } from '../../standard/page-geometry.ts'
import { fontSizePt } from '../../standard/typeface.ts'
import { anchor } from './anchor.ts'
import { doubleRule, spacer } from './double-rule.ts'
import { exactLinePt, inkInset, type RowBox } from './row-box.ts'
import type { ParagraphStyleId } from './style-table.ts'
import { ptToMm, ptToTwips } from './units.ts'

const pageNumberStyle: ParagraphStyleId = 'PageNumber'
const em = fontSizePt['size-4']
const inset = ptToTwips(measures.inset * em)
const linePt = exactLinePt(em)

/** The dash of a 宋体 stands 0.31 em above the baseline. */
const dashAscent = ptToMm(0.31 * em)

/** From the trimmed edge up to the footer's lower edge, mm: the dash's top stands 7 mm below the 版心. */
export const footerDistance: number =
  pageHeight - (typeArea.bottom + measures.drop - inkInset(linePt, em, dashAscent) + ptToMm(linePt))

export const composeFooters = (): { readonly default: Footer; readonly even: Footer } => ({
  default: new Footer({ children: [numberRow(oddSide)] }),
  even: new Footer({ children: [numberRow(evenSide)] }),
})

/** Height of its line, mm. */
export const numberLine: number = ptToMm(linePt)

/** For a blank side and the 版记 after it. */
export const emptyFooters = (): { readonly default: Footer; readonly even: Footer } => ({
  default: new Footer({ children: [new Paragraph({ style: pageNumberStyle })] }),
  even: new Footer({ children: [new Paragraph({ style: pageNumberStyle })] }),
})

/** For an upright side behind turned ones, which have their number in the header. */
export const emptyHeaders = (): { readonly default: Header; readonly even: Header } => ({
  default: new Header({ children: [anchor()] }),
  even: new Header({ children: [anchor()] }),
})

/** The footer's lower edge is that of a letter's second rule and the paragraph below it, mm. */
export const letterFooterDistance: number = letter.secondRuleFromBottom - letter.thickLine / 2 - ptToMm(1)

interface LetterFooters {
  readonly first: Footer
  readonly default: Footer
  readonly even: Footer
}

/** The second rule on the first side, no number there; numbers at their usual height on the others (10.1). */
export const composeLetterFooters = (style: HouseStyle, row: RowBox): LetterFooters => {
  const numberTop = pageHeight - footerDistance - numberLine
  const above = Math.max(0, numberTop - row.bottom)
  const below = footerDistance - letterFooterDistance
  const framed = (side: NumberSide): Footer =>
    new Footer({ children: [spacer(above), numberRow(side), spacer(below)] })
  return {
    first: new Footer({ children: [doubleRule('thick-below', style.red.replace('#', '')), spacer(0)] }),
    default: framed(oddSide),
    even: framed(evenSide),
  }
}

/** From the trimmed edge down to the header, mm: well above a letter's mark. */
export const letterHeaderDistance: number = letter.markTop / 3

interface LetterHeaders {
  readonly first: Header
  readonly default: Header
  readonly even: Header
}

/** The first side begins with the mark, above the 版心; on the others an empty header keeps the text inside it. */
export const composeLetterHeaders = (row: RowBox): LetterHeaders => {
  const high = (): Header => new Header({ children: [spacer(row.top - letterHeaderDistance)] })
  return { first: new Header({ children: [spacer(0)] }), default: high(), even: high() }
}

export type NumberSide = Pick<IParagraphOptions, 'alignment' | 'indent'>

export const oddSide: NumberSide = { alignment: AlignmentType.RIGHT, indent: { right: inset } }
export const evenSide: NumberSide = { alignment: AlignmentType.LEFT, indent: { left: inset } }

export const numberRow = (side: NumberSide): Paragraph =>
  new Paragraph({
    style: pageNumberStyle,
    spacing: { line: ptToTwips(linePt), lineRule: 'exact' },
    ...side,
    children: [new TextRun({ font: { hint: 'eastAsia' }, children: ['— ', PageNumber.CURRENT, ' —'] })],
  })

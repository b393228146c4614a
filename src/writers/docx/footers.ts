/** 页码 (GB/T 9704—2012 7.5): a dash on either side, at the right on odd sides and at the left on even ones. */
import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx'
import { pageNumber as measures } from '../../standard/elements.ts'
import { pageHeight, typeArea } from '../../standard/page-geometry.ts'
import { fontSizePt } from '../../standard/typeface.ts'
import { exactLinePt, inkInset } from './row-box.ts'
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
  default: numberFooter({ alignment: AlignmentType.RIGHT, indent: { right: inset } }),
  even: numberFooter({ alignment: AlignmentType.LEFT, indent: { left: inset } }),
})

/** For a blank side and the 版记 after it. */
export const emptyFooters = (): { readonly default: Footer; readonly even: Footer } => ({
  default: new Footer({ children: [new Paragraph({ style: pageNumberStyle })] }),
  even: new Footer({ children: [new Paragraph({ style: pageNumberStyle })] }),
})

const numberFooter = (side: {
  readonly alignment: 'left' | 'right'
  readonly indent: { readonly left: number } | { readonly right: number }
}): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: pageNumberStyle,
        spacing: { line: ptToTwips(linePt), lineRule: 'exact' },
        ...side,
        children: [new TextRun({ font: { hint: 'eastAsia' }, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })

/** 页码 (GB/T 9704—2012 7.5): a dash on either side, at the right on odd sides and at the left on even ones. */
import {
  AlignmentType,
  Footer,
  HeightRule,
  type IParagraphOptions,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { HouseStyle } from '../../model/house-style.ts'
import { letter, pageNumber as measures } from '../../standard/elements.ts'
import { pageHeight, pageWidth, typeArea } from '../../standard/page-geometry.ts'
import { fontSizePt } from '../../standard/typeface.ts'
import { borderlessTable } from './borderless-table.ts'
import { redBorder } from './red-border.ts'
import { exactLinePt, inkInset, type RowBox } from './row-box.ts'
import type { ParagraphStyleId } from './style-table.ts'
import { mmToTwips, ptToMm, ptToTwips } from './units.ts'

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

/** For a blank side and the 版记 after it. */
export const emptyFooters = (): { readonly default: Footer; readonly even: Footer } => ({
  default: new Footer({ children: [new Paragraph({ style: pageNumberStyle })] }),
  even: new Footer({ children: [new Paragraph({ style: pageNumberStyle })] }),
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
  const numberTop = pageHeight - footerDistance - ptToMm(linePt)
  const above = Math.max(0, numberTop - row.bottom)
  const below = footerDistance - letterFooterDistance
  const framed = (side: NumberSide): Footer =>
    new Footer({ children: [spacer(above), numberRow(side), spacer(below)] })
  return {
    first: new Footer({ children: [secondRule(style.red.replace('#', '')), spacer(ptToMm(1))] }),
    default: framed(oddSide),
    even: framed(evenSide),
  }
}

const spacer = (height: number): Paragraph =>
  new Paragraph({
    style: 'Anchor' satisfies ParagraphStyleId,
    spacing: { line: Math.max(1, mmToTwips(height)), lineRule: 'exact' },
  })

/** Thin above thick, 170 mm wide, centred on the page. */
const secondRule = (red: string): Table => {
  const width = mmToTwips(letter.ruleWidth)
  const borders = {
    top: redBorder(letter.thinLine, red),
    bottom: redBorder(letter.thickLine, red),
  }
  const height = mmToTwips(letter.ruleGap + letter.thinLine)
  return new Table({
    ...borderlessTable([width]),
    indent: {
      size: mmToTwips((pageWidth - letter.ruleWidth) / 2 - typeArea.left),
      type: WidthType.DXA,
    },
    rows: [
      new TableRow({
        height: { value: height, rule: HeightRule.EXACT },
        children: [
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            borders,
            children: [spacer(ptToMm(1))],
          }),
        ],
      }),
    ],
  })
}

type NumberSide = Pick<IParagraphOptions, 'alignment' | 'indent'>

const oddSide: NumberSide = { alignment: AlignmentType.RIGHT, indent: { right: inset } }
const evenSide: NumberSide = { alignment: AlignmentType.LEFT, indent: { left: inset } }

const numberRow = (side: NumberSide): Paragraph =>
  new Paragraph({
    style: pageNumberStyle,
    spacing: { line: ptToTwips(linePt), lineRule: 'exact' },
    ...side,
    children: [new TextRun({ font: { hint: 'eastAsia' }, children: ['— ', PageNumber.CURRENT, ' —'] })],
  })

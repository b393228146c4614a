/** The head of 信函 (10.1): mark, red double rules above and below, 密级 and 文号 under the first rule, 标题. */
import type { Masthead, OfficialDocument } from '../model/official-document.ts'
import { body, letter as rules } from '../standard/elements.ts'
import { columnWidth, pageHeight, pageWidth, rowGap, typeArea } from '../standard/page-geometry.ts'
import { type Head, rowBelow } from './first-page-rows.ts'
import type { LayoutContext } from './flow.ts'
import { placeIssuerMark } from './issuer-mark.ts'
import { cornerMarks, numberGlyphs } from './masthead.ts'
import type { PageItem, RuleLine } from './page.ts'
import { placeGlyphs } from './place.ts'
import { glyphsWidth } from './spans.ts'
import { placeTitle } from './title-block.ts'

export const placeLetterHead = (
  document: OfficialDocument,
  masthead: Masthead,
  markSizePt: number | undefined,
  context: LayoutContext,
): Head => {
  const mark = placeIssuerMark(masthead.issuerMark, rules.markTop, markSizePt, context)
  const first = doubleRule(mark.bottom + rules.ruleDrop, 'thick-above')
  const elements = placeElements(masthead, first.bottom + rowGap, context)
  const title = placeTitle(document, elements.bottom + rules.rowsAboveTitle * context.rows.pitch, context)
  const second = doubleRule(secondRuleTop, 'thick-below')
  const firstRow = rowBelow(title.bottom, body.rowsAboveAddressees, context)
  return {
    items: [...mark.items, ...first.items, ...elements.items, ...title.items, ...second.items],
    bottom: title.bottom,
    firstRow,
    ...rowsToRule(firstRow, second.top - rowGap, context),
  }
}

const ruleHeight = rules.thickLine + rules.ruleGap + rules.thinLine

/** The second rule's thick line runs 20 mm above the page's lower edge. */
const secondRuleTop = pageHeight - rules.secondRuleFromBottom + rules.thickLine / 2 - ruleHeight

const doubleRule = (
  top: number,
  order: 'thick-above' | 'thick-below',
): { readonly items: readonly RuleLine[]; readonly top: number; readonly bottom: number } => {
  const weights =
    order === 'thick-above' ? [rules.thickLine, rules.thinLine] : [rules.thinLine, rules.thickLine]
  const [upper = 0, lower = 0] = weights
  return {
    items: [line(top + upper / 2, upper), line(top + upper + rules.ruleGap + lower / 2, lower)],
    top,
    bottom: top + ruleHeight,
  }
}

const line = (y: number, thickness: number): RuleLine => ({
  kind: 'rule',
  x0: (pageWidth - rules.ruleWidth) / 2,
  x1: (pageWidth + rules.ruleWidth) / 2,
  y,
  thickness,
  colour: 'red',
  element: 'doubleSeparator',
  path: ['masthead'],
})

/** 份号, 密级, 紧急程度 at the left and 发文字号 at the right, the first row 7/8 of a 字 below the rule. */
const placeElements = (
  masthead: Masthead,
  top: number,
  context: LayoutContext,
): { readonly items: readonly PageItem[]; readonly bottom: number } => {
  const centreOf = (row: number): number => top + (row - 1) * context.rows.pitch + columnWidth / 2
  const marks = cornerMarks(masthead, centreOf, context)
  const number = numberGlyphs(masthead, context)
  const runs = placeGlyphs(number, { x: typeArea.right - glyphsWidth(number), centre: centreOf(1) })
  const rows = Math.max(1, new Set(marks.map(({ baseline }) => baseline)).size)
  return { items: [...runs, ...marks], bottom: centreOf(rows) + columnWidth / 2 }
}

/**
 * Rows down to the second rule, whose distance to the last of them is 7/8 of a 字 (10.1). As they rarely come out even,
 * their step gives or takes up to half a row, spread over all of them.
 */
const rowsToRule = (
  firstRow: number,
  lowest: number,
  { rows }: LayoutContext,
): { readonly capacity: number; readonly fullPitch: number } => {
  const steps = Math.max(1, Math.round((lowest - columnWidth - firstRow) / rows.pitch))
  return { capacity: steps + 1, fullPitch: (lowest - columnWidth - firstRow) / steps }
}

/** 版头 of the general form (7.2): everything above the red separator, and the separator. */
import type { Masthead } from '../model/official-document.ts'
import { masthead as rules } from '../standard/elements.ts'
import { columnWidth, typeArea } from '../standard/page-geometry.ts'
import type { TypefaceRole } from '../standard/typeface.ts'
import { formatDocumentNumber } from '../text/document-number.ts'
import { bodySpan } from './compose-main-text.ts'
import type { LayoutContext } from './flow.ts'
import { placeIssuerMark } from './issuer-mark.ts'
import type { ElementKind, PageItem, TextRun } from './page.ts'
import { lowestInk, placeGlyphs, rowCentre } from './place.ts'
import { type Glyph, glyphsWidth, measureSpan } from './spans.ts'

export interface PlacedMasthead {
  readonly items: readonly PageItem[]
  /** Lower edge of the red separator, mm. */
  readonly bottom: number
}

export const placeMasthead = (
  masthead: Masthead,
  markSizePt: number | undefined,
  context: LayoutContext,
): PlacedMasthead => {
  const marks = cornerMarks(masthead, (row) => rowCentre(context.rows, row), context)
  const issuerMark = placeIssuerMark(masthead.issuerMark, typeArea.top + rules.markDrop, markSizePt, context)
  const numberRows = placeNumberRows(masthead, issuerMark.bottom, context)
  const y = numberRows.bottom + rules.separatorDrop + rules.separatorThickness / 2
  const separator: PageItem = {
    kind: 'rule',
    x0: typeArea.left,
    x1: typeArea.right,
    y,
    thickness: rules.separatorThickness,
    colour: 'red',
    element: 'mastheadSeparator',
    path: ['masthead'],
  }
  return {
    items: [...marks, ...issuerMark.items, ...numberRows.items, separator],
    bottom: y + rules.separatorThickness / 2,
  }
}

/** 份号, 密级和保密期限, 紧急程度: flush left, one a row, in this order (7.2.1–7.2.3, 10.1). */
export const cornerMarks = (
  masthead: Masthead,
  centreOf: (row: number) => number,
  context: LayoutContext,
): readonly TextRun[] => {
  const { copyNumber, classification, urgency } = masthead
  const secrecy =
    classification && classification.level + (classification.term ? `★${classification.term}` : '')
  const entries: readonly (readonly [ElementKind, string | undefined, TypefaceRole])[] = [
    ['copyNumber', copyNumber, 'fangsong'],
    ['classification', secrecy, 'heiti'],
    ['urgency', urgency, 'heiti'],
  ]
  return entries
    .flatMap(([element, text, role]) =>
      text === undefined ? [] : [bodySpan(text, element, ['masthead', element], role)],
    )
    .flatMap((span, index) =>
      placeGlyphs(measureSpan(span, context.fonts), {
        x: typeArea.left,
        centre: centreOf(index + 1),
        row: index + 1,
      }),
    )
}

/** 发文字号 centred (7.2.5), or at the left with 签发人 at the right, level with the last of them (7.2.6). */
const placeNumberRows = (
  masthead: Masthead,
  markBottom: number,
  context: LayoutContext,
): { readonly items: readonly PageItem[]; readonly bottom: number } => {
  const first = markBottom + rules.rowsBelowMark * context.rows.pitch + columnWidth / 2
  const number = numberGlyphs(masthead, context)
  const signatories = signatoryRows(masthead.signatories, context)
  const last = first + Math.max(0, signatories.length - 1) * context.rows.pitch
  const upward = signatories.length > 0
  const width = glyphsWidth(number)
  const x = upward
    ? typeArea.left + rules.upwardInset * columnWidth
    : (typeArea.left + typeArea.right - width) / 2
  const numberRuns = placeGlyphs(number, { x, centre: last })
  const rows = signatories.map((row, index) =>
    row.flatMap(({ x, glyphs }) => placeGlyphs(glyphs, { x, centre: first + index * context.rows.pitch })),
  )
  const lastGlyphs = [...number, ...(signatories.at(-1) ?? []).flatMap(({ glyphs }) => glyphs)]
  const lastRuns = [...numberRuns, ...(rows.at(-1) ?? [])]
  return {
    // Reading order: the number belongs before the names of its own row.
    items: [...rows.slice(0, -1).flat(), ...lastRuns],
    bottom: lastGlyphs.length === 0 ? markBottom : lowestInk(lastGlyphs, lastRuns),
  }
}

export const numberGlyphs = (masthead: Masthead, context: LayoutContext): readonly Glyph[] =>
  masthead.documentNumber === undefined
    ? []
    : measureSpan(
        bodySpan(formatDocumentNumber(masthead.documentNumber), 'documentNumber', [
          'masthead',
          'documentNumber',
        ]),
        context.fonts,
      )

interface PlacedName {
  readonly x: number
  readonly glyphs: readonly Glyph[]
}

const label = '签发人：'

/** Two names a row, first names under one another, the widest second name one 字 from the right edge. */
const signatoryRows = (
  names: readonly string[],
  context: LayoutContext,
): readonly (readonly PlacedName[])[] => {
  if (names.length === 0) return []
  const measured = names.map((name, index) =>
    measureSpan(bodySpan(name, 'signatory', ['masthead', 'signatories', index], 'kaiti'), context.fonts),
  )
  const columns = Math.min(rules.signatoriesPerRow, names.length)
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...measured.filter((_, index) => index % columns === column).map(glyphsWidth)),
  )
  const right = typeArea.right - rules.upwardInset * columnWidth
  const gap = columnWidth
  const firstX = right - widths.reduce((sum, width) => sum + width, 0) - gap * (columns - 1)
  const labelGlyphs = measureSpan(bodySpan(label, 'signatory', ['masthead', 'signatories']), context.fonts)
  const rows: PlacedName[][] = []
  measured.forEach((glyphs, index) => {
    const column = index % columns
    if (column === 0)
      rows.push(index === 0 ? [{ x: firstX - glyphsWidth(labelGlyphs), glyphs: labelGlyphs }] : [])
    rows.at(-1)?.push({ x: column === 0 ? firstX : firstX + (widths[0] ?? 0) + gap, glyphs })
  })
  return rows
}

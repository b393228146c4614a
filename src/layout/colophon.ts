/** 版记 (7.4): built upwards from the bottom edge of the 版心. */
import type { Colophon } from '../model/official-document.ts'
import { colophon as rules } from '../standard/elements.ts'
import { typeArea } from '../standard/page-geometry.ts'
import { fontSizePt } from '../standard/typeface.ts'
import { formatDate } from '../text/dates.ts'
import { breakLines } from './break-lines.ts'
import type { LayoutContext, Segment } from './flow.ts'
import type { ElementKind, PageItem } from './page.ts'
import { placeGlyphs } from './place.ts'
import { cellWidth, glyphsWidth, measureSpan, type Span } from './spans.ts'

export interface PlacedColophon {
  readonly items: readonly PageItem[]
  /** Upper edge, mm. */
  readonly top: number
}

const sizePt = fontSizePt['size-4']
const inset = rules.inset * cellWidth(sizePt)
const left = typeArea.left + inset
const right = typeArea.right - inset

/** `bare`: a letter's 版记 has neither lines nor 印发机关 and 印发日期; its last row stands on the bottom edge (10.1). */
export const placeColophon = (
  colophon: Colophon,
  bare: boolean,
  context: LayoutContext,
): PlacedColophon | undefined => {
  const receivers = [
    ...listRows('主送：', colophon.addressees?.replace(/。?$/, '。'), 'colophonAddressees', context),
    ...listRows('抄送：', colophon.cc, 'cc', context),
  ]
  if (bare) return receivers.length === 0 ? undefined : placeBare(receivers)
  const printed = printedRow(colophon, context)
  const rowCount = receivers.length + (printed.length > 0 ? 1 : 0)
  const top = typeArea.bottom - rowCount * rules.rowHeight
  const middle = top + receivers.length * rules.rowHeight
  const centre = (index: number): number => top + (index + 0.5) * rules.rowHeight
  const rows = [...receivers, ...(printed.length > 0 ? [printed] : [])]
  const hasInner = receivers.length > 0 && printed.length > 0
  return {
    top: top - rules.thickLine / 2,
    items: [
      separator(top, rules.thickLine),
      ...rows.slice(0, receivers.length).flatMap((row, index) => placeRow(row, centre(index))),
      ...(hasInner ? [separator(middle, rules.thinLine)] : []),
      ...rows.slice(receivers.length).flatMap((row) => placeRow(row, centre(receivers.length))),
      separator(typeArea.bottom, rules.thickLine),
    ],
  }
}

const placeBare = (rows: readonly (readonly Segment[])[]): PlacedColophon => {
  const bottom = typeArea.bottom - cellWidth(sizePt) / 2
  const centre = (index: number): number => bottom - (rows.length - 1 - index) * rules.rowHeight
  return {
    top: centre(0) - rules.rowHeight / 2,
    items: rows.flatMap((row, index) => placeRow(row, centre(index))),
  }
}

const placeRow = (segments: readonly Segment[], centre: number): readonly PageItem[] =>
  segments.flatMap(({ x, glyphs }) => placeGlyphs(glyphs, { x, centre }))

const separator = (y: number, thickness: number): PageItem => ({
  kind: 'rule',
  x0: typeArea.left,
  x1: typeArea.right,
  y,
  thickness,
  colour: 'black',
  element: 'colophonSeparator',
  path: ['colophon'],
})

const span = (text: string, element: ElementKind, key: string): Span => ({
  text,
  role: 'fangsong',
  sizePt,
  element,
  path: ['colophon', key],
})

/** Wrapped rows hang under the first character after the colon (7.4.2). */
const listRows = (
  label: string,
  text: string | undefined,
  element: ElementKind,
  context: LayoutContext,
): readonly (readonly Segment[])[] => {
  if (text === undefined) return []
  const hang = label.length * cellWidth(sizePt)
  const key = element === 'cc' ? 'cc' : 'addressees'
  const shape = { measure: right - left, firstIndent: 0, restIndent: hang }
  return breakLines([span(label + text, element, key)], shape, context.fonts).map(({ glyphs, indent }) => [
    { x: left + indent, glyphs },
  ])
}

/** 印发机关 at the left, 印发日期 at the right (7.4.3). */
const printedRow = (colophon: Colophon, context: LayoutContext): readonly Segment[] => {
  const { printedBy, printDate } = colophon
  const name =
    printedBy === undefined ? [] : measureSpan(span(printedBy, 'printedBy', 'printedBy'), context.fonts)
  const dateText = printDate === undefined ? '' : `${formatDate(printDate)}印发`
  const date = measureSpan(span(dateText, 'printDate', 'printDate'), context.fonts)
  return [
    { x: left, glyphs: name },
    { x: right - glyphsWidth(date), glyphs: date },
  ].filter((segment) => segment.glyphs.length > 0)
}

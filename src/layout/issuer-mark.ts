/** 发文机关标志 (7.2.4): red 小标宋, its ink 35 mm below the 版心's top edge and centred on the 版心. */
import type { IssuerMark } from '../model/official-document.ts'
import { markPractice } from '../standard/elements.ts'
import { chooseMarkSize, type MarkSize, markCharacters } from '../standard/mark-size.ts'
import { mmPerPt, typeArea } from '../standard/page-geometry.ts'
import type { LayoutContext } from './flow.ts'
import type { PageItem } from './page.ts'
import { placeGlyphs } from './place.ts'
import { type Glyph, measureSpan } from './spans.ts'

export interface PlacedMark {
  readonly items: readonly PageItem[]
  /** Lowest ink, mm. */
  readonly bottom: number
}

/** `top`: where its ink begins. `sizePt`: no larger than this, to leave room on page 1. */
export const placeIssuerMark = (
  mark: IssuerMark,
  top: number,
  sizePt: number | undefined,
  context: LayoutContext,
): PlacedMark => {
  const rows = mark.names.length === 1 ? [`${mark.names[0]}${mark.suffix}`] : mark.names
  const suffix = mark.names.length === 1 ? '' : mark.suffix
  const widest = Math.max(...rows.map((row) => Array.from(row).length))
  const size = chooseMarkSize(markCharacters(mark), sizePt ?? context.style.markSizePt)
  const em = size.sizePt * mmPerPt
  const lead = rows.length === 1 ? 0 : em * markPractice.stackLead
  const blockWidth = widest * size.step
  const left = (typeArea.left + typeArea.right - (widest + suffix.length) * size.step) / 2
  const first = markGlyphs(rows[0] ?? '', size, context)
  const firstCentre = top + highestInk(first) * em - centreOf(first) * em
  const placed = rows.map((row, index) => {
    const glyphs = spreadEvenly(markGlyphs(row, size, context), blockWidth, size.step)
    const x = rows.length === 1 ? centredInk(glyphs, size.stretch) : left
    return placeGlyphs(glyphs, {
      x,
      centre: firstCentre + index * (em + lead),
      colour: 'red',
      stretch: size.stretch,
    })
  })
  const suffixCentre = firstCentre + ((rows.length - 1) * (em + lead)) / 2
  const suffixRuns = placeGlyphs(markGlyphs(suffix, size, context), {
    x: left + blockWidth,
    centre: suffixCentre,
    colour: 'red',
    stretch: size.stretch,
  })
  const last = markGlyphs(rows.at(-1) ?? '', size, context)
  const lastBaseline = firstCentre + (rows.length - 1) * (em + lead) + centreOf(last) * em
  return { items: [...placed.flat(), ...suffixRuns], bottom: lastBaseline + deepestInk(last) * em }
}

const markGlyphs = (text: string, size: MarkSize, context: LayoutContext): readonly Glyph[] =>
  measureSpan(
    {
      text,
      role: 'xiaobiaosong',
      sizePt: size.sizePt,
      element: 'issuerMark',
      path: ['masthead', 'issuerMark'],
    },
    context.fonts,
  ).map((glyph) => ({ ...glyph, advance: size.step, shift: 0 }))

/** Names of a stack are as wide as the widest of them. */
const spreadEvenly = (glyphs: readonly Glyph[], width: number, step: number): readonly Glyph[] => {
  const white = glyphs.length < 2 ? 0 : (width - glyphs.length * step) / (glyphs.length - 1)
  return glyphs.map((glyph, index) =>
    index < glyphs.length - 1 ? { ...glyph, advance: glyph.advance + white } : glyph,
  )
}

const inkOf = (glyph: Glyph) => glyph.face.ink(glyph.character.codePointAt(0) ?? 0)

const highestInk = (glyphs: readonly Glyph[]): number =>
  Math.max(0, ...glyphs.map((glyph) => inkOf(glyph)?.yMax ?? 0))

const deepestInk = (glyphs: readonly Glyph[]): number =>
  Math.max(0, ...glyphs.map((glyph) => -(inkOf(glyph)?.yMin ?? 0)))

const centreOf = (glyphs: readonly Glyph[]): number => glyphs[0]?.middle ?? 0

/** Pen position that centres the ink, not the advances, on the 版心. */
const centredInk = (glyphs: readonly Glyph[], stretch: number): number => {
  const first = glyphs[0]
  const last = glyphs.at(-1)
  if (first === undefined || last === undefined) return typeArea.left
  const scale = first.span.sizePt * mmPerPt * stretch
  const inkLeft = (inkOf(first)?.xMin ?? 0) * scale
  const lastPen = glyphs.slice(0, -1).reduce((sum, { advance }) => sum + advance, 0)
  const inkRight = lastPen + (inkOf(last)?.xMax ?? 0) * scale
  return (typeArea.left + typeArea.right - inkLeft - inkRight) / 2
}

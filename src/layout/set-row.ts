/** Glyphs of one row to a row that ends flush: squeezed where they are too wide, stretched where too narrow. */
import { isSpace, type MarkClass } from '../text/characters.ts'
import type { Atom } from './atoms.ts'
import { type Glyph, glyphsWidth, inkBearingRight, withAdvance } from './spans.ts'
import { giveOf, halvedAtEnd, squeezeGlyph, tolerance } from './squeeze-glyph.ts'

export interface Row {
  readonly glyphs: readonly Glyph[]
  /** Left edge of the row inside the paragraph's box, mm. */
  readonly indent: number
  /** True for rows that were made to fill the measure. */
  readonly isFull: boolean
}

/** R-L-15: brackets give way first, then ，、；：, then 。？！. */
const squeezeOrder: readonly (readonly MarkClass[])[] = [['opening', 'closing'], ['pause'], ['stop']]

export const setRow = (
  atoms: readonly Atom[],
  indent: number,
  measure: number,
  mayEndShort: boolean,
): Row => {
  const glyphs = atoms.flatMap((atom) => atom.glyphs)
  while (isSpace(glyphs.at(-1)?.character ?? '')) glyphs.pop()
  const trimmed = trimLast(glyphs)
  const excess = glyphsWidth(trimmed) - measure
  if (mayEndShort && excess <= tolerance)
    return { glyphs: glyphsWidth(glyphs) > measure + tolerance ? trimmed : glyphs, indent, isFull: false }
  const target = measure + inkOverhang(trimmed.at(-1))
  const squeezed = squeezeRow(trimmed, excess)
  return { glyphs: stretchRow(squeezed, target - glyphsWidth(squeezed)), indent, isFull: true }
}

const trimLast = (glyphs: readonly Glyph[]): Glyph[] => {
  const last = glyphs.at(-1)
  return last === undefined ? [] : [...glyphs.slice(0, -1), squeezeGlyph(last, halvedAtEnd(last))]
}

/** Full rows end flush in ink: white beyond this at the right of the last glyph is let hang over the edge of the 版心. */
const largestInkBearing = 0.4

const inkOverhang = (last: Glyph | undefined): number =>
  last === undefined ? 0 : Math.max(0, inkBearingRight(last) - largestInkBearing)

const squeezeRow = (glyphs: readonly Glyph[], excess: number): readonly Glyph[] => {
  let left = excess
  let result = glyphs
  for (const classes of squeezeOrder) {
    if (left <= tolerance) return result
    const gives = result.map((glyph, index) => {
      const { mark } = glyph
      const mayGive = index > 0 && index < result.length - 1 && mark !== undefined && classes.includes(mark)
      return mayGive ? giveOf(glyph) : 0
    })
    const total = gives.reduce((sum, give) => sum + give, 0)
    const share = total === 0 ? 0 : Math.min(1, left / total)
    result = result.map((glyph, index) => squeezeGlyph(glyph, (gives[index] ?? 0) * share))
    left -= total * share
  }
  return result
}

/** Spreads the white evenly between the glyphs, never inside a number, a Latin word, —— or ……. */
const stretchRow = (glyphs: readonly Glyph[], white: number): readonly Glyph[] => {
  let gaps = 0
  for (let index = 0; index < glyphs.length; index++) if (mayStretchAfter(glyphs, index)) gaps++
  if (gaps === 0) return glyphs
  const share = white / gaps
  return glyphs.map((glyph, index) =>
    mayStretchAfter(glyphs, index) ? withAdvance(glyph, glyph.advance + share) : glyph,
  )
}

const mayStretchAfter = (glyphs: readonly Glyph[], index: number): boolean => {
  const character = glyphs[index]?.character
  const next = glyphs[index + 1]
  if (character === undefined || next === undefined) return false
  if (character === '—' || character === '…') return next.character !== character
  return !(isOfWord(character) && isOfWord(next.character))
}

const ofWord = /[0-9A-Za-z\u00c0-\u024f.,:%@]/

const isOfWord = (character: string): boolean => character < '\u0250' && ofWord.test(character)

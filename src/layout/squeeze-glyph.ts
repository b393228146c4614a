/** How marks give white away when a row is squeezed (R-L-8, R-L-13, R-L-15). */
import { type Glyph, inkBearingLeft, inkBearingRight, withAdvance } from './spans.ts'

/** Widths closer than this are equal, mm. */
export const tolerance = 1e-6

/** Takes white from the side of a mark that faces away from what it encloses or follows. */
export const squeezeGlyph = (glyph: Glyph, amount: number): Glyph => {
  if (glyph.mark === undefined || amount === 0) return glyph
  const advance = glyph.advance - amount
  if (glyph.mark === 'opening') return withAdvance(glyph, advance, glyph.shift - amount)
  return centreInk(withAdvance(glyph, advance))
}

/** A mark that stands in the middle of its cell (？ in some faces) gives white at both sides: its ink stays inside. */
const centreInk = (glyph: Glyph): Glyph => {
  const right = inkBearingRight(glyph)
  if (right >= 0) return glyph
  return withAdvance(glyph, glyph.advance, glyph.shift - (inkBearingLeft(glyph) - right) / 2)
}

export const giveOf = (glyph: Glyph): number =>
  glyph.mark === undefined ? 0 : Math.max(0, glyph.advance - glyph.cell / 2)

/** A full-width mark at the end of a row keeps half a 字 (R-L-8). */
export const halvedAtEnd = (glyph: Glyph): number => (glyph.mark === 'opening' ? 0 : giveOf(glyph))

/** Atoms: a paragraph cut into the stretches that no row break may split, its pairs of marks already squeezed. */
import type { FontSet } from '../fonts/font-set.ts'
import { shareOfRepeatedStop, squeezedOfPair } from '../text/characters.ts'
import { unbreakableStretches } from '../text/unbreakable.ts'
import { type Glyph, glyphsWidth, measureSpan, type Span } from './spans.ts'
import { squeezeGlyph } from './squeeze-glyph.ts'

/** An unbreakable stretch of glyphs. */
export interface Atom {
  readonly text: string
  readonly glyphs: readonly Glyph[]
}

/** `measure`: the narrowest row they will stand on. */
export const findAtoms = (spans: readonly Span[], measure: number, fonts: FontSet): readonly Atom[] => {
  const glyphs = spans.flatMap((span) => measureSpan(span, fonts))
  const atoms: Atom[] = []
  let at = 0
  for (const text of unbreakableStretches(glyphs.map(({ character }) => character).join(''))) {
    const length = Array.from(text).length
    atoms.push(...divideLong({ text, glyphs: glyphs.slice(at, at + length) }, measure))
    at += length
  }
  return squeezePairs(atoms.map(squeezeRepeatedStops))
}

const squeezeRepeatedStops = (atom: Atom): Atom => {
  const share = shareOfRepeatedStop(atom.text)
  return share === 1 ? atom : squeezeAtom(atom, 1 - share)
}

/** An address that takes much of a row may break where its parts end; what is wider than a row has to break somewhere. */
const divideLong = (atom: Atom, measure: number): readonly Atom[] => {
  if (glyphsWidth(atom.glyphs) <= measure / 3) return [atom]
  let at = 0
  return (atom.text.match(/[^/?&=#_-]*[/?&=#_-]+|[^/?&=#_-]+/gu) ?? []).flatMap((part): readonly Atom[] => {
    const length = Array.from(part).length
    const glyphs = atom.glyphs.slice(at, at + length)
    at += length
    if (glyphsWidth(glyphs) > measure)
      return glyphs.map((glyph) => ({ text: glyph.character, glyphs: [glyph] }))
    // The / of an address is no 分隔号: it may end a row.
    return [{ text: part.replace(/\/+$/, ''), glyphs }]
  })
}

/** R-L-13: of two adjacent marks with a bracket among them, one gives half a 字 away. Done before breaking (R-L-11). */
const squeezePairs = (atoms: readonly Atom[]): Atom[] => {
  const result = [...atoms]
  for (let index = 0; index + 1 < result.length; index++) {
    const first = result[index]
    const second = result[index + 1]
    if (first === undefined || second === undefined) continue
    const side = squeezedOfPair(first.text, second.text)
    if (side === 'first') result[index] = squeezeAtom(first, 0.5)
    if (side === 'second') result[index + 1] = squeezeAtom(second, 0.5)
  }
  return result
}

const squeezeAtom = (atom: Atom, share: number): Atom => ({
  text: atom.text,
  glyphs: atom.glyphs.map((glyph) => squeezeGlyph(glyph, share * glyph.cell)),
})

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
  /** Of its glyphs together, mm. */
  readonly width: number
}

const atomOf = (text: string, glyphs: readonly Glyph[]): Atom => ({
  text,
  glyphs,
  width: glyphsWidth(glyphs),
})

/** `measure`: the narrowest row they will stand on. */
export const findAtoms = (spans: readonly Span[], measure: number, fonts: FontSet): readonly Atom[] => {
  const glyphs = spans.flatMap((span) => measureSpan(span, fonts))
  const atoms: Atom[] = []
  let at = 0
  for (const text of unbreakableStretches(textOf(glyphs))) {
    const length = characterCount(text)
    const atom = atomOf(text, glyphs.slice(at, at + length))
    const parts = atom.width <= measure / 3 ? [atom] : divideLong(atom, measure)
    for (const part of parts) atoms.push(squeezeRepeatedStops(part))
    at += length
  }
  return squeezePairs(atoms)
}

const textOf = (glyphs: readonly Glyph[]): string => {
  let text = ''
  for (const { character } of glyphs) text += character
  return text
}

const characterCount = (text: string): number => (text.length === 1 ? 1 : Array.from(text).length)

const squeezeRepeatedStops = (atom: Atom): Atom => {
  const share = shareOfRepeatedStop(atom.text)
  return share === 1 ? atom : squeezeAtom(atom, 1 - share)
}

/** An address that takes much of a row may break where its parts end; what is wider than a row has to break somewhere. */
const divideLong = (atom: Atom, measure: number): readonly Atom[] => {
  let at = 0
  return (atom.text.match(/[^/?&=#_-]*[/?&=#_-]+|[^/?&=#_-]+/gu) ?? []).flatMap((part): readonly Atom[] => {
    const length = Array.from(part).length
    const glyphs = atom.glyphs.slice(at, at + length)
    at += length
    if (glyphsWidth(glyphs) > measure) return glyphs.map((glyph) => atomOf(glyph.character, [glyph]))
    // The / of an address is no 分隔号: it may end a row.
    return [atomOf(part.replace(/\/+$/, ''), glyphs)]
  })
}

/** R-L-13: of two adjacent marks with a bracket among them, one gives half a 字 away. Done before breaking (R-L-11). */
const squeezePairs = (atoms: readonly Atom[]): readonly Atom[] => {
  const result: Atom[] = []
  let first: Atom | undefined
  for (const atom of atoms) {
    const side = first === undefined ? undefined : squeezedOfPair(first.text, atom.text)
    if (first !== undefined && side === 'first') result[result.length - 1] = squeezeAtom(first, 0.5)
    first = side === 'second' ? squeezeAtom(atom, 0.5) : atom
    result.push(first)
  }
  return result
}

const squeezeAtom = (atom: Atom, share: number): Atom =>
  atomOf(
    atom.text,
    atom.glyphs.map((glyph) => squeezeGlyph(glyph, share * glyph.cell)),
  )

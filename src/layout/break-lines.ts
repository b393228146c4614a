/** Breaks a paragraph into rows of the 版心: 避头尾 at GB level, squeeze first, then push out and stretch (standard R-L-1 … R-L-19). */
import type { FontSet } from '../fonts/font-set.ts'
import {
  isForbiddenAtRowEnd,
  isForbiddenAtRowStart,
  isHalvedAtRowEnd,
  isSpace,
  type MarkClass,
  markClass,
  squeezedOfPair,
} from '../text/characters.ts'
import { unbreakableStretches } from '../text/unbreakable.ts'
import { type Glyph, glyphsWidth, inkBearingLeft, inkBearingRight, measureSpan, type Span } from './spans.ts'

export interface Row {
  readonly glyphs: readonly Glyph[]
  /** Left edge of the row inside the paragraph's box, mm. */
  readonly indent: number
  /** True for rows that were made to fill the measure. */
  readonly isFull: boolean
}

export interface ParagraphShape {
  /** Width of the box, mm. */
  readonly measure: number
  readonly firstIndent: number
  readonly restIndent: number
}

/** At least one row for a paragraph with at least one character. */
export const breakLines = (spans: readonly Span[], shape: ParagraphShape, fonts: FontSet): readonly Row[] => {
  const atoms = squeezePairs(findAtoms(spans, narrowest(shape), fonts))
  const rows: Row[] = []
  let start = 0
  while (start < atoms.length) {
    const indent = rows.length === 0 ? shape.firstIndent : shape.restIndent
    const end = findBreak(atoms, start, shape.measure - indent)
    const isLast = end === atoms.length
    rows.push(setRow(atoms.slice(start, end), indent, shape.measure - indent, isLast))
    start = skipSpaces(atoms, end)
  }
  return rows
}

const narrowest = ({ measure, firstIndent, restIndent }: ParagraphShape): number =>
  measure - Math.max(firstIndent, restIndent)

/** An unbreakable stretch of glyphs. */
interface Atom {
  readonly text: string
  readonly glyphs: readonly Glyph[]
}

const findAtoms = (spans: readonly Span[], measure: number, fonts: FontSet): Atom[] => {
  const glyphs = spans.flatMap((span) => measureSpan(span, fonts))
  const atoms: Atom[] = []
  let at = 0
  for (const text of unbreakableStretches(glyphs.map(({ character }) => character).join(''))) {
    const length = Array.from(text).length
    atoms.push(...divideLong({ text, glyphs: glyphs.slice(at, at + length) }, measure))
    at += length
  }
  return atoms
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

/** Takes white from the side of a mark that faces away from what it encloses or follows. */
const squeezeGlyph = (glyph: Glyph, amount: number): Glyph => {
  const kind = markClass(glyph.character)
  if (kind === undefined || amount === 0) return glyph
  const advance = glyph.advance - amount
  if (kind === 'opening') return { ...glyph, advance, shift: glyph.shift - amount }
  return centreInk({ ...glyph, advance })
}

/** A mark that stands in the middle of its cell (？ in some faces) gives white at both sides: its ink stays inside. */
const centreInk = (glyph: Glyph): Glyph => {
  const right = inkBearingRight(glyph)
  return right >= 0 ? glyph : { ...glyph, shift: glyph.shift - (inkBearingLeft(glyph) - right) / 2 }
}

const tolerance = 1e-6

/** Index after the last atom of the row that begins at `start`. */
const findBreak = (atoms: readonly Atom[], start: number, measure: number): number => {
  let width = 0
  let fitting = start
  let wanted = start
  for (let index = start; index < atoms.length; index++) {
    const atom = atoms[index]
    if (atom === undefined) break
    width += glyphsWidth(atom.glyphs)
    const trimmed = width - trimAtEnd(atom)
    if (!mayBreakAfter(atoms, index)) {
      if (trimmed - measure > maximumSqueeze(atoms, start, index + 1) + tolerance) break
      continue
    }
    if (trimmed <= measure + tolerance) {
      fitting = index + 1
      continue
    }
    wanted = index + 1
    break
  }
  return chooseBreak(atoms, { start, fitting, wanted }, measure)
}

interface Breaks {
  readonly start: number
  /** After the last break that fits as it is. */
  readonly fitting: number
  /** After the next break, which needs squeezing; equals `start` when there is none. */
  readonly wanted: number
}

/** Squeezes only when otherwise a whole character or more would be pushed out to the next row. */
const chooseBreak = (atoms: readonly Atom[], { start, fitting, wanted }: Breaks, measure: number): number => {
  if (fitting === atoms.length) return fitting
  if (fitting === start)
    return wanted > start && fits(atoms, start, wanted, measure) ? wanted : forcedBreak(atoms, start, measure)
  const slack = measure - rowWidth(atoms, start, fitting)
  const cell = atoms[start]?.glyphs[0] === undefined ? 0 : largestAdvance(atoms, start, fitting)
  if (wanted > fitting && slack >= cell - tolerance && fits(atoms, start, wanted, measure)) return wanted
  return fitting
}

const fits = (atoms: readonly Atom[], start: number, end: number, measure: number): boolean =>
  rowWidth(atoms, start, end) - measure <= maximumSqueeze(atoms, start, end) + tolerance

/** A stretch longer than the row (a long address): as many atoms as fit, at least one. */
const forcedBreak = (atoms: readonly Atom[], start: number, measure: number): number => {
  let end = start + 1
  while (end < atoms.length && rowWidth(atoms, start, end + 1) <= measure + tolerance) end++
  return end
}

const rowWidth = (atoms: readonly Atom[], start: number, end: number): number => {
  const last = atoms[end - 1]
  const width = atoms.slice(start, end).reduce((sum, atom) => sum + glyphsWidth(atom.glyphs), 0)
  return last === undefined ? 0 : width - trimAtEnd(last)
}

/** R-L-8 for marks, and the space that a break swallows. */
const trimAtEnd = (atom: Atom): number => {
  const glyph = atom.glyphs.at(-1)
  if (glyph === undefined) return 0
  if (isSpace(glyph.character)) return glyph.advance
  return isHalvedAtRowEnd(glyph.character) ? Math.max(0, glyph.advance - glyph.cell / 2) : 0
}

const largestAdvance = (atoms: readonly Atom[], start: number, end: number): number =>
  Math.max(...atoms.slice(start, end).flatMap(({ glyphs }) => glyphs.map(({ advance }) => advance)))

const mayBreakAfter = (atoms: readonly Atom[], index: number): boolean => {
  const atom = atoms[index]
  const next = atoms[index + 1]
  if (atom === undefined || next === undefined) return true
  return !isForbiddenAtRowEnd(atom.text) && !isForbiddenAtRowStart(next.text) && !isSpace(next.text)
}

const skipSpaces = (atoms: readonly Atom[], from: number): number => {
  let at = from
  while (isSpace(atoms[at]?.text ?? '')) at++
  return at
}

/** R-L-15: brackets give way first, then ，、；：, then 。？！. */
const squeezeOrder: readonly (readonly MarkClass[])[] = [['opening', 'closing'], ['pause'], ['stop']]

/** The first glyph keeps the row's left edge where it is and the last is halved already: neither gives. */
const maximumSqueeze = (atoms: readonly Atom[], start: number, end: number): number =>
  atoms
    .slice(start + 1, end - 1)
    .reduce((sum, atom) => sum + atom.glyphs.reduce((total, glyph) => total + giveOf(glyph), 0), 0)

const giveOf = (glyph: Glyph): number =>
  markClass(glyph.character) === undefined ? 0 : Math.max(0, glyph.advance - glyph.cell / 2)

const setRow = (atoms: readonly Atom[], indent: number, measure: number, isLast: boolean): Row => {
  const glyphs = atoms.flatMap((atom) => atom.glyphs)
  while (isSpace(glyphs.at(-1)?.character ?? '')) glyphs.pop()
  const trimmed = trimLast(glyphs)
  const excess = glyphsWidth(trimmed) - measure
  if (isLast && excess <= tolerance)
    return { glyphs: glyphsWidth(glyphs) > measure + tolerance ? trimmed : glyphs, indent, isFull: false }
  const target = measure + inkOverhang(trimmed.at(-1))
  const squeezed = squeezeRow(trimmed, excess)
  return { glyphs: stretchRow(squeezed, target - glyphsWidth(squeezed)), indent, isFull: true }
}

const trimLast = (glyphs: readonly Glyph[]): Glyph[] => {
  const last = glyphs.at(-1)
  if (last === undefined || !isHalvedAtRowEnd(last.character)) return [...glyphs]
  return [...glyphs.slice(0, -1), squeezeGlyph(last, Math.max(0, last.advance - last.cell / 2))]
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
      const kind = markClass(glyph.character)
      const mayGive = index > 0 && index < result.length - 1 && kind !== undefined && classes.includes(kind)
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
  const gaps = glyphs.map((glyph, index) => index < glyphs.length - 1 && mayStretch(glyph, glyphs[index + 1]))
  const count = gaps.filter(Boolean).length
  if (count === 0) return glyphs
  return glyphs.map((glyph, index) =>
    gaps[index] ? { ...glyph, advance: glyph.advance + white / count } : glyph,
  )
}

const mayStretch = (glyph: Glyph, next: Glyph | undefined): boolean => {
  if (next === undefined) return false
  const pair = glyph.character + next.character
  return pair !== '——' && pair !== '……' && !/^[0-9A-Za-z\u00c0-\u024f.,:%@]{2}$/.test(pair)
}

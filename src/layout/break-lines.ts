/** Breaks a paragraph into rows of the 版心: 避头尾 at GB level, squeeze first, then push out and stretch (standard R-L-1 … R-L-19). */
import type { FontSet } from '../fonts/font-set.ts'
import { isForbiddenAtRowEnd, isForbiddenAtRowStart, isSpace } from '../text/characters.ts'
import { type Atom, findAtoms } from './atoms.ts'
import { type Row, setRow } from './set-row.ts'
import type { Span } from './spans.ts'
import { giveOf, halvedAtEnd, tolerance } from './squeeze-glyph.ts'

export interface ParagraphShape {
  /** Width of the box, mm. */
  readonly measure: number
  readonly firstIndent: number
  readonly restIndent: number
  /** Rows end where they end: in the narrow cells of a table white would gape. */
  readonly isRagged?: boolean
}

/** At least one row for a paragraph with at least one character. */
export const breakLines = (spans: readonly Span[], shape: ParagraphShape, fonts: FontSet): readonly Row[] => {
  const atoms = findAtoms(spans, narrowest(shape), fonts)
  return savedLoneCharacter(atoms, shape).map(({ start, end }, index) => {
    const indent = indentOf(shape, index)
    const mayEndShort = end === atoms.length || shape.isRagged === true
    return setRow(atoms.slice(start, end), indent, shape.measure - indent, mayEndShort)
  })
}

interface Stretch {
  readonly start: number
  readonly end: number
}

const indentOf = ({ firstIndent, restIndent }: ParagraphShape, row: number): number =>
  row === 0 ? firstIndent : restIndent

/**
 * R-L-17: a paragraph should not end in a row of one 字. Where squeezing the marks of the rows before it can take it in,
 * as few of them as possible are squeezed.
 */
const savedLoneCharacter = (atoms: readonly Atom[], shape: ParagraphShape): readonly Stretch[] => {
  const stretches = findStretches(atoms, shape, Number.POSITIVE_INFINITY)
  if (stretches.length < 2 || !isLone(atoms, stretches.at(-1))) return stretches
  for (let from = stretches.length - 2; from >= 0; from--) {
    const squeezed = findStretches(atoms, shape, from)
    if (squeezed.length < stretches.length) return squeezed
  }
  return stretches
}

const isLone = (atoms: readonly Atom[], last: Stretch | undefined): boolean => {
  const glyphs = atoms.slice(last?.start, last?.end).flatMap((atom) => atom.glyphs)
  return glyphs.filter(({ mark }) => mark === undefined).length < 2
}

/** Rows from `eagerFrom` on are squeezed wherever that takes one more stretch in. */
const findStretches = (
  atoms: readonly Atom[],
  shape: ParagraphShape,
  eagerFrom: number,
): readonly Stretch[] => {
  const stretches: Stretch[] = []
  let start = 0
  while (start < atoms.length) {
    const measure = shape.measure - indentOf(shape, stretches.length)
    const end = findBreak(atoms, start, measure, stretches.length >= eagerFrom)
    stretches.push({ start, end })
    start = skipSpaces(atoms, end)
  }
  return stretches
}

const narrowest = ({ measure, firstIndent, restIndent }: ParagraphShape): number =>
  measure - Math.max(firstIndent, restIndent)

/** Index after the last atom of the row that begins at `start`. */
const findBreak = (atoms: readonly Atom[], start: number, measure: number, eager: boolean): number => {
  let width = 0
  let fitting = start
  let wanted = start
  for (let index = start; index < atoms.length; index++) {
    const atom = atoms[index]
    if (atom === undefined) break
    width += atom.width
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
  return chooseBreak(atoms, { start, fitting, wanted, eager }, measure)
}

interface Breaks {
  readonly start: number
  /** After the last break that fits as it is. */
  readonly fitting: number
  /** After the next break, which needs squeezing; equals `start` when there is none. */
  readonly wanted: number
  /** Squeeze wherever it helps. */
  readonly eager: boolean
}

/** Squeezes only when otherwise a whole character or more would be pushed out to the next row. */
const chooseBreak = (atoms: readonly Atom[], breaks: Breaks, measure: number): number => {
  const { start, fitting, wanted, eager } = breaks
  if (fitting === atoms.length) return fitting
  if (fitting === start)
    return wanted > start && fits(atoms, start, wanted, measure) ? wanted : forcedBreak(atoms, start, measure)
  const slack = measure - rowWidth(atoms, start, fitting)
  const cell = atoms[start]?.glyphs[0] === undefined ? 0 : largestAdvance(atoms, start, fitting)
  const isWorthIt = eager || slack >= cell - tolerance
  if (wanted > fitting && isWorthIt && fits(atoms, start, wanted, measure)) return wanted
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
  let width = 0
  for (let index = start; index < end; index++) width += atoms[index]?.width ?? 0
  return last === undefined ? 0 : width - trimAtEnd(last)
}

/** R-L-8 for marks, and the space that a break swallows. */
const trimAtEnd = (atom: Atom): number => {
  const glyph = atom.glyphs.at(-1)
  if (glyph === undefined) return 0
  return isSpace(glyph.character) ? glyph.advance : halvedAtEnd(glyph)
}

const largestAdvance = (atoms: readonly Atom[], start: number, end: number): number => {
  let largest = Number.NEGATIVE_INFINITY
  for (let index = start; index < end; index++) {
    for (const { advance } of atoms[index]?.glyphs ?? []) largest = Math.max(largest, advance)
  }
  return largest
}

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

/** The first glyph keeps the row's left edge where it is and the last is halved already: neither gives. */
const maximumSqueeze = (atoms: readonly Atom[], start: number, end: number): number => {
  let squeeze = 0
  for (let index = start + 1; index < end - 1; index++) {
    for (const glyph of atoms[index]?.glyphs ?? []) squeeze += giveOf(glyph)
  }
  return squeeze
}

/** Span: a stretch of one element's text in one typeface and size; Glyph: one character of it, measured. */
import type { Face } from '../fonts/face.ts'
import type { FontSet } from '../fonts/font-set.ts'
import type { Path } from '../model/path.ts'
import { columnWidth, mmPerPt } from '../standard/page-geometry.ts'
import { fontSizePt, type TypefaceRole } from '../standard/typeface.ts'
import { type MarkClass, markClass, widthClass } from '../text/characters.ts'
import type { ElementKind } from './page.ts'

export interface Span {
  readonly text: string
  readonly role: TypefaceRole
  readonly sizePt: number
  /** 三级标题加粗 of the house style. */
  readonly bold?: true
  readonly element: ElementKind
  readonly path: Path
}

/** A character as its role and size set it. */
interface MeasuredCharacter {
  readonly character: string
  readonly face: Face
  /** Undefined for what is no mark. */
  readonly mark: MarkClass | undefined
  /** How far above its baseline the middle of the row stands, em: the middle of its face's 汉字, or of its role's where the face has none. */
  readonly middle: number
  /** Its full 字, mm: what a mark is squeezed from. */
  readonly cell: number
  /** How far the pen moves, mm. */
  readonly advance: number
  /** How far the glyph is drawn to the right of the pen, mm: narrow marks keep their side of the cell. */
  readonly shift: number
}

export interface Glyph extends MeasuredCharacter {
  readonly span: Span
}

/** 一字 of a size: the 3号 cell fills the 版心 28 times (3.1); other sizes take their own em. */
export const cellWidth = (sizePt: number): number =>
  sizePt === fontSizePt['size-3'] ? columnWidth : sizePt * mmPerPt

/** Characters that no face of the role has are left out; the coverage check has reported them. */
export const measureSpan = (span: Span, fonts: FontSet): Glyph[] => {
  const known = measuredCharacters(fonts, span.role, span.sizePt)
  const glyphs: Glyph[] = []
  for (const character of span.text) {
    let measured = known.get(character)
    if (measured === undefined) {
      measured = measureCharacter(character, span, fonts)
      known.set(character, measured)
    }
    if (measured !== 'missing') glyphs.push(glyphOf(measured, span))
  }
  return glyphs
}

/** Named one by one, here and below: spreading so many costs more than all else, and glyphs of one make are quicker to go through. */
const glyphOf = (
  { character, face, mark, middle, cell, advance, shift }: MeasuredCharacter,
  span: Span,
): Glyph => ({ character, face, mark, middle, cell, advance, shift, span })

/** The same glyph with another advance, and another shift where that changes. */
export const withAdvance = (
  { character, face, mark, middle, cell, shift: ownShift, span }: Glyph,
  advance: number,
  shift: number = ownShift,
): Glyph => ({ character, face, mark, middle, cell, advance, shift, span })

type Known = Map<string, MeasuredCharacter | 'missing'>

/** The same few hundred characters come again and again: each is measured once for its role and size. */
const knownOf = new WeakMap<FontSet, Map<string, Known>>()

const measuredCharacters = (fonts: FontSet, role: TypefaceRole, sizePt: number): Known =>
  getOrAdd(
    getOrAdd(knownOf, fonts, () => new Map<string, Known>()),
    `${role} ${sizePt}`,
    () => new Map(),
  )

const getOrAdd = <Key, Value>(
  map: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value => {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}

const measureCharacter = (
  character: string,
  { role, sizePt }: Span,
  fonts: FontSet,
): MeasuredCharacter | 'missing' => {
  const codePoint = character.codePointAt(0) ?? 0
  const face = fonts.faceFor(role, codePoint)
  if (face === undefined) return 'missing'
  const middle = face.ideographCentre ?? fonts.mainFace(role)?.ideographCentre ?? 0
  const cell = cellWidth(sizePt)
  const natural = face.advance(codePoint)
  const kind = widthClass(character)
  const advance = kind === 'full' ? cell : kind === 'natural' ? natural * cell : cell / 2
  const shift = shiftInCell(character, advance, natural * sizePt * mmPerPt)
  return { character, face, mark: markClass(character), middle, cell, advance, shift }
}

/** A glyph narrower or wider than its cell: opening marks stand at its right, closing marks at its left, others in the middle. */
const shiftInCell = (character: string, advance: number, natural: number): number => {
  const spare = advance - natural
  if ('“‘（［〔【《〈「『'.includes(character)) return natural < advance * 0.75 ? spare : spare / 2
  if ('”’）］〕】》〉」』，。、；：'.includes(character)) return natural < advance * 0.75 ? 0 : spare / 2
  return spare / 2
}

export const glyphsWidth = (glyphs: readonly Glyph[]): number => {
  let width = 0
  for (const { advance } of glyphs) width += advance
  return width
}

/** White between the beginning of a glyph's advance and its ink, mm. */
export const inkBearingLeft = (glyph: Glyph): number => {
  const ink = glyph.face.ink(glyph.character.codePointAt(0) ?? 0)
  return ink === undefined ? 0 : glyph.shift + ink.xMin * glyph.span.sizePt * mmPerPt
}

/** White between the ink of the last glyph and the end of its advance, mm. */
export const inkBearingRight = (glyph: Glyph): number => {
  const ink = glyph.face.ink(glyph.character.codePointAt(0) ?? 0)
  return ink === undefined ? 0 : glyph.advance - glyph.shift - ink.xMax * glyph.span.sizePt * mmPerPt
}

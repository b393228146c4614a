/** Span: a stretch of one element's text in one typeface and size; Glyph: one character of it, measured. */
import type { Face } from '../fonts/face.ts'
import type { FontSet } from '../fonts/font-set.ts'
import type { Path } from '../model/path.ts'
import { columnWidth, mmPerPt } from '../standard/page-geometry.ts'
import { fontSizePt, type TypefaceRole } from '../standard/typeface.ts'
import { widthClass } from '../text/characters.ts'
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

export interface Glyph {
  readonly character: string
  readonly span: Span
  readonly face: Face
  /** How far above its baseline the middle of the row stands, em: the middle of its face's 汉字, or of its role's where the face has none. */
  readonly middle: number
  /** Its full 字, mm: what a mark is squeezed from. */
  readonly cell: number
  /** How far the pen moves, mm. */
  readonly advance: number
  /** How far the glyph is drawn to the right of the pen, mm: narrow marks keep their side of the cell. */
  readonly shift: number
}

/** 一字 of a size: the 3号 cell fills the 版心 28 times (3.1); other sizes take their own em. */
export const cellWidth = (sizePt: number): number =>
  sizePt === fontSizePt['size-3'] ? columnWidth : sizePt * mmPerPt

/** Characters that no face of the role has are left out; the coverage check has reported them. */
export const measureSpan = (span: Span, fonts: FontSet): Glyph[] => {
  const own = fonts.mainFace(span.role)?.ideographCentre ?? 0
  return Array.from(span.text).flatMap((character) => {
    const face = fonts.faceFor(span.role, character.codePointAt(0) ?? 0)
    return face === undefined ? [] : [measureCharacter(character, span, face, face.ideographCentre ?? own)]
  })
}

const measureCharacter = (character: string, span: Span, face: Face, middle: number): Glyph => {
  const cell = cellWidth(span.sizePt)
  const natural = face.advance(character.codePointAt(0) ?? 0)
  const em = span.sizePt * mmPerPt
  const kind = widthClass(character)
  const advance = kind === 'full' ? cell : kind === 'natural' ? natural * cell : cell / 2
  const shift = shiftInCell(character, advance, natural * em)
  return { character, span, face, middle, cell, advance, shift }
}

/** A glyph narrower or wider than its cell: opening marks stand at its right, closing marks at its left, others in the middle. */
const shiftInCell = (character: string, advance: number, natural: number): number => {
  const spare = advance - natural
  if ('“‘（［〔【《〈「『'.includes(character)) return natural < advance * 0.75 ? spare : spare / 2
  if ('”’）］〕】》〉」』，。、；：'.includes(character)) return natural < advance * 0.75 ? 0 : spare / 2
  return spare / 2
}

export const glyphsWidth = (glyphs: readonly Glyph[]): number =>
  glyphs.reduce((sum, { advance }) => sum + advance, 0)

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

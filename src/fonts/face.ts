/** Face: one font file opened for measuring and subsetting. Lengths are in em. */

import type { ByteSource } from './byte-source.ts'
import { viewOf } from './bytes.ts'
import { type Cff, readCff } from './cff.ts'
import { readCmap } from './cmap.ts'
import { type FontMemory, rememberInk } from './font-memory.ts'
import { type FontNames, readFontNames } from './font-names.ts'
import { type Glyf, readGlyf } from './glyf.ts'
import { memoize } from './memoize.ts'
import { openSfnt, type Sfnt } from './sfnt.ts'
import { type Bounds, type2Bounds } from './type2-bounds.ts'

export interface Face {
  /** Unique among the faces of a build; the file it came from. */
  readonly id: string
  readonly names: FontNames
  readonly unitsPerEm: number
  readonly sfnt: Sfnt
  readonly outlines:
    | { readonly kind: 'cff'; readonly cff: Cff }
    | { readonly kind: 'glyf'; readonly glyf: Glyf }
  /** 0 when the face lacks the character. */
  glyph(codePoint: number): number
  has(codePoint: number): boolean
  /** Natural advance of a character. */
  advance(codePoint: number): number
  /** Advance of a glyph in font units. */
  glyphAdvance(glyph: number): number
  /** Ink box of a character in em, y upwards; undefined for blanks. */
  ink(codePoint: number): Bounds | undefined
  /** Height of the middle of a 汉字 above the baseline, measured on 国; undefined when the face has none. */
  readonly ideographCentre: number | undefined
}

/** Undefined when the bytes are not a font we can draw with. */
export const openFace = (id: string, source: ByteSource, memory?: FontMemory): Face | undefined => {
  const sfnt = openSfnt(source)
  const head = sfnt?.table('head')
  const hhea = sfnt?.table('hhea')
  const hmtx = sfnt?.table('hmtx')
  const cmap = sfnt?.table('cmap')
  const name = sfnt?.table('name')
  if (!sfnt || !head || head.length < 54 || !hhea || hhea.length < 36 || !hmtx || !cmap || !name)
    return undefined
  const outlines = readOutlines(sfnt, viewOf(head).getInt16(50) === 1)
  if (outlines === undefined) return undefined
  const unitsPerEm = viewOf(head).getUint16(18)
  if (unitsPerEm < leastUnits || unitsPerEm > mostUnits) return undefined
  const glyphCount = outlines.kind === 'cff' ? outlines.cff.glyphCount : outlines.glyf.glyphCount
  const mapped = readCmap(cmap)
  // A damaged cmap may name glyphs that are not there.
  const glyph = memoize((codePoint: number) => {
    const found = mapped(codePoint)
    return found < glyphCount ? found : 0
  })
  // What is known of the file was learned from one that was sound.
  const isKnown = memory !== undefined && memory.ink.size > 0
  if (!isKnown && isHollow(outlines, glyphCount)) return undefined
  const glyphAdvance = advanceReader(hmtx, viewOf(hhea).getUint16(34))
  const boundsOfGlyph = (index: number): Bounds | undefined =>
    rememberInk(memory, index, () => boundsOf(outlines, index))
  const ink = memoize((codePoint: number) => scaled(boundsOfGlyph(glyph(codePoint)), unitsPerEm))
  const ideograph = glyph(0x56fd) === 0 ? undefined : ink(0x56fd)
  return {
    id,
    names: readFontNames(name),
    unitsPerEm,
    sfnt,
    outlines,
    glyph,
    glyphAdvance,
    ink,
    has: (codePoint) => glyph(codePoint) !== 0,
    advance: (codePoint) => glyphAdvance(glyph(codePoint)) / unitsPerEm,
    ideographCentre: ideograph && (ideograph.yMin + ideograph.yMax) / 2,
  }
}

/** What the head table may say (OpenType: 16 to 16384); 0 would make every length infinite. */
const leastUnits = 16
const mostUnits = 16_384

const readOutlines = (sfnt: Sfnt, longOffsets: boolean): Face['outlines'] | undefined => {
  const glyf = readGlyf(sfnt, longOffsets)
  if (glyf !== undefined) return { kind: 'glyf', glyf }
  const cff =
    sfnt.slice('CFF ', 0, 4).length === 4
      ? readCff((at, length) => sfnt.slice('CFF ', at, length), sfnt.length('CFF '))
      : undefined
  return cff === undefined ? undefined : { kind: 'cff', cff }
}

const advanceReader = (hmtx: Uint8Array, metricCount: number): ((glyph: number) => number) => {
  const view = viewOf(hmtx)
  return (glyph) => {
    const at = Math.min(glyph, metricCount - 1) * 4
    return at >= 0 && at + 2 <= hmtx.length ? view.getUint16(at) : 0
  }
}

const boundsOf = (outlines: Face['outlines'], glyph: number): Bounds | undefined =>
  outlines.kind === 'cff' ? type2Bounds(outlines.cff, glyph) : outlines.glyf.bounds(glyph)

/** A copy that broke off may have nothing but zeros where its outlines should be: it would print as white. */
const isHollow = (outlines: Face['outlines'], glyphCount: number): boolean => {
  let hollow = 0
  for (let sample = 0; sample < samples; sample++) {
    const bytes = outlineOf(outlines, Math.floor(((sample + 0.5) * glyphCount) / samples))
    if (bytes.length >= longestBlank && bytes.subarray(0, longestBlank).every((byte) => byte === 0))
      hollow += 1
  }
  return hollow > 1
}

/** Spread over the file, they meet every stretch that holds more than a sixteenth of the glyphs. */
const samples = 32
/** Bytes of zeros that may stand for a glyph without ink in a TrueType font. */
const longestBlank = 24

const outlineOf = (outlines: Face['outlines'], glyph: number): Uint8Array =>
  outlines.kind === 'cff' ? outlines.cff.charString(glyph) : outlines.glyf.record(glyph)

const scaled = (bounds: Bounds | undefined, unitsPerEm: number): Bounds | undefined =>
  bounds && {
    xMin: bounds.xMin / unitsPerEm,
    yMin: bounds.yMin / unitsPerEm,
    xMax: bounds.xMax / unitsPerEm,
    yMax: bounds.yMax / unitsPerEm,
  }

/** Outlines of TrueType fonts: ink boxes and the parts of composite glyphs. */
import { viewOf } from './bytes.ts'
import { memoize } from './memoize.ts'
import type { Sfnt } from './sfnt.ts'
import type { Bounds } from './type2-bounds.ts'

export interface Glyf {
  readonly glyphCount: number
  /** The glyf record, empty for glyphs without ink. */
  record(glyph: number): Uint8Array
  bounds(glyph: number): Bounds | undefined
}

/** The densest 汉字 takes some thousand bytes; what claims more is damaged and draws nothing. */
const longestRecord = 65_535

/** Undefined when the font has no TrueType outlines, or not the table that counts them, which a subset needs. */
export const readGlyf = (sfnt: Sfnt, longOffsets: boolean): Glyf | undefined => {
  const loca = sfnt.table('loca')
  if (loca === undefined || sfnt.length('maxp') < 6) return undefined
  const view = viewOf(loca)
  const offset = (glyph: number): number => {
    if (longOffsets) return glyph * 4 + 4 <= loca.length ? view.getUint32(glyph * 4) : 0
    return glyph * 2 + 2 <= loca.length ? view.getUint16(glyph * 2) * 2 : 0
  }
  const record = memoize((glyph: number): Uint8Array => {
    const length = offset(glyph + 1) - offset(glyph)
    return sfnt.slice('glyf', offset(glyph), length > longestRecord ? 0 : length)
  })
  return {
    glyphCount: Math.max(0, Math.floor(loca.length / (longOffsets ? 4 : 2)) - 1),
    record,
    bounds(glyph) {
      const bytes = record(glyph)
      if (bytes.length < 10) return undefined
      const head = viewOf(bytes)
      return {
        xMin: head.getInt16(2),
        yMin: head.getInt16(4),
        xMax: head.getInt16(6),
        yMax: head.getInt16(8),
      }
    },
  }
}

/** Where a composite glyph names its parts: byte offsets of the glyph ids inside the record; none for simple glyphs. */
export const componentOffsets = (record: Uint8Array): readonly number[] => {
  if (record.length < 10 || viewOf(record).getInt16(0) >= 0) return []
  const view = viewOf(record)
  const offsets: number[] = []
  let at = 10
  let more = true
  while (more && at + 4 <= record.length) {
    const flags = view.getUint16(at)
    offsets.push(at + 2)
    at += 4 + (flags & 1 ? 4 : 2)
    if (flags & 0x08) at += 2
    else if (flags & 0x40) at += 4
    else if (flags & 0x80) at += 8
    more = (flags & 0x20) !== 0
  }
  return offsets
}

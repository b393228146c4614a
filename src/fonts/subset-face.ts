/** The font program that is embedded for one document: only the glyphs used, charstrings and glyf records copied unchanged. */
import { concatBytes, uint16, uint32, viewOf } from './bytes.ts'
import { encodeCff } from './encode-cff.ts'
import type { Face } from './face.ts'
import { componentOffsets, type Glyf } from './glyf.ts'

export interface FontSubset {
  /** `cff`: a bare CFF table, CID-keyed with CID = glyph id. `truetype`: a whole TrueType file. */
  readonly format: 'cff' | 'truetype'
  readonly program: Uint8Array
  /** Code point → glyph id in the subset. Glyph 0 is .notdef. */
  readonly glyphs: ReadonlyMap<number, number>
  /** Advance of each subset glyph in 1/1000 em. */
  readonly widths: readonly number[]
}

/** `codePoints` must be characters the face has; glyphs are numbered in code point order, so equal input gives equal bytes. */
export const subsetFace = (face: Face, codePoints: Iterable<number>): FontSubset => {
  const wanted = [...new Set(codePoints)].sort((a, b) => a - b)
  const sources = [0, ...new Set(wanted.map((codePoint) => face.glyph(codePoint)))]
  const position = new Map(sources.map((glyph, index) => [glyph, index]))
  const glyphs = new Map(wanted.map((codePoint) => [codePoint, position.get(face.glyph(codePoint)) ?? 0]))
  const withParts = face.outlines.kind === 'glyf' ? withComponents(face.outlines.glyf, sources) : sources
  const program =
    face.outlines.kind === 'cff'
      ? encodeCff(face.outlines.cff, sources, face.names.postScriptName)
      : encodeTrueType(face, face.outlines.glyf, withParts)
  const widths = withParts.map((glyph) => (face.glyphAdvance(glyph) * 1000) / face.unitsPerEm)
  return { format: face.outlines.kind === 'cff' ? 'cff' : 'truetype', program, glyphs, widths }
}

/** The source glyphs and, after them, every glyph their composites are made of; each once, so that no loop is endless. */
const withComponents = (glyf: Glyf, glyphs: readonly number[]): readonly number[] => {
  const all = [...glyphs]
  const seen = new Set(all)
  const most = glyphs.length + mostComponents
  for (let index = 0; index < all.length && all.length < most; index++) {
    const record = glyf.record(all[index] ?? 0)
    for (const offset of componentOffsets(record)) {
      const part = viewOf(record).getUint16(offset)
      if (!seen.has(part)) all.push(part)
      seen.add(part)
    }
  }
  return all.slice(0, most)
}

/** Parts of composite glyphs in one subset; a damaged font may name every glyph it has. */
const mostComponents = 2000

const encodeTrueType = (face: Face, glyf: Glyf, glyphs: readonly number[]): Uint8Array => {
  const position = new Map(glyphs.map((glyph, index) => [glyph, index]))
  const records = glyphs.map((glyph) => padded(renumbered(glyf.record(glyph), position)))
  let offset = 0
  const offsets = [0, ...records.map((record) => (offset += record.length))]
  const copied = (tag: string): Uint8Array => Uint8Array.from(face.sfnt.table(tag) ?? [])
  const head = copied('head')
  viewOf(head).setInt16(50, 1)
  viewOf(head).setUint32(8, 0)
  const hhea = copied('hhea')
  viewOf(hhea).setUint16(34, glyphs.length)
  const maxp = copied('maxp')
  viewOf(maxp).setUint16(4, glyphs.length)
  const hmtx = uint16(...glyphs.flatMap((glyph) => [face.glyphAdvance(glyph), glyf.bounds(glyph)?.xMin ?? 0]))
  const tables: [string, Uint8Array][] = [
    ['glyf', concatBytes(records)],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['loca', uint32(...offsets)],
    ['maxp', maxp],
  ]
  for (const tag of ['cvt ', 'fpgm', 'prep']) {
    const table = face.sfnt.table(tag)
    if (table !== undefined) tables.push([tag, table])
  }
  return encodeSfnt(tables.sort(([a], [b]) => (a < b ? -1 : 1)))
}

const renumbered = (record: Uint8Array, position: ReadonlyMap<number, number>): Uint8Array => {
  const offsets = componentOffsets(record)
  if (offsets.length === 0) return record
  const copy = Uint8Array.from(record)
  const view = viewOf(copy)
  for (const offset of offsets) view.setUint16(offset, position.get(view.getUint16(offset)) ?? 0)
  return copy
}

const padded = (bytes: Uint8Array): Uint8Array =>
  bytes.length % 4 === 0 ? bytes : concatBytes([bytes, new Uint8Array(4 - (bytes.length % 4))])

const encodeSfnt = (tables: readonly (readonly [string, Uint8Array])[]): Uint8Array => {
  const power = Math.floor(Math.log2(tables.length))
  const range = 2 ** power * 16
  const header = concatBytes([
    uint32(0x00010000),
    uint16(tables.length, range, power, tables.length * 16 - range),
  ])
  let offset = 12 + tables.length * 16
  const records: Uint8Array[] = []
  const bodies: Uint8Array[] = []
  for (const [tag, bytes] of tables) {
    const body = padded(bytes)
    records.push(Uint8Array.from([...tag].map((character) => character.charCodeAt(0))))
    records.push(uint32(checksum(body), offset, bytes.length))
    bodies.push(body)
    offset += body.length
  }
  const file = concatBytes([header, ...records, ...bodies])
  const headAt = tables.findIndex(([tag]) => tag === 'head')
  const headOffset = viewOf(file).getUint32(12 + headAt * 16 + 8)
  viewOf(file).setUint32(headOffset + 8, (0xb1b0afba - checksum(file)) >>> 0)
  return file
}

const checksum = (bytes: Uint8Array): number => {
  const view = viewOf(bytes)
  let sum = 0
  for (let at = 0; at + 3 < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

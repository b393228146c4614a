/** Code point → glyph id, from the font's Unicode cmap (formats 4 and 12). */
import { viewOf } from './bytes.ts'

export type GlyphLookup = (codePoint: number) => number

/** Glyph 0 (.notdef) for code points the font lacks. */
export const readCmap = (table: Uint8Array): GlyphLookup => {
  const view = viewOf(table)
  const best = findSubtables(view)
  const full = best.format12
  const basic = best.format4
  if (full !== undefined) return (codePoint) => lookUpFormat12(view, full, codePoint)
  if (basic !== undefined) return (codePoint) => lookUpFormat4(view, basic, codePoint)
  return () => 0
}

const findSubtables = (view: DataView): { format12?: number; format4?: number } => {
  const found: { format12?: number; format4?: number } = {}
  for (let index = 0; index < view.getUint16(2); index++) {
    const platform = view.getUint16(4 + index * 8)
    if (platform !== 0 && platform !== 3) continue
    const offset = view.getUint32(8 + index * 8)
    const format = view.getUint16(offset)
    if (format === 12) found.format12 = offset
    if (format === 4) found.format4 = offset
  }
  return found
}

const lookUpFormat12 = (view: DataView, offset: number, codePoint: number): number => {
  let low = 0
  let high = view.getUint32(offset + 12) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const group = offset + 16 + middle * 12
    const first = view.getUint32(group)
    if (codePoint < first) high = middle - 1
    else if (codePoint > view.getUint32(group + 4)) low = middle + 1
    else return view.getUint32(group + 8) + codePoint - first
  }
  return 0
}

const lookUpFormat4 = (view: DataView, offset: number, codePoint: number): number => {
  if (codePoint > 0xffff) return 0
  const doubled = view.getUint16(offset + 6)
  const ends = offset + 14
  let low = 0
  let high = doubled / 2 - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (view.getUint16(ends + middle * 2) < codePoint) low = middle + 1
    else high = middle
  }
  const starts = ends + doubled + 2
  const start = view.getUint16(starts + low * 2)
  if (codePoint < start) return 0
  const delta = view.getUint16(starts + doubled + low * 2)
  const rangeAt = starts + doubled * 2 + low * 2
  const range = view.getUint16(rangeAt)
  if (range === 0) return (codePoint + delta) & 0xffff
  const at = rangeAt + range + (codePoint - start) * 2
  if (at + 2 > view.byteLength) return 0
  const glyph = view.getUint16(at)
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}

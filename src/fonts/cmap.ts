/** Code point → glyph id, from the font's Unicode cmap (formats 4 and 12). */
import { uint16At, uint32At, viewOf } from './bytes.ts'

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
  for (let index = 0; index < uint16At(view, 2); index++) {
    const platform = uint16At(view, 4 + index * 8)
    if (platform !== 0 && platform !== 3) continue
    const offset = uint32At(view, 8 + index * 8)
    const format = uint16At(view, offset)
    if (format === 12) found.format12 = offset
    if (format === 4) found.format4 = offset
  }
  return found
}

const lookUpFormat12 = (view: DataView, offset: number, codePoint: number): number => {
  let low = 0
  // A damaged table claims more groups than it has room for.
  const room = Math.floor((view.byteLength - offset - 16) / 12)
  let high = Math.min(uint32At(view, offset + 12), room) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const group = offset + 16 + middle * 12
    const first = uint32At(view, group)
    if (codePoint < first) high = middle - 1
    else if (codePoint > uint32At(view, group + 4)) low = middle + 1
    else return uint32At(view, group + 8) + codePoint - first
  }
  return 0
}

const lookUpFormat4 = (view: DataView, offset: number, codePoint: number): number => {
  if (codePoint > 0xffff) return 0
  const doubled = uint16At(view, offset + 6)
  const ends = offset + 14
  let low = 0
  let high = doubled / 2 - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (uint16At(view, ends + middle * 2) < codePoint) low = middle + 1
    else high = middle
  }
  const starts = ends + doubled + 2
  const start = uint16At(view, starts + low * 2)
  if (codePoint < start) return 0
  const delta = uint16At(view, starts + doubled + low * 2)
  const rangeAt = starts + doubled * 2 + low * 2
  const range = uint16At(view, rangeAt)
  if (range === 0) return (codePoint + delta) & 0xffff
  const at = rangeAt + range + (codePoint - start) * 2
  const glyph = uint16At(view, at)
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}

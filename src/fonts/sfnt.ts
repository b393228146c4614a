/** The table directory of a TrueType or OpenType file. */
import type { ByteSource } from './byte-source.ts'
import { viewOf } from './bytes.ts'

export interface Sfnt {
  /** A whole table, or undefined when the font has none of that tag. */
  table(tag: string): Uint8Array | undefined
  /** A part of a table, for tables too large to read whole (CFF, glyf). */
  slice(tag: string, offset: number, length: number): Uint8Array
  /** Bytes of a table; 0 when the font has none of that tag. */
  length(tag: string): number
}

/** Undefined when the file is not a single TTF or OTF (collections, WOFF and damaged files are refused). */
export const openSfnt = (source: ByteSource): Sfnt | undefined => {
  const header = source.read(0, 12)
  if (header.length < 12) return undefined
  const version = viewOf(header).getUint32(0)
  if (version !== 0x00010000 && version !== 0x4f54544f && version !== 0x74727565) return undefined
  const directory = readDirectory(source, viewOf(header).getUint16(4))
  if (directory === undefined) return undefined
  const cache = new Map<string, Uint8Array>()
  return {
    table(tag) {
      const record = directory.get(tag)
      if (record === undefined) return undefined
      const bytes = cache.get(tag) ?? source.read(record.offset, record.length)
      cache.set(tag, bytes)
      return bytes
    },
    slice(tag, offset, length) {
      const record = directory.get(tag)
      // Places in damaged tables may be negative or fractions.
      if (record === undefined || !Number.isInteger(offset) || offset < 0 || !(length > 0))
        return new Uint8Array(0)
      const available = Math.max(0, Math.min(Math.floor(length), record.length - offset))
      return source.read(record.offset + offset, available)
    },
    length: (tag) => directory.get(tag)?.length ?? 0,
  }
}

const readDirectory = (
  source: ByteSource,
  count: number,
): ReadonlyMap<string, { readonly offset: number; readonly length: number }> | undefined => {
  const bytes = source.read(12, count * 16)
  if (bytes.length < count * 16) return undefined
  const view = viewOf(bytes)
  const directory = new Map<string, { offset: number; length: number }>()
  for (let index = 0; index < count; index++) {
    const at = index * 16
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4))
    const offset = view.getUint32(at + 8)
    const length = view.getUint32(at + 12)
    if (offset + length > source.size) return undefined
    directory.set(tag, { offset, length })
  }
  return directory
}

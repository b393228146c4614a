/** The parts of a CFF table that measuring and subsetting need: charstrings, font dictionaries, subroutines. */
import { uint16At, viewOf } from './bytes.ts'
import { memoize } from './memoize.ts'

/** Reads a part of the CFF table. */
export type CffReader = (offset: number, length: number) => Uint8Array

export interface CffIndex {
  readonly count: number
  /** Offset of the first byte after the index. */
  readonly end: number
  /** Bytes of one entry. */
  entry(index: number): Uint8Array
}

export interface CffFontDict {
  /** The Private DICT as it stands, without the Subrs operator. */
  readonly privateDict: Uint8Array
  readonly localSubrs: readonly Uint8Array[]
}

export interface Cff {
  readonly glyphCount: number
  readonly globalSubrs: readonly Uint8Array[]
  readonly fontDicts: readonly CffFontDict[]
  /** FontMatrix as the font states it, or undefined for the default of 1/1000. */
  readonly fontMatrix: readonly number[] | undefined
  charString(glyph: number): Uint8Array
  fontDictOf(glyph: number): number
}

const operator = {
  charStrings: 17,
  private: 18,
  subrs: 19,
  fontMatrix: 0x0c07,
  ros: 0x0c1e,
  fdArray: 0x0c24,
  fdSelect: 0x0c25,
} as const

/** Undefined when the table is not CFF version 1, or its parts claim more bytes than it has; `size` is the table's. */
export const readCff = (readTable: CffReader, size: number): Cff | undefined => {
  const read = metered(readTable, size)
  const header = read(0, 4)
  if (header[0] !== 1) return undefined
  const names = readIndex(read, header[2] ?? 4)
  const topDicts = readIndex(read, names.end)
  const strings = readIndex(read, topDicts.end)
  const globals = readIndex(read, strings.end)
  const top = readDict(topDicts.entry(0))
  const charStringsAt = top.get(operator.charStrings)?.[0]
  if (charStringsAt === undefined) return undefined
  const charStrings = readIndex(readTable, charStringsAt)
  const fdArrayAt = top.get(operator.fdArray)?.[0]
  const dicts = fdArrayAt === undefined ? [top] : entries(readIndex(read, fdArrayAt)).map(readDict)
  const fdSelectAt = top.get(operator.fdSelect)?.[0]
  const globalSubrs = entries(globals)
  const fontDicts = dicts.slice(0, mostFontDicts).map((dict) => readFontDict(read, dict))
  if (read.isExhausted()) return undefined
  return {
    glyphCount: charStrings.count,
    globalSubrs,
    fontDicts,
    fontMatrix: top.get(operator.fontMatrix) ?? dicts[0]?.get(operator.fontMatrix),
    // Every document draws much the same characters.
    charString: memoize((glyph) => charStrings.entry(glyph).subarray(0, longestCharString)),
    fontDictOf: fdSelectAt === undefined ? () => 0 : readFdSelect(readTable, fdSelectAt, charStrings.count),
  }
}

/** Adobe Technical Note 5176, Appendix B. */
const longestCharString = 65_535
/** FDSelect names them by one byte. */
const mostFontDicts = 256

interface MeteredReader extends CffReader {
  isExhausted(): boolean
}

/** Entries of a made-up index may all claim the whole file: together they get no more than twice the table. */
const metered = (read: CffReader, size: number): MeteredReader => {
  let left = 2 * size + 4096
  const limited = (offset: number, length: number): Uint8Array => {
    if (length > 0) left -= Math.min(length, size)
    return left < 0 ? new Uint8Array(0) : read(offset, length)
  }
  return Object.assign(limited, { isExhausted: () => left < 0 })
}

const entries = (index: CffIndex): Uint8Array[] =>
  Array.from({ length: index.count }, (_, at) => index.entry(at))

const readIndex = (read: CffReader, at: number): CffIndex => {
  const head = read(at, 3)
  const count = ((head[0] ?? 0) << 8) | (head[1] ?? 0)
  if (count === 0) return { count: 0, end: at + 2, entry: () => new Uint8Array(0) }
  const offSize = head[2] ?? 1
  const offsets = read(at + 3, (count + 1) * offSize)
  const data = at + 2 + (count + 1) * offSize
  const offset = (index: number): number => {
    let value = 0
    for (let byte = 0; byte < offSize; byte++) value = value * 256 + (offsets[index * offSize + byte] ?? 0)
    return value
  }
  return {
    count,
    end: data + offset(count),
    entry: (index) =>
      index < count ? read(data + offset(index), offset(index + 1) - offset(index)) : new Uint8Array(0),
  }
}

const readFontDict = (read: CffReader, dict: ReadonlyMap<number, readonly number[]>): CffFontDict => {
  const [size = 0, at = 0] = dict.get(operator.private) ?? []
  const bytes = read(at, size)
  const subrsAt = readDict(bytes).get(operator.subrs)?.[0]
  return {
    privateDict: withoutSubrs(bytes),
    localSubrs: subrsAt === undefined ? [] : entries(readIndex(read, at + subrsAt)),
  }
}

const readFdSelect = (read: CffReader, at: number, glyphCount: number): ((glyph: number) => number) => {
  const format = read(at, 1)[0]
  if (format === 0) {
    const bytes = read(at + 1, glyphCount)
    return (glyph) => bytes[glyph] ?? 0
  }
  const count = uint16At(viewOf(read(at + 1, 2)), 0)
  const ranges = viewOf(read(at + 3, count * 3))
  return (glyph) => {
    let low = 0
    let high = count - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (uint16At(ranges, middle * 3) <= glyph) low = middle
      else high = middle - 1
    }
    return low * 3 + 2 < ranges.byteLength ? ranges.getUint8(low * 3 + 2) : 0
  }
}

/** A DICT as operator → operands; two-byte operators are 0x0c00 + second byte. */
export const readDict = (bytes: Uint8Array): ReadonlyMap<number, readonly number[]> => {
  const dict = new Map<number, readonly number[]>()
  for (const { code, operands } of dictEntries(bytes)) dict.set(code, operands)
  return dict
}

const withoutSubrs = (bytes: Uint8Array): Uint8Array => {
  const kept = dictEntries(bytes).filter(({ code }) => code !== operator.subrs)
  return Uint8Array.from(kept.flatMap(({ start, end }) => [...bytes.subarray(start, end)]))
}

interface DictEntry {
  readonly code: number
  readonly operands: readonly number[]
  readonly start: number
  readonly end: number
}

const dictEntries = (bytes: Uint8Array): DictEntry[] => {
  const result: DictEntry[] = []
  let operands: number[] = []
  let start = 0
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    if (byte <= 21) {
      const wide = byte === 12
      const code = wide ? 0x0c00 | (bytes[at + 1] ?? 0) : byte
      at += wide ? 2 : 1
      result.push({ code, operands, start, end: at })
      operands = []
      start = at
    } else {
      const [value, next] = readOperand(bytes, at)
      operands.push(value)
      at = next
    }
  }
  return result
}

const readOperand = (bytes: Uint8Array, at: number): readonly [number, number] => {
  const b0 = bytes[at] ?? 0
  const b1 = bytes[at + 1] ?? 0
  if (b0 === 28) return [((b1 << 24) >> 16) | (bytes[at + 2] ?? 0), at + 3]
  if (b0 === 29) {
    return [
      (b1 << 24) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 8) | (bytes[at + 4] ?? 0),
      at + 5,
    ]
  }
  if (b0 === 30) return readReal(bytes, at + 1)
  if (b0 >= 247 && b0 <= 250) return [(b0 - 247) * 256 + b1 + 108, at + 2]
  if (b0 >= 251 && b0 <= 254) return [-(b0 - 251) * 256 - b1 - 108, at + 2]
  return [b0 - 139, at + 1]
}

const readReal = (bytes: Uint8Array, start: number): readonly [number, number] => {
  const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', 'E', 'E-', '', '-']
  let text = ''
  for (let at = start; at < bytes.length; at++) {
    for (const nibble of [(bytes[at] ?? 0) >> 4, (bytes[at] ?? 0) & 15]) {
      if (nibble === 15) return [Number(text), at + 1]
      text += digits[nibble]
    }
  }
  return [Number(text), bytes.length]
}

/** Writes a CID-keyed CFF table (Adobe Technical Note 5176) whose charset is the identity, so that CID = glyph id for every reader. */
import { concatBytes, uint16 } from './bytes.ts'
import type { Cff, CffFontDict } from './cff.ts'

/** `glyphs` are glyph ids of the source font, .notdef first; only the font dictionaries they use are kept. */
export const encodeCff = (cff: Cff, glyphs: readonly number[], postScriptName: string): Uint8Array => {
  const dictsUsed = [...new Set(glyphs.map((glyph) => cff.fontDictOf(glyph)))].sort((a, b) => a - b)
  const head = concatBytes([Uint8Array.of(1, 0, 4, 4), index([ascii(postScriptName || 'Font')])])
  const strings = concatBytes([index([ascii('Adobe'), ascii('Identity')]), index(cff.globalSubrs)])
  const charset = concatBytes([Uint8Array.of(2), uint16(1, Math.max(0, glyphs.length - 2))])
  const fdSelect = encodeFdSelect(glyphs.map((glyph) => dictsUsed.indexOf(cff.fontDictOf(glyph))))
  const charStrings = index(glyphs.map((glyph) => cff.charString(glyph)))
  const privates = dictsUsed.map((dict) => encodePrivate(cff.fontDicts[dict]))
  const topDict = (
    charsetAt: number,
    fdSelectAt: number,
    charStringsAt: number,
    fdArrayAt: number,
  ): Uint8Array =>
    index([
      concatBytes([
        integer(391),
        integer(392),
        integer(0),
        Uint8Array.of(12, 30),
        ...(cff.fontMatrix === undefined ? [] : [...cff.fontMatrix.map(real), Uint8Array.of(12, 7)]),
        integer(glyphs.length),
        Uint8Array.of(12, 34),
        integer(charsetAt),
        Uint8Array.of(15),
        integer(fdSelectAt),
        Uint8Array.of(12, 37),
        integer(charStringsAt),
        Uint8Array.of(17),
        integer(fdArrayAt),
        Uint8Array.of(12, 36),
      ]),
    ])
  const charsetAt = head.length + topDict(0, 0, 0, 0).length + strings.length
  const fdSelectAt = charsetAt + charset.length
  const charStringsAt = fdSelectAt + fdSelect.length
  const privatesAt = charStringsAt + charStrings.length
  const fdArrayAt = privatesAt + privates.reduce((sum, { bytes }) => sum + bytes.length, 0)
  let privateAt = privatesAt
  const fdArray = index(
    privates.map(({ bytes, size }) => {
      const entry = concatBytes([integer(size), integer(privateAt), Uint8Array.of(18)])
      privateAt += bytes.length
      return entry
    }),
  )
  return concatBytes([
    head,
    topDict(charsetAt, fdSelectAt, charStringsAt, fdArrayAt),
    strings,
    charset,
    fdSelect,
    charStrings,
    ...privates.map(({ bytes }) => bytes),
    fdArray,
  ])
}

/** Format 3: ranges of glyphs with the same font dictionary. */
const encodeFdSelect = (dicts: readonly number[]): Uint8Array => {
  const ranges = dicts.flatMap((dict, glyph) => (dict === dicts[glyph - 1] ? [] : [{ glyph, dict }]))
  return concatBytes([
    Uint8Array.of(3),
    uint16(ranges.length),
    ...ranges.map(({ glyph, dict }) => Uint8Array.of(glyph >> 8, glyph & 255, dict)),
    uint16(dicts.length),
  ])
}

/** A Private DICT followed at once by its local subroutines. */
const encodePrivate = (
  dict: CffFontDict | undefined,
): { readonly bytes: Uint8Array; readonly size: number } => {
  const own = dict?.privateDict ?? new Uint8Array(0)
  const subrs = dict?.localSubrs ?? []
  if (subrs.length === 0) return { bytes: own, size: own.length }
  const size = own.length + integer(0).length + 1
  return { bytes: concatBytes([own, integer(size), Uint8Array.of(19), index(subrs)]), size }
}

const index = (entries: readonly Uint8Array[]): Uint8Array => {
  if (entries.length === 0) return uint16(0)
  const offsets = new Uint8Array((entries.length + 1) * 4)
  let offset = 1
  const put = (at: number): void => {
    offsets.set([offset >>> 24, (offset >>> 16) & 255, (offset >>> 8) & 255, offset & 255], at * 4)
  }
  put(0)
  entries.forEach((entry, at) => {
    offset += entry.length
    put(at + 1)
  })
  return concatBytes([uint16(entries.length), Uint8Array.of(4), offsets, ...entries])
}

/** Always five bytes, so that sizes are known before offsets are. */
const integer = (value: number): Uint8Array =>
  Uint8Array.of(29, (value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255)

const real = (value: number): Uint8Array => {
  const nibbles = [...String(value).toUpperCase().replace('E-', 'n').replace('E+', 'E')].map((character) => {
    if (character === '.') return 10
    if (character === 'E') return 11
    if (character === 'n') return 12
    return character === '-' ? 14 : Number(character)
  })
  nibbles.push(15)
  if (nibbles.length % 2 === 1) nibbles.push(15)
  const bytes = [30]
  for (let at = 0; at < nibbles.length; at += 2)
    bytes.push(((nibbles[at] ?? 15) << 4) | (nibbles[at + 1] ?? 15))
  return Uint8Array.from(bytes)
}

const ascii = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((character) => character.charCodeAt(0) & 127))

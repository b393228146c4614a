/** Fonts that are damaged or made to harm open as nothing, or give wrong shapes, but never throw, hang or fill the memory. */
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findFontFiles, installedFontsFolder } from '../../src/files/font-folders.ts'
import { memoryByteSource } from '../../src/fonts/byte-source.ts'
import { concatBytes, uint16, uint32 } from '../../src/fonts/bytes.ts'
import { type Face, openFace } from '../../src/fonts/face.ts'
import { createFontSet } from '../../src/fonts/font-set.ts'
import { subsetFace } from '../../src/fonts/subset-face.ts'
import { fakeIo } from '../cli/fake-io.ts'

type Tables = Readonly<Record<string, Uint8Array>>

const ascii = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))

const fontOf = (tables: Tables, version = 0x00010000): Uint8Array => {
  const entries = Object.entries(tables)
  let offset = 12 + entries.length * 16
  const records = entries.map(([tag, { length }]) => {
    const record = concatBytes([ascii(tag), uint32(0, offset, length)])
    offset += length
    return record
  })
  return concatBytes([
    uint32(version),
    uint16(entries.length, 0, 0, 0),
    ...records,
    ...entries.map(([, bytes]) => bytes),
  ])
}

const head = (unitsPerEm = 1000): Uint8Array => {
  const bytes = new Uint8Array(54)
  bytes.set(uint16(unitsPerEm), 18)
  bytes.set(uint16(1), 50)
  return bytes
}
const hhea = Uint8Array.from([...new Uint8Array(34), 0, 1])
const hmtx = uint16(1000, 0)
const name = uint16(0, 0, 6)
const maxp = concatBytes([uint32(0x00010000), uint16(4), new Uint8Array(26)])
/** Format 12: 一 is glyph 1, 丁 glyph 2. */
const cmap = concatBytes([
  uint16(0, 1, 3, 10),
  uint32(12),
  uint16(12, 0),
  uint32(28, 0, 1, 0x4e00, 0x4e01, 1),
])

/** A TrueType font of these glyf records after .notdef. */
const trueType = (records: readonly Uint8Array[], changes: Tables = {}): Uint8Array => {
  let at = 0
  const loca = uint32(0, 0, ...records.map(({ length }) => (at += length)))
  return fontOf({
    head: head(),
    hhea,
    hmtx,
    name,
    maxp,
    cmap,
    loca,
    glyf: concatBytes([...records]),
    ...changes,
  })
}

/** A composite glyph of these parts. */
const composite = (...parts: readonly number[]): Uint8Array =>
  concatBytes([
    uint16(0xffff, 0, 0, 0, 0),
    ...parts.map((part, at) => uint16(at + 1 < parts.length ? 0x20 : 0, part, 0)),
  ])

const index = (...items: readonly Uint8Array[]): Uint8Array => {
  let at = 1
  const offsets = [1, ...items.map(({ length }) => (at += length))]
  return items.length === 0
    ? uint16(0)
    : concatBytes([uint16(items.length), Uint8Array.of(4), uint32(...offsets), ...items])
}

const number32 = (value: number): Uint8Array => concatBytes([Uint8Array.of(29), uint32(value)])

/** An OpenType font whose glyphs 0 and 1 are this charstring, with these global subroutines. */
const openType = (
  charString: Uint8Array,
  globals: readonly Uint8Array[],
  changes: Tables = {},
): Uint8Array => {
  const before = concatBytes([Uint8Array.of(1, 0, 4, 4), index(ascii('F'))])
  const top = (at: number): Uint8Array => index(concatBytes([number32(at), Uint8Array.of(17)]))
  const rest = concatBytes([index(), index(...globals)])
  const charStringsAt = before.length + top(0).length + rest.length
  const cff = concatBytes([before, top(charStringsAt), rest, index(charString, charString)])
  return fontOf({ head: head(), hhea, hmtx, name, cmap, 'CFF ': cff, ...changes }, 0x4f54544f)
}

/** Everything that is asked of a face. */
const use = (bytes: Uint8Array): Face | undefined => {
  const face = openFace('x', memoryByteSource(bytes))
  createFontSet([{ path: 'x.otf', origin: 'project', source: memoryByteSource(bytes) }]).mainFace('fangsong')
  if (!face) return undefined
  const characters = Array.from('国一丁A', (character) => character.codePointAt(0) ?? 0)
  for (const codePoint of [...characters, 0x10ffff, 0xffff]) {
    face.advance(codePoint)
    face.ink(codePoint)
  }
  subsetFace(face, characters.filter(face.has))
  return face
}

const filled = (length: number, value: number): Uint8Array => new Uint8Array(length).fill(value)
const loop = concatBytes([...Array.from({ length: 200 }, () => Uint8Array.of(32, 29)), Uint8Array.of(11)])
/** Offsets of an index that lets each of its 60000 entries claim all that follows. */
const overlapping = concatBytes([
  uint16(60_000),
  Uint8Array.of(4),
  uint32(...Array.from({ length: 60_001 }, (_, at) => (at % 2 === 0 ? 1 : 5_000_000))),
  new Uint8Array(5_000_000),
])

describe('absurd tables', () => {
  test.each([
    [
      'a table directory that claims 65535 tables',
      concatBytes([uint32(0x00010000), uint16(65_535, 0, 0, 0)]),
    ],
    ['a table beyond the end of the file', fontOf({ head: head() }).fill(0xff, 20, 28)],
    ['tables cut short', trueType([], { head: new Uint8Array(3), hhea: new Uint8Array(1) })],
    ['no units in an em', trueType([composite(1)], { head: head(0) })],
    ['cmap that claims endless subtables', trueType([composite(1)], { cmap: filled(40, 0xff) })],
    ['cmap cut short', trueType([composite(1)], { cmap: uint16(0, 9) })],
    [
      'cmap of endless groups',
      trueType([composite(1)], {
        cmap: concatBytes([
          uint16(0, 1, 3, 10),
          uint32(12),
          uint16(12, 0),
          uint32(28, 0, 0xffffffff, 0, 0x10ffff, 7),
        ]),
      }),
    ],
    [
      'cmap format 4 that points outside',
      trueType([composite(1)], {
        cmap: concatBytes([uint16(0, 1, 3, 1), uint32(12), uint16(4, 0, 0, 0xfffe), filled(9, 0xff)]),
      }),
    ],
    ['cmap to glyphs that are not there', trueType([], {})],
    ['loca that runs backwards', trueType([composite(1)], { loca: uint32(0, 0xffffffff, 3, 0) })],
    ['a composite glyph of itself', trueType([composite(1), composite(2, 1)])],
    ['composite glyphs in a ring', trueType([composite(2), composite(1)])],
    ['a composite glyph of thousands', trueType([composite(...Array.from({ length: 9000 }, (_, at) => at))])],
    ['names that overlap', trueType([], { name: concatBytes([uint16(0, 65_535, 0), filled(800_000, 1)]) })],
    [
      'CFF of nothing',
      fontOf({ head: head(), hhea, hmtx, name, cmap, 'CFF ': Uint8Array.of(1, 0, 4, 4) }, 0x4f54544f),
    ],
    ['CFF full of ones', openType(new Uint8Array(1), [], { 'CFF ': filled(90_000, 1) })],
    ['CFF subroutines that call themselves', openType(Uint8Array.of(32, 29, 14), [loop])],
    ['CFF stack without end', openType(filled(60_000, 139), [])],
    [
      'CFF entries that overlap',
      openType(Uint8Array.of(14), [], {
        'CFF ': concatBytes([
          Uint8Array.of(1, 0, 4, 4),
          index(ascii('F')),
          index(concatBytes([number32(8), Uint8Array.of(17)])),
          index(),
          overlapping,
        ]),
      }),
    ],
  ])('%s', (_name, bytes) => {
    const started = performance.now()
    use(bytes)
    expect(performance.now() - started).toBeLessThan(2000)
  })

  test('the same fonts without the absurdity open', () => {
    expect(use(trueType([composite(0)]))?.has(0x4e00)).toBe(true)
    expect(use(openType(Uint8Array.of(14), []))?.has(0x4e00)).toBe(true)
  })
})

const real = ['FandolFang-Regular.otf', 'Tinos_400Regular.ttf']
  .map((file) => join(installedFontsFolder(), file))
  .filter((path) => existsSync(path))

test.each(real)('%s with bytes changed or cut off is used or refused', (path) => {
  const whole = readFileSync(path)
  const headers = Math.min(whole.length - 1, 60_000)
  const place = fc.oneof(fc.nat(600), fc.nat(headers), fc.nat(whole.length - 1))
  const value = fc.constantFrom(0, 1, 28, 29, 0x7f, 0x80, 0xff)
  fc.assert(
    fc.property(fc.array(fc.tuple(place, value), { minLength: 1, maxLength: 12 }), fc.nat(9), (hits, cut) => {
      const before = hits.map(([at]) => [at, whole[at] ?? 0] as const)
      for (const [at, byte] of hits) whole[at] = byte
      try {
        use(cut === 0 ? whole.subarray(0, hits[0]?.[0]) : whole)
      } finally {
        for (const [at, byte] of before.toReversed()) whole[at] = byte
      }
    }),
    { numRuns: 1000 },
  )
})

test('font files that are links to nowhere, folders or no fonts are listed as unreadable', () => {
  const folder = join(fakeIo().cwd, 'fonts')
  mkdirSync(join(folder, '文件夹'), { recursive: true })
  symlinkSync('/没有这个文件', join(folder, '甲.ttf'))
  symlinkSync('文件夹', join(folder, '乙.otf'))
  symlinkSync('/dev/zero', join(folder, '丙.ttf'))
  writeFileSync(join(folder, '丁.ttf'), '不是字体')
  const files = findFontFiles(folder).filter(({ origin }) => origin === 'project')
  expect(createFontSet(files).unreadable).toHaveLength(4)
})

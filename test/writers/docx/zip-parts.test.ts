/** The zip around a DOCX: what was put in comes out, the same bytes for the same parts. */
import { createHash } from 'node:crypto'
import zlib from 'node:zlib'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type Part, zipParts } from '../../../src/writers/docx/zip-parts.ts'

const parts = fc.uniqueArray(
  fc.record({
    name: fc.stringMatching(/^[a-z]{1,8}\/[A-Za-z0-9_]{1,12}\.xml$/),
    bytes: fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.nat(4000).map((length) => new Uint8Array(length)),
    ),
  }),
  { selector: ({ name }) => name, maxLength: 12 },
)

const listed = (some: readonly Part[]): readonly string[] =>
  some.map(({ bytes, name }) => `${name} ${Buffer.from(bytes).toString('hex')}`)

const unzipped = (zip: Uint8Array): readonly Part[] =>
  Object.entries(unzipSync(zip)).map(([name, bytes]) => ({ name, bytes }))

describe('zipParts', () => {
  test('holds every part as it was, sorted by name', () => {
    fc.assert(
      fc.property(parts, (some) => {
        expect(listed(unzipped(zipParts(some)))).toEqual(listed(some).toSorted())
      }),
    )
  })

  test('has the same bytes whatever the order of the parts', () => {
    fc.assert(
      fc.property(parts, (some) => {
        expect(Buffer.compare(zipParts(some.toReversed()), zipParts(some))).toBe(0)
      }),
    )
  })

  test('keeps what cannot be deflated as it is', () => {
    const noise = createHash('sha512').update('滨江市').digest()
    const zip = Buffer.from(zipParts([{ name: 'a', bytes: noise }]))
    expect(zip.includes(noise)).toBe(true)
    expect(zipParts([{ name: 'a', bytes: new Uint8Array(5000) }]).length).toBeLessThan(200)
  })

  test.skipIf(zlib.crc32 === undefined)('says the checksum and the size of a part', () => {
    const bytes = Buffer.from('滨江市'.repeat(99))
    const zip = Buffer.from(zipParts([{ name: 'a', bytes }]))
    expect(zip.readUInt32LE(14)).toBe(zlib.crc32(bytes))
    expect(zip.readUInt32LE(22)).toBe(bytes.length)
  })
})

import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'
import { describe, expect, test } from 'vitest'
import { memoryByteSource } from '../../src/fonts/byte-source.ts'
import { type Face, openFace } from '../../src/fonts/face.ts'
import { subsetFace } from '../../src/fonts/subset-face.ts'
import { openCffProgram } from '../tools/cff-program.ts'

const folder = join(homedir(), '.local/share/hongtou/fonts')
const files = [
  'FandolFang-Regular.otf',
  'FandolSong-Bold.otf',
  'NotoSerifSC_400Regular.ttf',
  'Tinos_400Regular.ttf',
].filter((file) => existsSync(join(folder, file)))
const codePoints = [...'滨江市人民政府文件〔2025〕12号，。“é”'].map(
  (character) => character.codePointAt(0) ?? 0,
)

describe.each(files)('%s', (file) => {
  const bytes = readFileSync(join(folder, file))
  const face = openFace(file, memoryByteSource(bytes)) as Face
  const peer = create(bytes) as Font
  const known = codePoints.filter((codePoint) => face.has(codePoint))
  const subset = subsetFace(face, known)
  const reopened =
    subset.format === 'cff'
      ? openCffProgram(subset.program, subset.widths)
      : (create(Buffer.from(subset.program)) as Font)

  test('keeps every outline and width', () => {
    for (const codePoint of known) {
      const glyph = subset.glyphs.get(codePoint) ?? 0
      expect(glyph).toBeGreaterThan(0)
      expect(reopened.getGlyph(glyph).path.toSVG()).toBe(peer.glyphForCodePoint(codePoint).path.toSVG())
      expect(subset.widths[glyph]).toBeCloseTo(
        (peer.glyphForCodePoint(codePoint).advanceWidth * 1000) / peer.unitsPerEm,
        3,
      )
    }
  })

  test('is small and the same every time', () => {
    expect(subset.program.length).toBeLessThan(60_000)
    expect(subsetFace(face, [...known].reverse()).program).toEqual(subset.program)
  })
})

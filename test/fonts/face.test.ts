import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'
import { describe, expect, test } from 'vitest'
import { memoryByteSource } from '../../src/fonts/byte-source.ts'
import { openFace } from '../../src/fonts/face.ts'

const folder = join(homedir(), '.local/share/hongtou/fonts')
const files = [
  'FandolFang-Regular.otf',
  'FandolSong-Bold.otf',
  'NotoSerifSC_400Regular.ttf',
  'Tinos_400Regular.ttf',
].filter((file) => existsSync(join(folder, file)))
const sample = '国一二三，。、“”‘’（）《》—…·0123456789%aAgy喆鬱〇★〔〕￥'

describe.each(files)('%s', (file) => {
  const bytes = readFileSync(join(folder, file))
  const face = openFace(file, memoryByteSource(bytes))
  const peer = create(bytes) as Font

  test.each([...sample])('%s has the advance and ink box that fontkit finds', (character) => {
    const codePoint = character.codePointAt(0) ?? 0
    expect(face?.has(codePoint)).toBe(peer.hasGlyphForCodePoint(codePoint))
    if (!face?.has(codePoint)) return
    const glyph = peer.glyphForCodePoint(codePoint)
    expect(face.advance(codePoint)).toBeCloseTo(glyph.advanceWidth / peer.unitsPerEm, 6)
    const ink = face.ink(codePoint)
    expect(ink?.xMin).toBeCloseTo(glyph.bbox.minX / peer.unitsPerEm, 2)
    expect(ink?.yMin).toBeCloseTo(glyph.bbox.minY / peer.unitsPerEm, 2)
    expect(ink?.xMax).toBeCloseTo(glyph.bbox.maxX / peer.unitsPerEm, 2)
    expect(ink?.yMax).toBeCloseTo(glyph.bbox.maxY / peer.unitsPerEm, 2)
  })
})

test('bytes that are no font open as nothing', () => {
  expect(openFace('x', memoryByteSource(new Uint8Array(0)))).toBeUndefined()
  expect(openFace('x', memoryByteSource(new Uint8Array(4096).fill(0x4f)))).toBeUndefined()
})

test('the middle of 汉字 is measured where the face has them', () => {
  const open = (file: string) => openFace(file, memoryByteSource(readFileSync(join(folder, file))))
  expect(open('FandolFang-Regular.otf')?.ideographCentre).toBeCloseTo(0.34, 1)
  expect(open('Tinos_400Regular.ttf')?.ideographCentre).toBeUndefined()
})

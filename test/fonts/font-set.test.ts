/** Which file is chosen for 西文, and that it is opened only when asked for. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { installedFontsFolder } from '../../src/files/font-folders.ts'
import { memoryByteSource } from '../../src/fonts/byte-source.ts'
import { createFontSet, type FontFile, type FontOrigin } from '../../src/fonts/font-set.ts'
import { withLatinFace } from '../../src/fonts/with-latin-face.ts'

const read = (file: string): Uint8Array => readFileSync(join(installedFontsFolder(), file))
const fangsong = read('FandolFang-Regular.otf')
const tinos = read('Tinos_400Regular.ttf')

const fontFile = (path: string, bytes: Uint8Array, origin: FontOrigin = 'installed'): FontFile => ({
  path,
  origin,
  source: memoryByteSource(bytes),
})

/** The same face under another PostScript name of the same length; the family stays Tinos. */
const renamed = (postScriptName: string): Uint8Array => {
  const bytes = Buffer.from(tinos)
  const own = Buffer.from('Tinos-Regular', 'utf16le').swap16()
  const at = bytes.indexOf(own)
  expect(at).toBeGreaterThan(0)
  Buffer.from(postScriptName, 'utf16le').swap16().copy(bytes, at)
  return bytes
}

const digit = 0x30

describe('西文', () => {
  test('is drawn by a regular face, never by a bold one of the same family', () => {
    const bold = fontFile('Tinos_700Bold.ttf', renamed('Tinos-BoldFat'))
    expect(createFontSet([bold]).mainFace('latin')).toBeUndefined()
    const fonts = createFontSet([bold, fontFile('Tinos_400Regular.ttf', tinos)])
    expect(fonts.candidates.latin.map(({ file }) => file.path)).toEqual(['Tinos_400Regular.ttf'])
  })

  test('a file named 西文 in the project comes first, then the system, then what was installed', () => {
    const files = [
      fontFile('installed.ttf', tinos),
      fontFile('system.ttf', tinos, 'system'),
      fontFile('fonts/西文.ttf', renamed('House-Regular'), 'project'),
    ]
    expect(createFontSet(files).candidates.latin.map(({ file }) => file.path)).toEqual([
      'fonts/西文.ttf',
      'system.ttf',
      'installed.ttf',
    ])
  })

  test('takes the digits of 仿宋 and leaves 宋体, 汉字 and what it lacks', () => {
    const plain = createFontSet([
      fontFile('仿宋.otf', fangsong, 'project'),
      fontFile('宋体.otf', fangsong, 'project'),
    ])
    expect(withLatinFace(plain).faceFor('fangsong', digit)?.id).toBe('仿宋.otf')
    const fonts = createFontSet([
      fontFile('仿宋.otf', fangsong, 'project'),
      fontFile('宋体.otf', fangsong, 'project'),
      fontFile('西文.ttf', tinos, 'project'),
    ])
    expect(fonts.faceFor('fangsong', digit)?.id).toBe('仿宋.otf')
    const faces = withLatinFace(fonts)
    expect(faces.faceFor('fangsong', digit)?.id).toBe('西文.ttf')
    expect(faces.faceFor('songti', digit)?.id).toBe('宋体.otf')
    expect(faces.faceFor('fangsong', 0x56fd)?.id).toBe('仿宋.otf')
    expect(faces.mainFace('fangsong')?.id).toBe('仿宋.otf')
    expect(faces.face('西文.ttf')?.has(digit)).toBe(true)
  })

  test('is read no further than its name where no style asks for it', () => {
    let bytesRead = 0
    const source = memoryByteSource(tinos)
    const counted: FontFile = {
      path: '西文.ttf',
      origin: 'project',
      source: {
        size: source.size,
        read(offset, length) {
          bytesRead += length
          return source.read(offset, length)
        },
      },
    }
    const fonts = createFontSet([fontFile('仿宋.otf', fangsong, 'project'), counted])
    for (const character of '国2025年A%') fonts.faceFor('fangsong', character.codePointAt(0) ?? 0)
    expect(bytesRead).toBeLessThan(4096)
    withLatinFace(fonts).faceFor('fangsong', digit)
    expect(bytesRead).toBeGreaterThan(4096)
  })
})

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { recallFonts } from '../../../src/cli/build/font-memories.ts'
import type { ByteSource } from '../../../src/fonts/byte-source.ts'
import { createFontSet, type FontFile, type FontSet } from '../../../src/fonts/font-set.ts'
import { testFonts } from '../../tools/test-fonts.ts'

let cache: string
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'hongtou-memories-'))
  vi.stubEnv('XDG_CACHE_HOME', cache)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(cache, { recursive: true })
})

const text = '关于印发《滨江市2025年工作要点》的通知，'

/** The real fonts, with reading counted. */
const countedFonts = (): { readonly files: readonly FontFile[]; reads(): number } => {
  let reads = 0
  const counted = (source: ByteSource): ByteSource => ({
    size: source.size,
    read: (offset, length) => {
      reads++
      return source.read(offset, length)
    },
  })
  const candidates = Object.values(testFonts().candidates).flat()
  const files = [...new Map(candidates.map(({ file }) => [file.path, file])).values()]
  return { files: files.map((file) => ({ ...file, source: counted(file.source) })), reads: () => reads }
}

const inkOf = (fonts: FontSet): readonly unknown[] =>
  Array.from(text, (character) => {
    const codePoint = character.codePointAt(0) ?? 0
    return fonts.faceFor('fangsong', codePoint)?.ink(codePoint)
  })

const build = (
  signatureOf: (path: string) => string | undefined = () => '1 2 3 4',
): { readonly ink: readonly unknown[]; readonly names: readonly string[]; readonly reads: number } => {
  const { files, reads } = countedFonts()
  const memories = recallFonts(files, signatureOf)
  const fonts = createFontSet(memories.files)
  const ink = inkOf(fonts)
  memories.keep()
  const names = fonts.candidates.fangsong.map(({ file, matched }) => file.path + matched)
  return { ink, names, reads: reads() }
}

const stored = (): string => join(cache, 'hongtou', 'glyphs.json')

test('what a build learned of a font the next one need not read again, and it measures the same', () => {
  const first = build()
  const second = build()
  expect(second.ink).toEqual(first.ink)
  expect(second.names).toEqual(first.names)
  expect(second.reads).toBeLessThan(first.reads - text.length)
})

test('nothing is written when nothing was learned', () => {
  build()
  const before = statSync(stored())
  build()
  expect(statSync(stored()).ino).toBe(before.ino)
})

test('a file that has changed is read anew', () => {
  const first = build()
  expect(build(() => '1 2 3 5').reads).toBe(first.reads)
})

test('of a file that may change unseen nothing is kept', () => {
  const first = build(() => undefined)
  expect(build(() => undefined).reads).toBe(first.reads)
})

test.each([
  ['cut short', (kept: string) => kept.slice(0, -20)],
  ['changed by a digit', (kept: string) => kept.replace(/,(\d)/, (_, digit) => `,${9 - Number(digit)}`)],
  ['empty', () => ''],
  ['no cache of ours', () => '{}'],
])('a cache that is %s is not believed', (_, damage) => {
  const first = build()
  writeFileSync(stored(), damage(readFileSync(stored(), 'utf8')))
  const next = build()
  expect(next.ink).toEqual(first.ink)
  expect(next.reads).toBe(first.reads)
})

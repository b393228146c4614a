/** What builds learn of the machine's fonts, kept in the user's cache folder under each file's path and signature. */
import { emptyMemory, type FontMemory } from '../../fonts/font-memory.ts'
import type { FontNames } from '../../fonts/font-names.ts'
import type { FontFile } from '../../fonts/font-set.ts'
import { programIdentity } from './program-identity.ts'
import { sha256 } from './sha256.ts'
import { readCache, writeCache } from './user-cache.ts'

export interface FontMemories {
  /** The same files with what is known of them; those without a signature to go by stay as they are. */
  readonly files: readonly FontFile[]
  /** Keeps what was learned since the last call. */
  keep(): void
}

/** `signatureOf`: undefined for a file that may change again and look the same. */
export const recallFonts = (
  files: readonly FontFile[],
  signatureOf: (path: string) => string | undefined,
): FontMemories => {
  const stored = readMemories()
  const memories = new Map<string, KnownFont>()
  for (const { path } of files) {
    const signature = signatureOf(path)
    if (signature !== undefined) memories.set(path, stored.get(path + signature) ?? fresh(signature))
  }
  let kept = extent(memories)
  return {
    files: files.map((file) => {
      const known = memories.get(file.path)
      return known === undefined ? file : { ...file, memory: known.memory }
    }),
    keep: () => {
      const now = extent(memories)
      if (now === kept) return
      kept = now
      writeMemories(memories)
    },
  }
}

interface KnownFont {
  readonly signature: string
  readonly memory: FontMemory
}

const fresh = (signature: string): KnownFont => ({ signature, memory: emptyMemory() })

/** Grows with everything learned. */
const extent = (memories: ReadonlyMap<string, KnownFont>): number => {
  let count = 0
  for (const { memory } of memories.values()) count += memory.ink.size + (memory.names === undefined ? 0 : 1)
  return count
}

const cacheName = 'glyphs.json'

/** A glyph with its box, or alone when it is blank. */
type StoredInk = readonly [number] | readonly [number, number, number, number, number]

interface StoredFont {
  readonly path: string
  readonly signature: string
  readonly names: FontNames | null | undefined
  readonly ink: readonly StoredInk[]
}

/** Path and signature → what is known. A file that is damaged or of another version of this program tells nothing. */
const readMemories = (): ReadonlyMap<string, KnownFont> => {
  const [checksum, text] = split(readCache(cacheName) ?? '')
  if (checksum !== checksumOf(text)) return new Map()
  return new Map(
    (JSON.parse(text) as readonly StoredFont[]).map(({ path, signature, names, ink }) => [
      path + signature,
      { signature, memory: { names, ink: new Map(ink.map(readInk)) } },
    ]),
  )
}

const writeMemories = (memories: ReadonlyMap<string, KnownFont>): void => {
  const fonts = [...memories].map(
    ([path, { signature, memory }]): StoredFont => ({
      path,
      signature,
      names: memory.names,
      ink: Array.from(memory.ink, ([glyph, box]) =>
        box === null ? [glyph] : [glyph, box.xMin, box.yMin, box.xMax, box.yMax],
      ),
    }),
  )
  const text = JSON.stringify(fonts)
  writeCache(cacheName, `${checksumOf(text)}\n${text}`)
}

const readInk = (
  stored: StoredInk,
): [number, { xMin: number; yMin: number; xMax: number; yMax: number } | null] => {
  const [glyph, xMin, yMin, xMax, yMax] = stored
  const isBlank = xMin === undefined || yMin === undefined || xMax === undefined || yMax === undefined
  return [glyph, isBlank ? null : { xMin, yMin, xMax, yMax }]
}

/** Over the program, too: another version may measure otherwise. */
const checksumOf = (text: string): string => sha256(`${programIdentity().version}\n${text}`)

const split = (content: string): readonly [string, string] => {
  const end = content.indexOf('\n')
  return [content.slice(0, Math.max(0, end)), content.slice(end + 1)]
}

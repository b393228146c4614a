/** Files in the user's cache folder, kept from build to build. Where they cannot be written, their content is worked out anew. */
import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { removeIfPossible } from '../../files/node-files.ts'
import { cacheFolder } from '../keep-compile-cache.ts'
import type { KnownHash } from './font-hashes.ts'

/** Undefined when there is none. */
export const readCache = (name: string): string | undefined => {
  try {
    return readFileSync(join(cacheFolder(), name), 'utf8')
  } catch {
    return undefined
  }
}

export const writeCache = (name: string, content: string): void => {
  const temporary = join(cacheFolder(), `${name}.${randomUUID()}.tmp`)
  try {
    mkdirSync(cacheFolder(), { recursive: true })
    writeFileSync(temporary, content)
    renameSync(temporary, join(cacheFolder(), name))
  } catch {
    // A cache that cannot be kept costs time, nothing else.
    removeIfPossible(temporary)
  }
}

const fontHashes = 'fonts.json'

export const readKnownFonts = (): ReadonlyMap<string, KnownHash> => {
  try {
    const stored = JSON.parse(readCache(fontHashes) ?? '{}') as Record<string, KnownHash>
    return new Map(Object.entries(stored))
  } catch {
    return new Map()
  }
}

export const writeKnownFonts = (fonts: ReadonlyMap<string, KnownHash>): void =>
  writeCache(fontHashes, JSON.stringify(Object.fromEntries(fonts)))

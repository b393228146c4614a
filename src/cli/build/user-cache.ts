/** Hashes of the fonts of this machine, kept in the user's cache folder from build to build. Where it cannot be written, fonts are hashed anew. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from '../keep-compile-cache.ts'
import type { KnownHash } from './font-hashes.ts'

const file = (): string => join(cacheFolder(), 'fonts.json')

export const readKnownFonts = (): ReadonlyMap<string, KnownHash> => {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(file(), 'utf8')) as Record<string, KnownHash>))
  } catch {
    return new Map()
  }
}

export const writeKnownFonts = (fonts: ReadonlyMap<string, KnownHash>): void => {
  const temporary = `${file()}.${process.pid}.tmp`
  try {
    mkdirSync(cacheFolder(), { recursive: true })
    writeFileSync(temporary, JSON.stringify(Object.fromEntries(fonts)))
    renameSync(temporary, file())
  } catch {
    // A cache that cannot be kept costs time, nothing else.
  }
}

/** SHA-256 of font files. A file's hash is kept with its size, times and inode, so that megabytes need not be read for every build. */
import { readFileSync, statSync } from 'node:fs'
import { sha256 } from './sha256.ts'

/** Tells a file from what it was before: also where its date was set back, since the time of the change of its entry cannot be. */
export const fileSignature = (path: string): string => {
  const { size, mtimeNs, ctimeNs, ino } = statSync(path, { bigint: true })
  return [size, mtimeNs, ctimeNs, ino].join(' ')
}

export interface KnownHash {
  readonly signature: string
  readonly sha256: string
}

export interface FontHasher {
  hash(path: string): string
  /** All that were asked for, and those known before. */
  known(): ReadonlyMap<string, KnownHash>
  /** Whether a file was read since the start that `before` did not know. */
  hasLearned(): boolean
}

/** Within one run a file is looked at once. */
export const createFontHasher = (before: ReadonlyMap<string, KnownHash>): FontHasher => {
  const known = new Map(before)
  const checked = new Map<string, string>()
  let learned = false
  const find = (path: string): string => {
    const signature = fileSignature(path)
    const earlier = known.get(path)
    if (earlier?.signature === signature) return earlier.sha256
    const fresh = { signature, sha256: sha256(readFileSync(path)) }
    known.set(path, fresh)
    learned = true
    return fresh.sha256
  }
  return {
    hash: (path) => {
      const found = checked.get(path) ?? find(path)
      checked.set(path, found)
      return found
    },
    known: () => known,
    hasLearned: () => learned,
  }
}

/** SHA-256 of font files. A file's hash is kept with its size, times and inode, so that megabytes need not be read for every build. */
import { readFileSync, statSync } from 'node:fs'
import { sha256 } from './sha256.ts'

/** Tells a file from what it was before: also where its date was set back, since the time of the change of its entry cannot be. Empty when there is none. */
export const fileSignature = (path: string): string => {
  try {
    const { size, mtimeNs, ctimeNs, ino } = statSync(path, { bigint: true })
    return [size, mtimeNs, ctimeNs, ino].join(' ')
  } catch {
    return ''
  }
}

export interface KnownHash {
  readonly signature: string
  readonly sha256: string
}

export interface FontHasher {
  /** Of the file as it is; within one run it is looked at once. */
  hash(path: string): string
  /** Of the file while it had this signature; undefined when it has another by now. */
  hashOf(path: string, signature: string): string | undefined
  /** What the next build may rely on. */
  known(): ReadonlyMap<string, KnownHash>
  /** Whether a file was read since the start that `before` did not know. */
  hasLearned(): boolean
}

export const createFontHasher = (before: ReadonlyMap<string, KnownHash>): FontHasher => {
  const known = new Map(before)
  const young = new Set<string>()
  const checked = new Map<string, string>()
  let learned = false
  const find = (path: string): KnownHash => {
    const signature = fileSignature(path)
    const earlier = known.get(path)
    if (signature !== '' && earlier?.signature === signature) return earlier
    const hash = sha256(readFileSync(path))
    // Replaced while it was read: these bytes belong to no signature.
    if (fileSignature(path) !== signature) return { signature: '', sha256: hash }
    const fresh = { signature, sha256: hash }
    known.set(path, fresh)
    if (isSettled(signature)) learned = true
    else young.add(path)
    return fresh
  }
  return {
    hash: (path) => {
      const found = checked.get(path) ?? find(path).sha256
      checked.set(path, found)
      return found
    },
    hashOf: (path, signature) => {
      // Also when it has gone: there is nothing to read then.
      if (signature === '' || fileSignature(path) !== signature) return undefined
      const found = find(path)
      return found.signature === signature ? found.sha256 : undefined
    },
    known: () => new Map([...known].filter(([path]) => !young.has(path))),
    hasLearned: () => learned,
  }
}

/** FAT keeps times to two seconds: a file may change again within them and look the same. */
const settlingMs = 2500

/** Whether a change from now on would show. A time in the future is as good: the change would be given another. */
export const isSettled = (signature: string): boolean => {
  const [, modified = '0', changed = '0'] = signature.split(' ')
  return [modified, changed].every(
    (time) => Math.abs(Date.now() - Number(BigInt(time) / 1_000_000n)) > settlingMs,
  )
}

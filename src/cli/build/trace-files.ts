/** Files that remember what was asked of them: every file that was read, looked for in vain or listed, with a hash of the answer. */
import type { Files } from '../../files/files.ts'
import { sha256 } from './sha256.ts'
import { fromWorkspacePath, toWorkspacePath } from './workspace-path.ts'

/**
 * A file's path → SHA-256 of its bytes, or null when there was none. A path that ends in `/` is a folder's listing,
 * one that ends in `:size` the number of bytes of a file that was not read.
 */
export type FileHashes = Readonly<Record<string, string | null>>

export interface TracedFiles {
  readonly files: Files
  seen(): FileHashes
}

export const traceFiles = (files: Files, cwd: string): TracedFiles => {
  const answers = new Map<string, string | null>()
  const keep = (path: string, ending: string, answer: () => string | null): void => {
    const key = toWorkspacePath(cwd, path) + ending
    if (!answers.has(key)) answers.set(key, answer())
  }
  const readBytes = (path: string): Uint8Array | undefined => {
    const bytes = files.readBytes(path)
    keep(path, '', () => hashOf(bytes))
    return bytes
  }
  return {
    files: {
      readBytes,
      readText: (path) => {
        readBytes(path)
        return files.readText(path)
      },
      size: (path) => {
        const size = files.size(path)
        keep(path, sizeEnding, () => sizeText(size))
        return size
      },
      realPath: (path) => files.realPath(path),
      list: (path) => {
        const names = files.list(path)
        keep(path, '/', () => listingHash(path, names))
        return names
      },
    },
    seen: () => {
      const needed = [...answers].filter(
        ([key]) => !answers.has(withoutSize(key)) || !key.endsWith(sizeEnding),
      )
      return Object.fromEntries(needed.sort(([a], [b]) => (a < b ? -1 : 1)))
    },
  }
}

/** The same question asked again now. */
export const hashAgain = (files: Files, cwd: string, key: string): string | null => {
  if (key.endsWith('/')) {
    const path = fromWorkspacePath(cwd, key.slice(0, -1))
    return listingHash(path, files.list(path))
  }
  if (key.endsWith(sizeEnding)) return sizeText(files.size(fromWorkspacePath(cwd, withoutSize(key))))
  return hashOf(files.readBytes(fromWorkspacePath(cwd, key)))
}

/** The path on this machine that a key is about. */
export const pathOfKey = (cwd: string, key: string): string =>
  fromWorkspacePath(cwd, withoutSize(key).replace(/\/$/, ''))

const sizeEnding = ':size'

const withoutSize = (key: string): string =>
  key.endsWith(sizeEnding) ? key.slice(0, -sizeEnding.length) : key

const hashOf = (bytes: Uint8Array | undefined): string | null => (bytes === undefined ? null : sha256(bytes))

const sizeText = (size: number | undefined): string | null => (size === undefined ? null : String(size))

/** Of 机关/ a build asks only whether it is there; the bodies a document names are files of their own. */
const listingHash = (path: string, names: readonly string[] | undefined): string | null => {
  if (names === undefined) return null
  return sha256(/(?:^|[\\/])机关$/.test(path) ? '' : names.join('\n'))
}

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

/** Each question is asked once: were a file to change meanwhile, the document would still be made of one version, the one that is recorded. */
export const traceFiles = (files: Files, cwd: string): TracedFiles => {
  const answers = new Map<string, string | null>()
  const keep = <T>(
    ending: string,
    ask: (path: string) => T,
    hash: (answer: T, path: string) => string | null,
  ) => {
    const known = new Map<string, T>()
    return (path: string): T => {
      const key = toWorkspacePath(cwd, path) + ending
      if (!known.has(key)) {
        const answer = ask(path)
        known.set(key, answer)
        answers.set(key, hash(answer, path))
      }
      return known.get(key) as T
    }
  }
  const readBytes = keep('', files.readBytes, hashOf)
  return {
    files: {
      readBytes,
      readText: (path) => decode(readBytes(path)),
      size: keep(sizeEnding, files.size, sizeText),
      realPath: (path) => files.realPath(path),
      list: keep('/', files.list, (names, path) => listingHash(path, names)),
    },
    seen: () => {
      const needed = [...answers].filter(
        ([key]) => !answers.has(withoutSize(key)) || !key.endsWith(sizeEnding),
      )
      return Object.fromEntries(needed.sort(([a], [b]) => (a < b ? -1 : 1)))
    },
  }
}

/** A byte order mark is kept, as by every adapter. */
const decode = (bytes: Uint8Array | undefined): string | undefined =>
  bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')

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

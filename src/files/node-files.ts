/** Files over node:fs, and the one way results are written to disk. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Files } from './files.ts'

/** Paths are taken from `root`. */
export const nodeFilesIn = (root: string): Files => ({
  readText: (path) => unlessMissing(() => readFileSync(resolve(root, path), 'utf8')),
  readBytes: (path) => unlessMissing(() => readFileSync(resolve(root, path))),
  size: (path) => unlessMissing(() => fileSize(resolve(root, path))),
  list: (path) => unlessMissing(() => readdirSync(resolve(root, path)).sort(byCodePoint)),
})

/** Paths are taken from the current folder. */
export const nodeFiles: Files = nodeFilesIn('.')

/** A reader of the file sees the old bytes or the new ones, never a part: temporary file, fsync, rename. */
export const writeFileAtomically = (path: string, bytes: Uint8Array | string): void => {
  const folder = dirname(path)
  makeFolder(folder)
  const temporary = join(folder, `.${basename(path)}.${process.pid}.tmp`)
  try {
    const file = openSync(temporary, 'w')
    try {
      writeFileSync(file, bytes)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

const fileSize = (path: string): number | undefined => {
  const found = statSync(path)
  return found.isFile() ? found.size : undefined
}

/** Parents first, one at a time: Node's own recursive mkdir never returns where a folder cannot be made, as under /proc. */
const makeFolder = (folder: string): void => {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another build may have made it meanwhile.
    if (!existsSync(folder)) throw error
  }
}

/** Undefined when there is no such file, or a folder where a file is asked for, or the other way round. */
const unlessMissing = <T>(read: () => T): T | undefined => {
  try {
    return read()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined
    throw error
  }
}

const byCodePoint = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

/** Files over node:fs, and the one way results are written to disk. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import type { Files } from './files.ts'

/** Paths are taken from `root`. */
export const nodeFilesIn = (root: string): Files => ({
  readText: (path) => unlessMissing(() => readRegular(resolve(root, path))?.toString('utf8')),
  readBytes: (path) => unlessMissing(() => readRegular(resolve(root, path))),
  size: (path) => unlessMissing(() => fileSize(resolve(root, path))),
  list: (path) => unlessMissing(() => readdirSync(resolve(root, path)).sort(byCodePoint)),
  realPath: (path) => unlessMissing(() => realpathSync.native(resolve(root, path)).replaceAll(sep, '/')),
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
    replaceFile(temporary, path)
  } catch (error) {
    removeIfPossible(temporary)
    // Told of the file by the name the user knows.
    throw error instanceof Error && 'code' in error ? Object.assign(error, { path }) : error
  }
}

/** Milliseconds between attempts: on Windows, who shows or scans a file keeps it from being replaced, mostly for a moment. */
const waits: readonly number[] = [20, 50, 100, 200, 400]

/** Puts a file that is whole in another's place. Throws EBUSY when a program holds the old one all the while. */
export const replaceFile = (whole: string, path: string): void => {
  for (let attempt = 0; ; attempt++) {
    try {
      renameSync(whole, path)
      return
    } catch (error) {
      const inUse = isInUse(error, path)
      const wait = waits[attempt]
      if (!inUse || wait === undefined) throw inUse ? Object.assign(error, { code: 'EBUSY' }) : error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait)
    }
  }
}

/** Windows answers EPERM or EACCES for a file that a program holds open. */
const isInUse = (error: unknown, path: string): error is Error => {
  if (!(error instanceof Error && 'code' in error)) return false
  if (error.code === 'EBUSY') return true
  const isHeld = process.platform === 'win32' && (error.code === 'EPERM' || error.code === 'EACCES')
  return isHeld && statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

/** What keeps it from being removed is told by what went wrong before. */
export const removeIfPossible = (path: string): void => {
  try {
    rmSync(path, { force: true })
  } catch {
    // Read-only or without permission.
  }
}

/** Reading a pipe would wait for ever, and a device may never end. */
const readRegular = (path: string): Buffer | undefined =>
  fileSize(path) === undefined ? undefined : readFileSync(path)

const fileSize = (path: string): number | undefined => {
  const found = statSync(path)
  return found.isFile() ? found.size : undefined
}

/** Parents first, one at a time: Node's own recursive mkdir never returns where a folder cannot be made, as under /proc. */
export const makeFolder = (folder: string): void => {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another build may have made it meanwhile.
    if (!existsSync(folder)) throw error
  }
}

/** The last three: a name that goes round in circles of links, that is longer than any, or that holds a NUL. */
const missing: ReadonlySet<string> = new Set([
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'ELOOP',
  'ENAMETOOLONG',
  'ERR_INVALID_ARG_VALUE',
])

/** Undefined when there is no such file, or a folder where a file is asked for, or the other way round. */
const unlessMissing = <T>(read: () => T): T | undefined => {
  try {
    return read()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (typeof code === 'string' && missing.has(code)) return undefined
    throw error
  }
}

const byCodePoint = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

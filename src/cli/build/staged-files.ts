/** Outputs on their way: written whole under another name first, put in place by one rename. What a killed build left is cleared away. */
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { makeFolder, removeIfPossible, replaceFile } from '../../files/node-files.ts'
import { failureAt } from '../describe-failure.ts'

/** Beside the outputs: records of what was built, and files on their way. */
export const recordFolder = (output: string): string => join(output, '.hongtou')

/** The path of a new file with these bytes, to be put in place as `name`; on the disk, not only in its cache, when this returns. */
export const stageFile = (
  output: string,
  name: string,
  bytes: Uint8Array | string,
  isForGood = true,
): string => {
  const folder = recordFolder(output)
  const path = join(folder, `${machine}-${process.pid}-${randomBytes(8).toString('hex')}.tmp`)
  try {
    makeFolder(folder)
    const file = openSync(path, 'wx')
    try {
      writeFileSync(file, bytes)
      if (isForGood) fsyncSync(file)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    discardStaged(path)
    throw failureAt(error, join(output, name))
  }
  return path
}

/** What cannot be removed now the next build clears away. */
export const discardStaged: (path: string) => void = removeIfPossible

/** One file, staged and put in place at once. */
export const placeFile = (
  output: string,
  name: string,
  bytes: Uint8Array | string,
  isForGood = true,
): void => {
  const staged = stageFile(output, name, bytes, isForGood)
  try {
    putInPlace(staged, join(output, name))
  } catch (error) {
    discardStaged(staged)
    throw error
  }
}

export const putInPlace = (staged: string, path: string): void => {
  try {
    replaceFile(staged, path)
  } catch (error) {
    throw failureAt(error, path)
  }
}

/** Asked before the first of several files is put in place: otherwise some would be new and some old. */
export const refuseFolder = (path: string): void => {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    throw Object.assign(new Error(path), { code: 'EISDIR', path })
}

/** Called before anything is staged. Builds of another machine cannot be asked whether they run: what they left goes after a day. */
export const removeLeftovers = (output: string): void => {
  const folder = recordFolder(output)
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const [, owner, pid] = /^(.+)-(\d+)-[0-9a-f]+\.tmp$/.exec(name) ?? []
    if (pid === undefined) continue
    const path = join(folder, name)
    if ((owner === machine && !isRunning(Number(pid))) || isOld(path)) discardStaged(path)
  }
}

const machine = hostname().replace(/[^\w.-]/g, '_')

/** A process that has our number now was an earlier one. */
const isRunning = (pid: number): boolean => {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const isOld = (path: string): boolean => {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats !== undefined && Math.abs(Date.now() - stats.mtimeMs) > 86_400_000
}

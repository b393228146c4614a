/** Outputs on their way: written whole under another name first, put in place by one rename. What a killed build left is cleared away. */
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { makeFolder } from '../../files/node-files.ts'

/** Beside the outputs: records of what was built, and files on their way. */
export const recordFolder = (output: string): string => join(output, '.hongtou')

/** The path of a new file with these bytes; on the disk, not only in its cache, when this returns. */
export const stageFile = (output: string, bytes: Uint8Array | string, isForGood = true): string => {
  const folder = recordFolder(output)
  makeFolder(folder)
  const path = join(folder, `${machine}-${process.pid}-${randomBytes(8).toString('hex')}.tmp`)
  try {
    const file = openSync(path, 'wx')
    try {
      writeFileSync(file, bytes)
      if (isForGood) fsyncSync(file)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  }
  return path
}

/** Called before anything is staged. Builds of another machine cannot be asked whether they run: what they left goes after a day. */
export const removeLeftovers = (output: string): void => {
  const folder = recordFolder(output)
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const [, owner, pid] = /^(.+)-(\d+)-[0-9a-f]+\.tmp$/.exec(name) ?? []
    if (pid === undefined) continue
    const path = join(folder, name)
    if ((owner === machine && !isRunning(Number(pid))) || isOld(path)) rmSync(path, { force: true })
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

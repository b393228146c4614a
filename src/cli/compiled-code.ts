/** V8's compiled code beside a chunk of the bundle: whose it is, whether it is whole, how it is stored. */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import zlib from 'node:zlib'

/** Compiled code is good for the very Node that wrote it and for no other: version, machine and executable. */
const thisNode = (): string => {
  const { size, mtimeMs } = statSync(process.execPath)
  return [process.version, process.platform, process.arch, process.execPath, size, mtimeMs].join(' ')
}

const stamp = (folder: string): string => join(folder, 'compiled-for.txt')

export const isCompiledFor = (folder: string): boolean => {
  try {
    return readFileSync(stamp(folder), 'utf8') === thisNode()
  } catch {
    return false
  }
}

/** Called by the build, last. */
export const stampCompiled = (folder: string): void => writeFileSync(stamp(folder), thisNode())

/** V8 looks at the length of the source only and not at its own bytes: both are guarded here. Undefined when they differ or nothing is there. */
export const readCompiledCode = (chunk: string, source: Buffer): Buffer | undefined => {
  try {
    const stored = readFileSync(storedBeside(chunk))
    const code = stored.subarray(checksumLength)
    return stored.readUInt32LE(0) === checksum(source, code) ? code : undefined
  } catch {
    return undefined
  }
}

export const writeCompiledCode = (chunk: string, source: Buffer, code: Buffer): void => {
  const head = Buffer.alloc(checksumLength)
  head.writeUInt32LE(checksum(source, code))
  writeFileSync(storedBeside(chunk), Buffer.concat([head, code]))
}

const storedBeside = (chunk: string): string => `${chunk}.compiled`

const checksumLength = 4

/** Throws on Node before 20.15, which has no crc32: nothing is kept there. */
const checksum = (source: Buffer, code: Buffer): number => zlib.crc32(code, zlib.crc32(source))

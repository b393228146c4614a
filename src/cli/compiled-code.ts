/** V8's compiled code of the bundle's chunks, in one file beside them: whose it is, whether it is whole, how it is stored. */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import zlib from 'node:zlib'

/** The code of a chunk; undefined when there is none or it does not belong to this source. */
export type CompiledCode = (chunk: string, source: Buffer) => Buffer | undefined

export interface CompiledChunk {
  readonly file: string
  readonly source: Buffer
  readonly code: Buffer
}

/** Undefined when there is no code that this Node wrote. */
export const readCompiledCode = (folder: string): CompiledCode | undefined => {
  try {
    const stored = readFileSync(join(folder, fileName))
    const start = 4 + stored.readUInt32LE(0)
    const head = JSON.parse(stored.toString('utf8', 4, start)) as Head
    if (head.node !== thisNode()) return undefined
    return (chunk, source) => {
      const place = head.chunks[basename(chunk)]
      if (place === undefined) return undefined
      const code = stored.subarray(start + place.offset, start + place.offset + place.length)
      return checksum(source, code) === place.checksum ? code : undefined
    }
  } catch {
    return undefined
  }
}

/** Called by the build. Throws on Node before 20.15, which has no crc32: nothing is kept there. */
export const writeCompiledCode = (folder: string, compiled: readonly CompiledChunk[]): void => {
  let offset = 0
  const chunks = compiled.map(({ file, source, code }): [string, Place] => {
    const place = { offset, length: code.length, checksum: checksum(source, code) }
    offset += code.length
    return [basename(file), place]
  })
  const head = Buffer.from(JSON.stringify({ node: thisNode(), chunks: Object.fromEntries(chunks) }))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(head.length)
  writeFileSync(join(folder, fileName), Buffer.concat([length, head, ...compiled.map(({ code }) => code)]))
}

/** Left out of the package (package.json, files). */
const fileName = 'compiled.bin'

interface Head {
  readonly node: string
  readonly chunks: Readonly<Record<string, Place>>
}

interface Place {
  /** Counted from the end of the head. */
  readonly offset: number
  readonly length: number
  readonly checksum: number
}

/** Compiled code is good for the very Node that wrote it and for no other: version, machine and executable. */
const thisNode = (): string => {
  const { size, mtimeMs } = statSync(process.execPath)
  return [process.version, process.platform, process.arch, process.execPath, size, mtimeMs].join(' ')
}

/** V8 looks at the length of the source only and not at its own bytes: both are guarded here. */
const checksum = (source: Buffer, code: Buffer): number => zlib.crc32(code, zlib.crc32(source))

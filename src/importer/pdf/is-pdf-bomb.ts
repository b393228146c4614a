/** Whether the packed streams of a PDF would fill the memory; pdf.js unpacks each as a whole, whatever its size. */
import { constants, inflateSync } from 'node:zlib'

/** Bytes of all streams together. Pictures are mostly JPEG, which is not unpacked here. */
const mostUnpacked = 512 * 1024 * 1024

export const isPdfBomb = (bytes: Uint8Array): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let left = mostUnpacked
  for (let at = file.indexOf(start); at >= 0; at = file.indexOf(start, at + start.length)) {
    // The word is the end of endstream, too.
    const from = at + start.length + (file[at + start.length] === 0x0d ? 1 : 0) + 1
    if (!isZlib(file, from)) continue
    const size = unpackedSize(file.subarray(from, endOf(file, from)), left)
    if (size === undefined) return true
    left -= size
  }
  return false
}

const start = 'stream'

const endOf = (file: Buffer, from: number): number => {
  const end = file.indexOf('endstream', from)
  return end < 0 ? file.length : end
}

const isZlib = (file: Buffer, at: number): boolean =>
  at + 2 <= file.length && ((file[at] ?? 0) & 15) === 8 && file.readUInt16BE(at) % 31 === 0

/** Undefined beyond the limit; 0 for what cannot be unpacked. A stream may be packed twice. */
const unpackedSize = (packed: Buffer, limit: number): number | undefined => {
  try {
    const once = inflateSync(packed, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH })
    if (!isZlib(once, 0)) return once.length
    const twice = unpackedSize(once, limit - once.length)
    return twice === undefined ? undefined : once.length + twice
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? undefined : 0
  }
}

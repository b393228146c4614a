/** Big-endian reading and writing of font tables. */

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Reads beyond the end give 0: tables of damaged fonts point anywhere. */
export const uint16At = (view: DataView, at: number): number =>
  at >= 0 && at + 2 <= view.byteLength ? view.getUint16(at) : 0

export const uint32At = (view: DataView, at: number): number =>
  at >= 0 && at + 4 <= view.byteLength ? view.getUint32(at) : 0

export const concatBytes = (parts: readonly Uint8Array[]): Uint8Array => {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    result.set(part, offset)
    offset += part.length
  }
  return result
}

export const uint16 = (...values: readonly number[]): Uint8Array => {
  const bytes = new Uint8Array(values.length * 2)
  const view = viewOf(bytes)
  values.forEach((value, index) => {
    view.setUint16(index * 2, value & 0xffff)
  })
  return bytes
}

export const uint32 = (...values: readonly number[]): Uint8Array => {
  const bytes = new Uint8Array(values.length * 4)
  const view = viewOf(bytes)
  values.forEach((value, index) => {
    view.setUint32(index * 4, value >>> 0)
  })
  return bytes
}

/** The size of a PNG from its IHDR, and its IDAT; its chunks are walked to the end, so that a file cut short is found here and not by a writer. */

export interface PixelSize {
  readonly width: number
  readonly height: number
}

export interface PngParts extends PixelSize {
  readonly header: DataView
  readonly data: Uint8Array
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const

export const isPng = (bytes: Uint8Array): boolean => signature.every((byte, index) => bytes[index] === byte)

/** Undefined when the file is damaged. */
export const readPng = (bytes: Uint8Array): PngParts | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: Uint8Array[] = []
  let header: DataView | undefined
  for (let at = signature.length; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const end = at + 12 + view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (end > bytes.length || (header === undefined && name !== 'IHDR')) return undefined
    const data = bytes.subarray(at + 8, end - 4)
    if (name === 'IHDR' && data.length >= 13) header = new DataView(data.buffer, data.byteOffset, 13)
    if (name === 'IDAT') parts.push(data)
    if (name === 'IEND' || header === undefined) {
      return header && parts.length > 0
        ? { ...sizeOf(header), header, data: Buffer.concat(parts) }
        : undefined
    }
  }
  return undefined
}

const sizeOf = (header: DataView): PixelSize => ({ width: header.getUint32(0), height: header.getUint32(4) })

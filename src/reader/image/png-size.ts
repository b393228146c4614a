/** The size of a PNG from its IHDR; its chunks are walked to the end, so that a file cut short is found here and not by a writer. */

export interface PixelSize {
  readonly width: number
  readonly height: number
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const

export const isPng = (bytes: Uint8Array): boolean => signature.every((byte, index) => bytes[index] === byte)

/** Undefined when the file is damaged. */
export const pngSize = (bytes: Uint8Array): PixelSize | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names: string[] = []
  for (let at = signature.length; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (at + 12 + view.getUint32(at) > bytes.length) return undefined
    names.push(name)
    if (name === 'IEND') return names[0] === 'IHDR' && names.includes('IDAT') ? headerSize(view) : undefined
  }
  return undefined
}

const headerSize = (view: DataView): PixelSize => ({ width: view.getUint32(16), height: view.getUint32(20) })

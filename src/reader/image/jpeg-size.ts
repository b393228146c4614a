/** The size of a JPEG, and whether it is in CMYK, from its start-of-frame segment. */
import type { PixelSize } from './png-size.ts'

export const isJpeg = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff

export interface JpegFrame extends PixelSize {
  /** Four components. */
  readonly isCmyk?: true
}

/** Undefined when the file is damaged. */
export const readJpeg = (bytes: Uint8Array): JpegFrame | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrame(marker)) {
      if (at + 9 > bytes.length) return undefined
      const size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
      return bytes[at + 9] === 4 ? { ...size, isCmyk: true } : size
    }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** SOF0 to SOF15, between which DHT, JPG and DAC have their markers. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

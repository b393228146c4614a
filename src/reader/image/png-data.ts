/** Whether the pixels of a PNG are all there and no more: writers inflate them, and a lying file would burst or break off. */
import { inflateSync } from 'node:zlib'

/** `header`: the data of IHDR; `data`: those of all IDAT joined. */
export const isPngDataSound = (header: DataView, data: Uint8Array): boolean => {
  const expected = dataLength(header)
  if (expected === undefined) return false
  try {
    return inflateSync(data, { maxOutputLength: expected }).length === expected
  } catch {
    return false
  }
}

/** Channels by colour type. */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** First column, first row, and distances of the seven passes of Adam7. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** Bytes after inflating: each row begins with the byte of its filter. Undefined for a colour type there is none of. */
const dataLength = (header: DataView): number | undefined => {
  const [width, height] = [header.getUint32(0), header.getUint32(4)]
  const perPixel = channels[header.getUint8(9)]
  if (perPixel === undefined) return undefined
  const bits = perPixel * header.getUint8(8)
  const lengthOf = (columns: number, rows: number): number =>
    columns === 0 ? 0 : rows * (1 + Math.ceil((columns * bits) / 8))
  if (header.getUint8(12) === 0) return lengthOf(width, height)
  return passes.reduce((sum, [x, y, across, down]) => {
    const columns = Math.max(0, Math.ceil((width - x) / across))
    return sum + lengthOf(columns, Math.max(0, Math.ceil((height - y) / down)))
  }, 0)
}

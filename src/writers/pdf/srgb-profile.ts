/** The ICC profile of sRGB (IEC 61966-2-1): primaries and curve only, version 2.4, which every press and validator reads. */
import { Buffer } from 'node:buffer'

export const srgbProfile = (): Uint8Array => {
  const curve = curveTag()
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', descriptionTag('sRGB')],
    ['cprt', textTag('No copyright')],
    ['wtpt', xyzTag(whitePoint)],
    ['rXYZ', xyzTag([0.43607, 0.22249, 0.01392])],
    ['gXYZ', xyzTag([0.38515, 0.71687, 0.09708])],
    ['bXYZ', xyzTag([0.14307, 0.06061, 0.7141])],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const bodies = [...new Set(tags.map(([, body]) => body))]
  const start = headerLength + 4 + tags.length * 12
  const offsets = new Map<Buffer, number>()
  let end = start
  for (const body of bodies) {
    offsets.set(body, end)
    end += body.length
  }
  const table = Buffer.alloc(start - headerLength)
  table.writeUInt32BE(tags.length, 0)
  for (const [index, [signature, body]] of tags.entries()) {
    const at = 4 + index * 12
    table.write(signature, at, 'latin1')
    table.writeUInt32BE(offsets.get(body) ?? 0, at + 4)
    table.writeUInt32BE(body.length, at + 8)
  }
  return Buffer.concat([header(end), table, ...bodies])
}

/** D50, to which the primaries are adapted. */
const whitePoint = [0.9642, 1, 0.82491] as const

const headerLength = 128

/** ICC.1:2001-04, 6.1: a monitor's profile from RGB to XYZ. */
const header = (size: number): Buffer => {
  const bytes = Buffer.alloc(headerLength)
  bytes.writeUInt32BE(size, 0)
  bytes.writeUInt32BE(0x02400000, 8)
  bytes.write('mntrRGB XYZ ', 12, 'latin1')
  // The day the standard came out: a date has to be there.
  ;[1999, 10, 18, 0, 0, 0].forEach((part, index) => void bytes.writeUInt16BE(part, 24 + index * 2))
  bytes.write('acsp', 36, 'latin1')
  whitePoint.forEach((value, index) => void bytes.writeInt32BE(fixed(value), 68 + index * 4))
  return bytes
}

/** s15Fixed16Number. */
const fixed = (value: number): number => Math.round(value * 0x10000)

const tagBody = (signature: string, length: number): Buffer => {
  const bytes = Buffer.alloc(Math.ceil((8 + length) / 4) * 4)
  bytes.write(signature, 0, 'latin1')
  return bytes
}

const xyzTag = (values: readonly number[]): Buffer => {
  const bytes = tagBody('XYZ ', 12)
  values.forEach((value, index) => void bytes.writeInt32BE(fixed(value), 8 + index * 4))
  return bytes
}

const textTag = (text: string): Buffer => {
  const bytes = tagBody('text', text.length + 1)
  bytes.write(text, 8, 'latin1')
  return bytes
}

/** With the empty Unicode and Macintosh names that the type prescribes. */
const descriptionTag = (text: string): Buffer => {
  const bytes = tagBody('desc', 4 + text.length + 1 + 8 + 3 + 67)
  bytes.writeUInt32BE(text.length + 1, 8)
  bytes.write(text, 12, 'latin1')
  return bytes
}

const curvePoints = 256

const curveTag = (): Buffer => {
  const bytes = tagBody('curv', 4 + curvePoints * 2)
  bytes.writeUInt32BE(curvePoints, 8)
  for (let index = 0; index < curvePoints; index += 1)
    bytes.writeUInt16BE(Math.round(linear(index / (curvePoints - 1)) * 0xffff), 12 + index * 2)
  return bytes
}

/** IEC 61966-2-1: from the value of a channel to its light. */
const linear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4

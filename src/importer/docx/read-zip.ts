/** Opens a zip archive and inflates its entries one by one, within limits that a made-up archive cannot get round. */
import { Inflate } from 'fflate'

/** Why an archive, or an entry of it, is not read. */
export interface ZipRefusal {
  readonly kind: 'refused'
  readonly message: string
}

export interface ZipArchive {
  readonly kind: 'archive'
  readonly names: readonly string[]
  /** Undefined when there is no such entry. */
  read(name: string): Uint8Array | ZipRefusal | undefined
}

const mostEntries = 4000
/** Bytes of one entry, and of all that are read, after inflating. */
const largestEntry = 64 * 1024 * 1024
const largestArchive = 192 * 1024 * 1024
/** XML seldom shrinks to less than a fiftieth; a large entry that does so more than this was made to burst. */
const highestRatio = 400
const ratioMattersFrom = 4 * 1024 * 1024

interface Entry {
  readonly name: string
  readonly method: number
  readonly flags: number
  readonly packedSize: number
  readonly headerAt: number
}

export const readZip = (bytes: Uint8Array): ZipArchive | ZipRefusal => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = readDirectory(view, bytes)
  if ('kind' in found) return found
  const entries = new Map(found.map((entry) => [entry.name, entry]))
  if (entries.size !== found.length) return refuse('文件里有同名的部件，不是 Word 或 WPS 存出来的样子。')
  let total = 0
  return {
    kind: 'archive',
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name)
      if (!entry) return undefined
      const content = inflateEntry(view, bytes, entry, Math.min(largestEntry, largestArchive - total))
      if (content instanceof Uint8Array) total += content.length
      return content
    },
  }
}

const refuse = (message: string): ZipRefusal => ({ kind: 'refused', message })

const damaged = refuse('文件损坏，打不开（压缩包的目录读不出来）。')

const readDirectory = (view: DataView, bytes: Uint8Array): Entry[] | ZipRefusal => {
  const end = findEnd(view)
  if (end === undefined) return damaged
  const count = view.getUint16(end + 10, true)
  if (count > mostEntries) return refuse(`文件里有 ${count} 个部件，超过 ${mostEntries} 个，不读。`)
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return damaged
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    if (isUnsafe(name)) return refuse(`文件里有一个部件名为“${name}”，指向别处，不读。`)
    entries.push({
      name,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      headerAt: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The end record stands within the last 64 KB, before a comment. */
const findEnd = (view: DataView): number | undefined => {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return undefined
}

/** Nothing is unpacked to disk by these names, but a document that has them was not made to be read. */
const isUnsafe = (name: string): boolean =>
  name.includes('\0') || /^(?:[/\\]|[A-Za-z]:)/u.test(name) || name.split(/[/\\]/u).includes('..')

const inflateEntry = (
  view: DataView,
  bytes: Uint8Array,
  { name, method, flags, packedSize, headerAt }: Entry,
  limit: number,
): Uint8Array | ZipRefusal => {
  if ((flags & 1) === 1) return refuse('文件加了密码。请在 WPS 或 Word 里取消密码，另存后再导入。')
  if (headerAt + 30 > bytes.length || view.getUint32(headerAt, true) !== 0x04034b50) return damaged
  const from = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true)
  const packed = bytes.subarray(from, from + packedSize)
  if (packed.length < packedSize) return damaged
  if (method === 0) return packed.length > limit ? tooLarge(name) : packed
  return method === 8 ? inflate(packed, name, limit) : refuse(`部件“${name}”的压缩方法不认识，读不出来。`)
}

const tooLarge = (name: string): ZipRefusal =>
  refuse(`部件“${name}”解开后太大，或者压缩得不合常理，可能是有意做成的“压缩炸弹”，不读。`)

const slice = 16 * 1024

/** In small slices, so that it stops soon after the limit is passed, whatever sizes the archive claims. */
const inflate = (packed: Uint8Array, name: string, limit: number): Uint8Array | ZipRefusal => {
  const chunks: Uint8Array[] = []
  let size = 0
  const stream = new Inflate((chunk) => {
    chunks.push(chunk)
    size += chunk.length
  })
  try {
    for (let at = 0; at < packed.length; at += slice) {
      stream.push(packed.subarray(at, at + slice), at + slice >= packed.length)
      const ratio = size / Math.min(packed.length, at + slice)
      if (size > limit || (size > ratioMattersFrom && ratio > highestRatio)) return tooLarge(name)
    }
  } catch {
    return refuse(`文件损坏，部件“${name}”解不开。`)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** 图片 of an import → Picture, its proportion read from the head of the file. */
import type { Picture } from '../model/official-document.ts'
import type { Path } from '../model/path.ts'
import { typeArea } from '../standard/page-geometry.ts'
import type { ImportedPicture } from './section.ts'

export const pictureBlock = (
  { file, width, caption }: ImportedPicture,
  pictures: ReadonlyMap<string, Uint8Array>,
  path: Path,
): Picture | undefined => {
  const bytes = pictures.get(file)
  if (!bytes) return undefined
  const format = file.endsWith('.png') ? 'png' : file.endsWith('.svg') ? 'svg' : 'jpeg'
  return {
    kind: 'picture',
    image: { file, format, bytes, ...sizeOf(bytes, format) },
    width: width ?? typeArea.width,
    ...(caption !== undefined && { caption }),
    path,
  }
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Where the head does not tell, a landscape sheet's proportion. */
const usualSize: Size = { width: 4, height: 3 }

const sizeOf = (bytes: Uint8Array, format: 'png' | 'jpeg' | 'svg'): Size => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (format === 'png')
    return bytes.length < 24 ? usualSize : { width: view.getUint32(16), height: view.getUint32(20) }
  return format === 'jpeg' ? jpegSize(view) : svgSize(bytes)
}

/** The frame header (SOF0–SOF15 but for DHT, JPG and DAC) holds height and width. */
const jpegSize = (view: DataView): Size => {
  for (let at = 2; at + 9 < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at)
    if (marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    if (marker < 0xff00) break
  }
  return usualSize
}

const svgSize = (bytes: Uint8Array): Size => {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096))
  const [, width = 0, height = 0] =
    /viewBox=["'][-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/u.exec(head) ?? []
  return Number(width) > 0 && Number(height) > 0
    ? { width: Number(width), height: Number(height) }
    : usualSize
}

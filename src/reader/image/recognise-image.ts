/** Bytes of a picture file → its format and size, or what is wrong with it. */
import type { ImageFile } from '../../model/official-document.ts'
import { isJpeg, type JpegFrame, readJpeg } from './jpeg-size.ts'
import { isPngDataSound } from './png-data.ts'
import { isPng, type PixelSize, readPng } from './png-size.ts'
import { svgExcess } from './svg-excess.ts'
import { svgDanger, svgRoot, svgSize } from './svg-size.ts'

export interface ImageProblem {
  /** What the picture is or holds, to be put after its name. */
  readonly message: string
  readonly hint: string
}

export type Recognised = Omit<ImageFile, 'file'>

/** Of one side. */
const mostPixels = 10_000
/** Of the whole: an A3 sheet scanned at 600 dpi has 70 million. */
const largestArea = 80_000_000

export const recogniseImage = (bytes: Uint8Array): Recognised | ImageProblem => {
  if (isPng(bytes)) return png(bytes)
  if (isJpeg(bytes)) return raster(bytes, 'jpeg', readJpeg(bytes))
  const text = decodeText(bytes)
  const root = text === undefined ? undefined : svgRoot(text)
  if (text === undefined || root === undefined) {
    return { message: '不是 PNG、JPEG 或 SVG 图片', hint: '用看图软件打开，另存为 PNG' }
  }
  return vector(bytes, text, root)
}

const png = (bytes: Uint8Array): Recognised | ImageProblem => {
  const parts = readPng(bytes)
  const found = raster(bytes, 'png', parts && { width: parts.width, height: parts.height })
  if (!parts || 'message' in found) return found
  return isPngDataSound(parts.header, parts.data) ? found : damaged
}

const damaged: ImageProblem = { message: '已经损坏，或者不完整', hint: '重新复制或另存一次' }

const raster = (
  bytes: Uint8Array,
  format: 'png' | 'jpeg',
  size: JpegFrame | undefined,
): Recognised | ImageProblem => {
  if (!size || size.width === 0 || size.height === 0) {
    return damaged
  }
  if (size.width > mostPixels || size.height > mostPixels || size.width * size.height > largestArea) {
    return {
      message: `有 ${size.width} × ${size.height} 像素，超过了 ${limitOf(size)}`,
      hint: '缩小后再用；印章、签名章有 1000 × 1000 像素就足够清楚',
    }
  }
  return { format, bytes, ...size }
}

const limitOf = ({ width, height }: PixelSize): string =>
  width > mostPixels || height > mostPixels
    ? `${mostPixels} × ${mostPixels}`
    : `${largestArea / 10_000} 万像素`

const vector = (bytes: Uint8Array, text: string, root: string): Recognised | ImageProblem => {
  const danger = svgDanger(text)
  if (danger !== undefined) {
    return {
      message: `里有${danger}，为了安全不能使用`,
      hint: '在绘图软件中另存为“普通 SVG”，或者导出为 PNG',
    }
  }
  const excess = svgExcess(text)
  if (excess !== undefined) return { message: excess, hint: '导出为 PNG 再用' }
  if (/<(?:[\w-]+:)?text[\s/>]/iu.test(text)) {
    return {
      message: '里有文字，各台机器的字体不同，印出来会走样',
      hint: '在绘图软件中把文字转成路径（轮廓），或者导出为 PNG',
    }
  }
  if (/<(?:[\w-]+:)?image[\s/>]/iu.test(text)) {
    return { message: '里嵌着一幅点阵图，PDF 里画不出来', hint: '整幅导出为 PNG 再用' }
  }
  const size = svgSize(root)
  return size
    ? { format: 'svg', bytes, ...size }
    : { message: '没有写明宽和高', hint: '在绘图软件中设好画布大小再导出，或者导出为 PNG' }
}

/** UTF-8 only: what SVG is written in, and what its scan can read. */
const decodeText = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

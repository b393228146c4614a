/** Bytes of a picture file → its format and size, or what is wrong with it. */
import type { ImageFile } from '../../model/official-document.ts'
import { isJpeg, jpegSize } from './jpeg-size.ts'
import { isPng, type PixelSize, pngSize } from './png-size.ts'
import { svgDanger, svgRoot, svgSize } from './svg-size.ts'

export interface ImageProblem {
  /** What the picture is or holds, to be put after its name. */
  readonly message: string
  readonly hint: string
}

export type Recognised = Omit<ImageFile, 'file'>

const mostPixels = 10_000

export const recogniseImage = (bytes: Uint8Array): Recognised | ImageProblem => {
  if (isPng(bytes)) return raster(bytes, 'png', pngSize(bytes))
  if (isJpeg(bytes)) return raster(bytes, 'jpeg', jpegSize(bytes))
  const text = decodeText(bytes)
  const root = text === undefined ? undefined : svgRoot(text)
  if (text === undefined || root === undefined) {
    return { message: '不是 PNG、JPEG 或 SVG 图片', hint: '用看图软件打开，另存为 PNG' }
  }
  return vector(bytes, text, root)
}

const raster = (
  bytes: Uint8Array,
  format: 'png' | 'jpeg',
  size: PixelSize | undefined,
): Recognised | ImageProblem => {
  if (!size || size.width === 0 || size.height === 0) {
    return { message: '已经损坏，或者不完整', hint: '重新复制或另存一次' }
  }
  if (size.width > mostPixels || size.height > mostPixels) {
    return {
      message: `有 ${size.width} × ${size.height} 像素，超过了 ${mostPixels} × ${mostPixels}`,
      hint: '缩小后再用；印章、签名章有 1000 × 1000 像素就足够清楚',
    }
  }
  return { format, bytes, ...size }
}

const vector = (bytes: Uint8Array, text: string, root: string): Recognised | ImageProblem => {
  const danger = svgDanger(text)
  if (danger !== undefined) {
    return {
      message: `里有${danger}，为了安全不能使用`,
      hint: '在绘图软件中另存为“普通 SVG”，或者导出为 PNG',
    }
  }
  if (/<(?:[\w-]+:)?text[\s/>]/iu.test(text)) {
    return {
      message: '里有文字，各台机器的字体不同，印出来会走样',
      hint: '在绘图软件中把文字转成路径（轮廓），或者导出为 PNG',
    }
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

/** A picture inside a run or anchored to its paragraph, true to size. */
import {
  HorizontalPositionRelativeFrom,
  type IFloating,
  ImageRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx'
import type { ImageFile } from '../../model/official-document.ts'
import { mmPerPt } from '../../standard/page-geometry.ts'

/** mm. */
export interface ImageSize {
  readonly width: number
  readonly height: number
}

/** The docx library counts in pixels of 1/96 inch. */
const pixelsOf = (mm: number): number => (mm / mmPerPt / 72) * 96

const emusOf = (mm: number): number => Math.round((mm / mmPerPt) * 12_700)

/** `name`: what a reader who cannot see it is told. */
export const imageRun = (image: ImageFile, size: ImageSize, name: string, floating?: IFloating): ImageRun => {
  const common = {
    transformation: { width: pixelsOf(size.width), height: pixelsOf(size.height) },
    altText: { name, description: name },
    ...(floating === undefined ? {} : { floating }),
  }
  if (image.format !== 'svg')
    return new ImageRun({ ...common, type: image.format === 'jpeg' ? 'jpg' : 'png', data: image.bytes })
  const fallback = { type: 'png', data: floating === undefined ? greyPixel : clearPixel } as const
  return new ImageRun({ ...common, type: 'svg', data: image.bytes, fallback })
}

/** Its upper left corner, mm from the left edge of the 版心 and from the top of its paragraph's row; the text stays readable above it. */
export const behindText = (left: number, top: number): IFloating => ({
  horizontalPosition: { relative: HorizontalPositionRelativeFrom.COLUMN, offset: emusOf(left) },
  verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: emusOf(top) },
  behindDocument: true,
  allowOverlap: true,
  wrap: { type: TextWrappingType.NONE },
})

const decode = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))

/** What programs without SVG show: a grey box for a picture, nothing over a 署名. */
const greyPixel = decode(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGO4CwAA3wDeKXlwtgAAAABJRU5ErkJggg==',
)
const clearPixel = decode(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR4nGP4zwAAAgEBADK6K5IAAAAASUVORK5CYII=',
)

/** 图片: centred, as wide as asked for where the 版心 allows, 图题 below; it stays on one side with its caption. */
import type { Picture } from '../model/official-document.ts'
import { picture as rules } from '../standard/elements.ts'
import { rowsPerPage, typeArea } from '../standard/page-geometry.ts'
import { type FlowRow, type LayoutContext, plainRow } from './flow.ts'
import { gridExtent, rowsForExtent } from './grid-extent.ts'
import { shiftItem } from './place.ts'
import { caption } from './table/caption.ts'

export const composePicture = (picture: Picture, context: LayoutContext): FlowRow => {
  const { width, height } = fittedSize(picture, context)
  const { image, path } = picture
  const below = captionOf(picture, context)
  const drawn = { kind: 'image', image, x: typeArea.left + (typeArea.width - width) / 2, y: 0 } as const
  return plainRow([], {
    height: rowsForExtent(height + below.height, context),
    items: [
      { ...drawn, width, height, element: 'picture', path },
      ...below.items.map((item) => shiftItem(item, typeArea.left, height + rules.captionGap)),
    ],
    isMainText: true,
  })
}

/** The size asked for, or the largest of its proportion that fits a side. */
export const fittedSize = (
  picture: Picture,
  context: LayoutContext,
): { readonly width: number; readonly height: number; readonly isScaled: boolean } => {
  const { width: wide, height: high } = picture.image
  const room = gridExtent(rowsPerPage, context) - captionOf(picture, context).height
  const width = Math.min(picture.width, typeArea.width, (room * wide) / high)
  return { width, height: (width * high) / wide, isScaled: width < picture.width - 0.05 }
}

/** With the white above it. */
const captionOf = ({ caption: text, path }: Picture, context: LayoutContext) => {
  if (text === undefined) return { items: [], height: 0 }
  const { items, height } = caption(text, 'pictureCaption', path, typeArea.width, context)
  return { items, height: height + rules.captionGap }
}

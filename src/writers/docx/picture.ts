/** 图片 in the line, true to size, with 图题 below it. */
import type { Picture } from '../../model/official-document.ts'
import { pathKey } from '../../model/path.ts'
import { picture as rules } from '../../standard/elements.ts'
import { typeArea } from '../../standard/page-geometry.ts'
import type { PrintedPicture } from './docx-options.ts'
import type { FlowChild } from './flow-child.ts'
import type { BlockDraft } from './flow-draft.ts'
import { imageRun } from './image-run.ts'
import { paragraphEnd, spacer, startParagraph } from './paragraph-xml.ts'
import type { BlockContext, BlockWhite } from './table.ts'
import { captionHeight, captionParagraph, whiteInLine } from './table-caption.ts'
import { gridRowsFor } from './table-heights.ts'
import { mmToTwips, ptToMm } from './units.ts'

export const composePicture = (picture: Picture, context: BlockContext, white: BlockWhite): BlockDraft => ({
  kind: 'block',
  landscape: false,
  keepNext: false,
  make: (keepNext) => makePicture(picture, context, white, keepNext),
})

const makePicture = (
  { caption, image, path, width }: Picture,
  { printed, row }: BlockContext,
  { before, inset }: BlockWhite,
  keepNext: boolean,
): readonly FlowChild[] => {
  const size = printed.pictures.get(pathKey(path)) ?? unprinted(width, image)
  const captionRows = printed.rows.get(pathKey([...path, 'caption'])) ?? []
  const used = size.height + (caption === undefined ? 0 : captionHeight(captionRows, rules.captionGap))
  const after =
    gridRowsFor(used, row.pitch) * row.pitch - inset - used - whiteBelowCaption(caption) - lineExcess
  const start = startParagraph({
    style: 'Picture',
    spacing: {
      before: mmToTwips(before + inset),
      after: caption === undefined ? 0 : mmToTwips(rules.captionGap) - whiteInLine,
    },
    keepNext: true,
  })
  const below =
    caption === undefined
      ? []
      : [
          captionParagraph('PictureCaption', caption, {
            width: typeArea.width,
            rows: captionRows,
            gap: 0,
            startsSide: false,
          }),
        ]
  // The side has to hold whole rows, not the picture alone.
  return [start, imageRun(image, size, caption ?? '图片'), paragraphEnd, ...below, spacer(after, keepNext)]
}

/** A line is this much higher than its picture, mm. */
const lineExcess = 0.25

/** Its own line has it. */
const whiteBelowCaption = (caption: string | undefined): number =>
  caption === undefined ? 0 : ptToMm(whiteInLine / 20)

/** Without the pages: as wide as asked for, at most as the 版心. */
const unprinted = (wanted: number, image: Picture['image']): PrintedPicture => {
  const width = Math.min(wanted, typeArea.width)
  return { width, height: (width * image.height) / image.width }
}

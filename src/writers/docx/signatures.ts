/** 签名章 (GB/T 9704—2012 7.3.5.3): the stamp four 字 from the right edge, 职务 at its left, one body a row. */
import type { ImageRun } from 'docx'
import type { Signature } from '../../model/official-document.ts'
import { signatureStamp as rules } from '../../standard/elements.ts'
import { columnsPerRow, columnWidth, typeArea } from '../../standard/page-geometry.ts'
import { columnsOf } from './columns-of.ts'
import { behindText, imageRun } from './image-run.ts'
import { gridParagraph, type ParagraphDraft } from './paragraph-draft.ts'
import type { RowBox } from './row-box.ts'
import { columnsToTwips } from './units.ts'

export const composeSignatures = (
  signatures: readonly Signature[],
  date: string,
  row: RowBox,
): readonly ParagraphDraft[] => {
  const stampWidth = Math.max(...signatures.map(widthOf), rules.usualWidth)
  const widest = Math.max(0, ...signatures.map(({ position }) => columnsOf(position)))
  const stampColumns = stampWidth / columnWidth
  const left = Math.max(0, columnsPerRow - rules.inset - stampColumns - rules.gapToPosition - widest)
  const centre = typeArea.width - rules.inset * columnWidth - stampWidth / 2
  const positions = signatures.map((signature, index) =>
    gridParagraph('SignOff', signature.position, {
      before: (index === 0 ? rules.rowsAbove : rules.rowsBetween) * row.pitch,
      alignment: 'left',
      indent: { left: columnsToTwips(left) },
      images: stampRuns(signature, centre, row),
    }),
  )
  if (date === '') return positions
  const dateRow = gridParagraph('DocumentDate', date, {
    before: rules.rowsAboveDate * row.pitch,
    alignment: 'right',
    indent: { right: columnsToTwips(rules.inset) },
  })
  return [...positions, dateRow]
}

const widthOf = ({ image }: Signature): number =>
  image === undefined
    ? rules.usualWidth
    : Math.min(rules.maxWidth, (rules.height * image.width) / image.height)

/** Centred on the row; without an image the place is left free. */
const stampRuns = (signature: Signature, centre: number, row: RowBox): readonly ImageRun[] => {
  const { image } = signature
  if (image === undefined) return []
  const width = widthOf(signature)
  const height = (width * image.height) / image.width
  const place = behindText(centre - width / 2, row.inset + columnWidth / 2 - height / 2)
  return [imageRun(image, { width, height }, '签名章', place)]
}

/** 签名章 (7.3.5.3): the stamp four 字 from the right edge, 职务 at its left, the date below; one body a row. */
import type { Signature } from '../model/official-document.ts'
import { signatureStamp as rules } from '../standard/elements.ts'
import { columnWidth, typeArea } from '../standard/page-geometry.ts'
import { bodySpan } from './compose-main-text.ts'
import { type FlowRow, type LayoutContext, plainRow, type RowImage } from './flow.ts'
import { type Glyph, glyphsWidth, measureSpan } from './spans.ts'

export const stampedRows = (
  signatures: readonly Signature[],
  date: Glyph[],
  context: LayoutContext,
): readonly FlowRow[] => {
  const right = typeArea.right - rules.inset * columnWidth
  const stampWidth = Math.max(...signatures.map(widthOf), rules.usualWidth)
  const positions = signatures.map(({ position }, index) =>
    measureSpan(bodySpan(position, 'position', ['body', 'signOff', 'signatures', index]), context.fonts),
  )
  const widest = Math.max(0, ...positions.map(glyphsWidth))
  const x = right - stampWidth - rules.gapToPosition * columnWidth - widest
  const rows = positions.map((glyphs, index) =>
    plainRow([{ x, glyphs }], {
      rowsBefore: index === 0 ? rules.rowsAbove : rules.rowsBetween,
      images: stampImage(signatures[index], index, right - stampWidth / 2),
      overhang: (rules.height - columnWidth) / 2,
    }),
  )
  if (date.length === 0) return rows
  return [
    ...rows,
    plainRow([{ x: right - glyphsWidth(date), glyphs: date }], { rowsBefore: rules.rowsAboveDate }),
  ]
}

const widthOf = ({ image }: Signature): number =>
  image === undefined
    ? rules.usualWidth
    : Math.min(rules.maxWidth, (rules.height * image.width) / image.height)

const stampImage = (signature: Signature | undefined, index: number, x: number): readonly RowImage[] => {
  if (signature?.image === undefined) return []
  const width = widthOf(signature)
  return [
    {
      image: signature.image,
      x,
      dy: 0,
      width,
      height: (width * signature.image.height) / signature.image.width,
      element: 'signatureStamp',
      path: ['body', 'signOff', 'signatures', index],
    },
  ]
}

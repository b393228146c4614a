/** 表题, 图题 and 续表: rows of text above or below what they belong to; places count from its upper left corner. */
import type { Path } from '../../model/path.ts'
import { captionSizePt, table as rules } from '../../standard/elements.ts'
import { mmPerPt } from '../../standard/page-geometry.ts'
import { breakLines } from '../break-lines.ts'
import type { LayoutContext } from '../flow.ts'
import type { PageItem } from '../page.ts'
import { placeGlyphs } from '../place.ts'
import { glyphsWidth, measureSpan } from '../spans.ts'

export interface Caption {
  readonly items: readonly PageItem[]
  readonly height: number
}

const em = captionSizePt * mmPerPt

/** Centred on the width, in as many rows as it takes. */
export const caption = (
  text: string,
  element: 'tableCaption' | 'pictureCaption',
  path: Path,
  width: number,
  { fonts }: LayoutContext,
): Caption => {
  const span = { text, role: 'heiti', sizePt: captionSizePt, element, path: [...path, 'caption'] } as const
  const rows = breakLines([span], { measure: width, firstIndent: 0, restIndent: 0, isRagged: true }, fonts)
  const pitch = rules.linePitch * em
  return {
    items: rows.flatMap(({ glyphs }, index) =>
      placeGlyphs(glyphs, {
        x: Math.max(0, width - glyphsWidth(glyphs)) / 2,
        centre: em / 2 + index * pitch,
      }),
    ),
    height: em + (rows.length - 1) * pitch,
  }
}

/** Above the right end of a table that goes on from the side before. */
export const continuedMark = (path: Path, width: number, { fonts }: LayoutContext): Caption => {
  const span = {
    text: '续表',
    role: 'fangsong',
    sizePt: captionSizePt,
    element: 'tableContinued',
    path,
  } as const
  const glyphs = measureSpan(span, fonts)
  return { items: placeGlyphs(glyphs, { x: width - glyphsWidth(glyphs), centre: em / 2 }), height: em }
}

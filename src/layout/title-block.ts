/** 标题 placed on page 1 (7.3.1). */
import type { OfficialDocument } from '../model/official-document.ts'
import { body } from '../standard/elements.ts'
import { mmPerPt } from '../standard/page-geometry.ts'
import { fontSizePt } from '../standard/typeface.ts'
import type { LayoutContext } from './flow.ts'
import type { PageItem } from './page.ts'
import { placeGlyphs } from './place.ts'
import { titleRows } from './title.ts'

export interface PlacedTitle {
  readonly items: readonly PageItem[]
  /** Lower edge of its last row's characters, mm. */
  readonly bottom: number
}

/** `top`: upper edge of its first row's characters. */
export const placeTitle = (document: OfficialDocument, top: number, context: LayoutContext): PlacedTitle => {
  const names = document.issuers.flatMap(({ fullName, shortName }) => [fullName, shortName ?? fullName])
  const rows = titleRows(document.body.title, 'title', ['body', 'title'], context, names)
  const em = fontSizePt['size-2'] * mmPerPt
  const pitch = body.titlePitchPt * mmPerPt
  const items = rows.flatMap((segments, index) =>
    segments.flatMap(({ x, glyphs }) => placeGlyphs(glyphs, { x, centre: top + em / 2 + index * pitch })),
  )
  return { items, bottom: top + em + (rows.length - 1) * pitch }
}

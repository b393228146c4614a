/** 页码 (7.5): — 1 — in 4号 宋体, the dash's upper edge 7 mm below the 版心, odd sides right, even sides left. */
import { pageNumber as rules } from '../standard/elements.ts'
import { mmPerPt, typeArea } from '../standard/page-geometry.ts'
import { fontSizePt } from '../standard/typeface.ts'
import type { LayoutContext } from './flow.ts'
import type { PageItem } from './page.ts'
import { placeGlyphs } from './place.ts'
import { cellWidth, glyphsWidth, measureSpan } from './spans.ts'

const sizePt = fontSizePt['size-4']
const dash = '—'

export const placePageNumber = (number: number, context: LayoutContext): readonly PageItem[] => {
  const glyphs = measureSpan(
    { text: `${dash} ${number} ${dash}`, role: 'songti', sizePt, element: 'pageNumber', path: [] },
    context.fonts,
  ).map((glyph) => (glyph.character === ' ' ? { ...glyph, advance: cellWidth(sizePt) / 2 } : glyph))
  const first = glyphs[0]
  if (first === undefined) return []
  const inset = rules.inset * cellWidth(sizePt)
  const x = number % 2 === 1 ? typeArea.right - inset - glyphsWidth(glyphs) : typeArea.left + inset
  const dashTop = first.face.ink(dash.codePointAt(0) ?? 0)?.yMax ?? first.middle
  const em = sizePt * mmPerPt
  const centre = typeArea.bottom + rules.drop + (dashTop - first.middle) * em
  return placeGlyphs(glyphs, { x, centre })
}

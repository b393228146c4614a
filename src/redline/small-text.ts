/** Small text beside the document's own: the legend, and what a set element was before. */
import type { FontSet } from '../fonts/font-set.ts'
import type { TextRun } from '../layout/page.ts'
import { placeGlyphs } from '../layout/place.ts'
import { glyphsWidth, measureSpan } from '../layout/spans.ts'

const sizePt = 9

/** One row whose characters have their middle at `centre`, mm; it ends at `right` if it would reach beyond. */
export const placeSmallText = (
  text: string,
  { x, centre, right }: { readonly x: number; readonly centre: number; readonly right: number },
  fonts: FontSet,
): readonly TextRun[] => {
  const span = { text, role: 'fangsong', sizePt, element: 'revisionNote', path: [] } as const
  const glyphs = measureSpan(span, fonts)
  const start = Math.min(x, right - glyphsWidth(glyphs))
  return placeGlyphs(glyphs, { x: start, centre, colour: 'red' })
}

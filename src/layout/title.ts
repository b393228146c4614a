/** 标题 (7.3.1): centred rows, broken where sense allows, in the outline of a 梯形 or 菱形. */
import type { Path } from '../model/path.ts'
import { body } from '../standard/elements.ts'
import { typeArea } from '../standard/page-geometry.ts'
import { fontSizePt } from '../standard/typeface.ts'
import { breakTitle } from '../text/break-title.ts'
import type { LayoutContext, Segment } from './flow.ts'
import type { ElementKind } from './page.ts'
import { cellWidth, glyphsWidth, measureSpan } from './spans.ts'

/** One list of segments per row, centred on the 版心. */
export const titleRows = (
  title: string,
  element: ElementKind,
  path: Path,
  context: LayoutContext,
  names: readonly string[] = [],
): readonly (readonly Segment[])[] => {
  const sizePt = fontSizePt['size-2']
  const measure = (text: string) =>
    measureSpan({ text, role: 'xiaobiaosong', sizePt, element, path }, context.fonts)
  const columns = (text: string): number => glyphsWidth(measure(text)) / cellWidth(sizePt)
  return breakTitle(title, { columns: body.titleColumns, width: columns, names }).map((text) => {
    const glyphs = measure(text)
    return [{ x: (typeArea.left + typeArea.right - glyphsWidth(glyphs)) / 2, glyphs }]
  })
}

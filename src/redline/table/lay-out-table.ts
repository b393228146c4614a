/** A 对照表 → sides of A4 across, its header on each, with the marks of what changed. */
import type { FontSet } from '../../fonts/font-set.ts'
import type { LayoutContext } from '../../layout/flow.ts'
import type { Page, PageItem } from '../../layout/page.ts'
import { placeGlyphs, shiftItem } from '../../layout/place.ts'
import { glyphsWidth, measureSpan } from '../../layout/spans.ts'
import {
  drawPart,
  lastFitting,
  partHeight,
  type Stretch,
  type TableParts,
  tableParts,
  wholeStretch,
} from '../../layout/table/table-parts.ts'
import { pageHeight, pageWidth } from '../../standard/page-geometry.ts'
import { drawMarks } from '../draw-marks.ts'
import { startStreams } from '../text-streams.ts'
import type { MarkedTable } from './comparison-table.ts'

/** A4 across: the margins of a reading copy, mm; no clause speaks of it. */
const margin = 20
const sheet = { width: pageHeight, height: pageWidth } as const
const box = { width: sheet.width - 2 * margin, height: sheet.height - 2 * margin } as const
const numberSizePt = 14

export const layOutComparisonTable = (
  { table, marks }: MarkedTable,
  context: LayoutContext,
): readonly Page[] => {
  const parts = tableParts(table, box, context)
  const isSection = (row: number): boolean =>
    parts.table.cells.some((cell) => cell.row === row && cell.columns > 1)
  const streams = startStreams(marks)
  const mark = (item: PageItem): readonly PageItem[] =>
    item.kind === 'text' ? [item, ...drawMarks(item, streams.read(item))] : [item]
  const pages: Page[] = []
  let rest: Stretch | undefined = wholeStretch(parts)
  while (rest) {
    const stretch: Stretch = { from: rest.from, to: endOfSide(parts, rest, isSection) }
    const drawn = drawPart(parts, stretch, partHeight(parts, stretch)).map((item) =>
      shiftItem(item, margin, margin),
    )
    const number = pages.length + 1
    pages.push({ ...sheet, number, items: [...drawn.flatMap(mark), ...placeNumber(number, context.fonts)] })
    rest = stretch.to < rest.to ? { from: stretch.to, to: rest.to } : undefined
  }
  return pages
}

/** At least one row; the title of a section goes to the next side with what it is about. */
const endOfSide = (parts: TableParts, rest: Stretch, isSection: (row: number) => boolean): number => {
  const end = Math.max(lastFitting(parts, rest, box.height), Math.min(rest.from + 1, rest.to))
  const isStranded = end < rest.to && end - 1 > rest.from && isSection(end - 1)
  return isStranded ? end - 1 : end
}

/** In the middle below the table. */
const placeNumber = (number: number, fonts: FontSet): readonly PageItem[] => {
  const glyphs = measureSpan(
    { text: `— ${number} —`, role: 'songti', sizePt: numberSizePt, element: 'pageNumber', path: [] },
    fonts,
  )
  return placeGlyphs(glyphs, {
    x: (sheet.width - glyphsWidth(glyphs)) / 2,
    centre: sheet.height - margin / 2,
  })
}

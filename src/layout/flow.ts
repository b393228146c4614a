/** FlowRow: a finished row waiting for its side; the whole document below the title is a list of them. */

import type { FontSet } from '../fonts/font-set.ts'
import type { HouseStyle } from '../model/house-style.ts'
import { columnWidth, type RowModel, rowModels, typeArea } from '../standard/page-geometry.ts'
import { breakLines, type ParagraphShape } from './break-lines.ts'
import type { Glyph, Span } from './spans.ts'

export interface Segment {
  /** Left edge, mm from the trim. */
  readonly x: number
  readonly glyphs: readonly Glyph[]
}

export interface FlowRow {
  readonly segments: readonly Segment[]
  /** Empty rows above; dropped at the top of a side. */
  readonly rowsBefore: number
  /** This row and the next must share a side. */
  readonly keepWithNext: boolean
  readonly startsPage: boolean
  readonly isMainText: boolean
  readonly bookmark?: { readonly level: number; readonly text: string }
}

/** What every step of the layout needs to know. */
export interface LayoutContext {
  readonly fonts: FontSet
  readonly style: HouseStyle
  readonly rows: RowModel
}

export const layoutContext = (fonts: FontSet, style: HouseStyle): LayoutContext => ({
  fonts,
  style,
  rows: rowModels[style.rowModel],
})

export const plainRow = (segments: readonly Segment[], more: Partial<FlowRow> = {}): FlowRow => ({
  segments,
  rowsBefore: 0,
  keepWithNext: false,
  startsPage: false,
  isMainText: false,
  ...more,
})

/** A paragraph across the 版心; indents in 字. */
export const paragraphRows = (
  spans: readonly Span[],
  indents: { readonly first: number; readonly rest: number },
  context: LayoutContext,
): readonly FlowRow[] => {
  const shape: ParagraphShape = {
    measure: typeArea.width,
    firstIndent: indents.first * columnWidth,
    restIndent: indents.rest * columnWidth,
  }
  return breakLines(spans, shape, context.fonts).map(({ glyphs, indent }) =>
    plainRow([{ x: typeArea.left + indent, glyphs }]),
  )
}

export const withFirst = (rows: readonly FlowRow[], change: Partial<FlowRow>): readonly FlowRow[] =>
  rows.map((row, index) => (index === 0 ? { ...row, ...change } : row))

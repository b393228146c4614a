/** FlowRow: a finished row waiting for its side; the whole document below the title is a list of them. */

import type { FontSet } from '../fonts/font-set.ts'
import { withLatinFace } from '../fonts/with-latin-face.ts'
import type { HouseStyle } from '../model/house-style.ts'
import type { ImageFile } from '../model/official-document.ts'
import type { Path } from '../model/path.ts'
import { columnWidth, type RowModel, rowModels, typeArea } from '../standard/page-geometry.ts'
import { breakLines, type ParagraphShape } from './break-lines.ts'
import type { ElementKind, PageItem } from './page.ts'
import type { Glyph, Span } from './spans.ts'

export interface Segment {
  /** Left edge, mm from the trim. */
  readonly x: number
  readonly glyphs: readonly Glyph[]
}

export interface FlowRow {
  readonly segments: readonly Segment[]
  /** Rows of the grid it takes: one, or what a table or a picture needs. */
  readonly height: number
  /** A table or picture; their places count down from the top of the characters of its first row. */
  readonly items: readonly PageItem[]
  /** Parts a table between two sides: the most that `rows` rows hold, but not all of it, and the rest. */
  readonly divide?: (rows: number) => Division | undefined
  /** Empty rows above; at the top of a side only `headroom` of them are kept. */
  readonly rowsBefore: number
  /** Rows that its seal needs above it inside the 版心. */
  readonly headroom: number
  /** This row and the next must share a side. */
  readonly keepWithNext: boolean
  readonly startsPage: boolean
  readonly isMainText: boolean
  readonly images: readonly RowImage[]
  /** How far its images reach below its characters, mm; they stay on the side and above the 版记. */
  readonly overhang: number
  readonly bookmark?: { readonly level: number; readonly text: string }
}

export interface Division {
  readonly first: FlowRow
  readonly rest: FlowRow
}

/** A seal or stamp that goes with a row. */
export interface RowImage {
  readonly image: ImageFile
  /** Its middle: mm from the trim, and mm below the middle of the row. */
  readonly x: number
  readonly dy: number
  readonly width: number
  readonly height: number
  readonly element: ElementKind
  readonly path: Path
}

/** What every step of the layout needs to know. */
export interface LayoutContext {
  readonly fonts: FontSet
  readonly style: HouseStyle
  readonly rows: RowModel
}

export const layoutContext = (fonts: FontSet, style: HouseStyle): LayoutContext => ({
  fonts: style.latinFont === 'times' ? withLatinFace(fonts) : fonts,
  style,
  rows: rowModels[style.rowModel],
})

export const plainRow = (segments: readonly Segment[], more: Partial<FlowRow> = {}): FlowRow => ({
  segments,
  height: 1,
  items: [],
  rowsBefore: 0,
  headroom: 0,
  keepWithNext: false,
  startsPage: false,
  isMainText: false,
  images: [],
  overhang: 0,
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

/** Rows of the grid that rows take one below the other. */
export const heightOf = (rows: readonly FlowRow[]): number =>
  rows.reduce((sum, row) => sum + row.rowsBefore + row.height, 0)

export const withFirst = (rows: readonly FlowRow[], change: Partial<FlowRow>): readonly FlowRow[] =>
  rows.map((row, index) => (index === 0 ? { ...row, ...change } : row))

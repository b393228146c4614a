/** The rows of a side → items at their places, and the headings' places for bookmarks. */
import { columnWidth } from '../standard/page-geometry.ts'
import type { FilledPage } from './fill-pages.ts'
import type { Bookmark, ElementKind, PageItem } from './page.ts'
import { placeGlyphs, shiftItem } from './place.ts'
import { placeRowImages } from './place-row-images.ts'
import { rowTop, type SideGrid } from './side-grid.ts'

/** A side with the grid its rows stand on. */
export interface GriddedSide {
  readonly rows: FilledPage
  readonly grid: SideGrid
}

export const placeRows = ({ rows, grid }: GriddedSide): readonly PageItem[] =>
  rows.flatMap(({ row, slot }) => {
    const centre = rowTop(grid, slot) + columnWidth / 2
    const number = grid.isWhole && !grid.isTightened ? { row: slot + 1 } : {}
    const runs = row.segments.flatMap(({ x, glyphs }) => placeGlyphs(glyphs, { x, centre, ...number }))
    return [
      ...runs,
      ...placeRowImages(row.images, centre),
      ...row.items.map((item) => shiftItem(item, 0, centre - columnWidth / 2)),
    ]
  })

/** Lower edge of a side's text, seals included; undefined for a side without text. */
export const lowestEdge = ({ rows, grid }: GriddedSide): number | undefined =>
  rows.length === 0
    ? undefined
    : Math.max(
        ...rows.map(({ row, slot }) => rowTop(grid, slot + row.height - 1) + columnWidth + row.overhang),
      )

/** Its first row is one of the 落款: no text stands above it. Page 1 has its head. */
export const beginsWithSignOff = ({ rows: [first], grid }: GriddedSide): boolean =>
  grid.isWhole &&
  (first?.row.segments ?? []).some(({ glyphs }) =>
    glyphs.some(({ span }) => signOffElements.has(span.element)),
  )

const signOffElements: ReadonlySet<ElementKind> = new Set(['signOff', 'position', 'documentDate'])

export const bookmarksOf = (sides: readonly GriddedSide[]): readonly Bookmark[] =>
  sides.flatMap(({ rows, grid }, page) =>
    rows.flatMap(({ row, slot }) =>
      row.bookmark === undefined ? [] : [{ ...row.bookmark, page, y: rowTop(grid, slot) }],
    ),
  )

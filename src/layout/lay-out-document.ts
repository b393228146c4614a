/** OfficialDocument → finished sides: 版头, rows, 版记 and page numbers, in this order. */
import { type Outcome, outcome } from '../diagnostics/diagnostic.ts'
import type { FontSet } from '../fonts/font-set.ts'
import type { OfficialDocument } from '../model/official-document.ts'
import { columnWidth, pageHeight, pageWidth, typeArea } from '../standard/page-geometry.ts'
import { blockNotes } from './block-notes.ts'
import { placeColophon } from './colophon.ts'
import { composeBody } from './compose-body.ts'
import { checkCoverage } from './coverage.ts'
import { type FilledPage, fillPages } from './fill-pages.ts'
import { type Attempt, firstPageAttempts } from './first-page-attempts.ts'
import type { Head } from './first-page-rows.ts'
import { type LayoutContext, layoutContext } from './flow.ts'
import { placeHead } from './head.ts'
import { colophonTooTall, mainTextNotOnFirstPage, missingRoles } from './layout-notes.ts'
import type { Bookmark, LaidOut, Page, PageItem } from './page.ts'
import { placePageNumber } from './page-number.ts'
import { placeGlyphs, shiftItem } from './place.ts'
import { placeRowImages } from './place-row-images.ts'
import { printedTexts } from './printed-texts.ts'
import { placeSides, type Side } from './sides.ts'

/** Fails when a role has no font or a character no glyph. */
export const layOutDocument = (document: OfficialDocument, fonts: FontSet): Outcome<LaidOut> => {
  const missing = missingRoles(fonts)
  if (missing.length > 0) return { ok: false, diagnostics: missing }
  const coverage = checkCoverage(printedTexts(document), fonts)
  const context = layoutContext(fonts, document.style)
  const result = layOutFirstPage(document, context)
  return outcome(result.laidOut, [
    ...coverage,
    ...(result.bodyOnFirstPage ? result.notes : [mainTextNotOnFirstPage]),
    ...(result.colophonFits ? [] : [colophonTooTall]),
    ...blockNotes(document, context),
  ])
}

interface Result extends Pick<Attempt, 'notes'> {
  readonly laidOut: LaidOut
  readonly bodyOnFirstPage: boolean
  readonly colophonFits: boolean
}

/** The first attempt that shows 正文 on page 1; the plainest when none does. */
const layOutFirstPage = (document: OfficialDocument, context: LayoutContext): Result => {
  let plainest: Result | undefined
  for (const attempt of firstPageAttempts(document)) {
    const result = layOut(attempt, context)
    if (result.bodyOnFirstPage) return result
    plainest ??= result
  }
  return plainest ?? layOut({ document, notes: [] }, context)
}

const layOut = ({ document, markSizePt, notes }: Attempt, context: LayoutContext): Result => {
  const head = placeHead(document, markSizePt, context)
  const filled = fillPages(composeBody(document, context), head.capacity, context.rows)
  const grids = filled.map((page, index) => gridOf(page, index, head, context))
  const colophon = document.colophon && placeColophon(document.colophon, document.form === 'letter', context)
  const sides = placeSides({
    textSides: filled.length,
    textBottom: lowestRow(filled, grids, head),
    colophonTop: colophon?.top,
    even: document.style.colophonOnEvenPage && document.form !== 'plain' && document.form !== 'letter',
    gap: context.rows.pitch - columnWidth,
  })
  const pages = sides.map((side, index): Page => {
    const items = [
      ...(index === 0 ? head.items : []),
      ...placeRows(filled[index] ?? [], grids[index]),
      ...(side.hasColophon ? (colophon?.items ?? []) : []),
      ...placeNumber(side, document, context),
    ]
    return pageOf(side, items)
  })
  return {
    laidOut: { pages, bookmarks: bookmarksOf(filled, grids), document },
    bodyOnFirstPage: filled[0]?.some(({ row }) => row.isMainText) ?? false,
    colophonFits: colophon === undefined || colophon.top >= typeArea.top,
    notes,
  }
}

/** Rows of one side: where the first begins and the step to the next. */
interface SideGrid {
  readonly firstTop: number
  readonly pitch: number
  readonly isWholePage: boolean
}

const gridOf = (page: FilledPage, index: number, head: Head, { rows }: LayoutContext): SideGrid => {
  if (index > 0) return { ...rows, isWholePage: true }
  const last = page.at(-1)
  const isFull = last !== undefined && last.slot + last.row.height === head.capacity
  return { firstTop: head.firstRow, pitch: isFull ? head.fullPitch : rows.pitch, isWholePage: false }
}

const rowTop = ({ firstTop, pitch }: SideGrid, slot: number): number => firstTop + slot * pitch

/** Lower edge of the text of the last side, seals included. */
const lowestRow = (filled: readonly FilledPage[], grids: readonly SideGrid[], head: Head): number => {
  const grid = grids.at(-1)
  const rows = filled.at(-1) ?? []
  const bottoms =
    grid === undefined
      ? []
      : rows.map(({ row, slot }) => rowTop(grid, slot + row.height - 1) + columnWidth + row.overhang)
  return Math.max(filled.length === 1 ? head.bottom : 0, ...bottoms)
}

/** A letter's first side bears no number (10.1). */
const placeNumber = (side: Side, { form }: OfficialDocument, context: LayoutContext): readonly PageItem[] =>
  side.number === undefined || (form === 'letter' && side.number === 1)
    ? []
    : placePageNumber(side.number, context)

const pageOf = (side: Side, items: readonly PageItem[]): Page => ({
  width: pageWidth,
  height: pageHeight,
  items,
  ...(side.number === undefined ? {} : { number: side.number }),
})

const placeRows = (page: FilledPage, grid: SideGrid | undefined): readonly PageItem[] =>
  page.flatMap(({ row, slot }) => {
    const centre = grid === undefined ? 0 : rowTop(grid, slot) + columnWidth / 2
    const number = grid?.isWholePage === true ? { row: slot + 1 } : {}
    const runs = row.segments.flatMap(({ x, glyphs }) => placeGlyphs(glyphs, { x, centre, ...number }))
    return [
      ...runs,
      ...placeRowImages(row.images, centre),
      ...row.items.map((item) => shiftItem(item, 0, centre - columnWidth / 2)),
    ]
  })

const bookmarksOf = (pages: readonly FilledPage[], grids: readonly SideGrid[]): readonly Bookmark[] =>
  pages.flatMap((rows, page) =>
    rows.flatMap(({ row, slot }) => {
      const grid = grids[page]
      return row.bookmark === undefined || grid === undefined
        ? []
        : [{ ...row.bookmark, page, y: rowTop(grid, slot) }]
    }),
  )

/** OfficialDocument → finished sides: 版头, rows, 版记 and page numbers, in this order. */
import { type Diagnostic, type Outcome, outcome } from '../diagnostics/diagnostic.ts'
import type { FontSet } from '../fonts/font-set.ts'
import type { OfficialDocument } from '../model/official-document.ts'
import { roleNames } from '../model/terms.ts'
import { body as rules } from '../standard/elements.ts'
import {
  columnWidth,
  mmPerPt,
  pageHeight,
  pageWidth,
  rowsPerPage,
  typeArea,
} from '../standard/page-geometry.ts'
import { fontSizePt, typefaceRoles } from '../standard/typeface.ts'
import { placeColophon } from './colophon.ts'
import { composeBody } from './compose-body.ts'
import { checkCoverage } from './coverage.ts'
import { type FilledPage, fillPages } from './fill-pages.ts'
import { type LayoutContext, layoutContext } from './flow.ts'
import { placeMasthead } from './masthead.ts'
import type { Bookmark, LaidOut, Page, PageItem } from './page.ts'
import { placePageNumber } from './page-number.ts'
import { placeGlyphs } from './place.ts'
import { printedTexts } from './printed-texts.ts'
import { placeSides, type Side } from './sides.ts'
import { titleRows } from './title.ts'

/** Fails when a role has no font or a character no glyph. */
export const layOutDocument = (document: OfficialDocument, fonts: FontSet): Outcome<LaidOut> => {
  const missing = missingRoles(fonts)
  if (missing.length > 0) return { ok: false, diagnostics: missing }
  const coverage = checkCoverage(printedTexts(document), fonts)
  const context = layoutContext(fonts, document.style)
  const first = layOut(document, context)
  // R-7.3.2-b: a list of 主送机关 that pushes 正文 off page 1 goes to the 版记.
  const moved = first.bodyOnFirstPage ? undefined : withAddresseesInColophon(document)
  const second = moved && layOut(moved, context)
  const hasMoved = second?.bodyOnFirstPage === true
  const result = hasMoved ? second : first
  return outcome(result.laidOut, [
    ...coverage,
    ...firstPageNotes(result.bodyOnFirstPage, hasMoved),
    ...(result.colophonFits ? [] : [colophonTooTall]),
  ])
}

interface Result {
  readonly laidOut: LaidOut
  readonly bodyOnFirstPage: boolean
  readonly colophonFits: boolean
}

const layOut = (document: OfficialDocument, context: LayoutContext): Result => {
  const head = placeHead(document, context)
  const filled = fillPages(composeBody(document, context), head.capacity)
  const rowTop = (page: number): number => (page === 0 ? head.firstRow : context.rows.firstTop)
  const colophon = document.colophon && placeColophon(document.colophon, context)
  const usedTo = (page: number): number => {
    const last = filled[page]?.at(-1)
    return last === undefined ? 0 : rowTop(page) + last.slot * context.rows.pitch + columnWidth
  }
  const sides = placeSides({
    textSides: filled.length,
    textBottom: Math.max(usedTo(filled.length - 1), filled.length === 1 ? head.bottom : 0),
    colophonTop: colophon?.top,
    even: document.style.colophonOnEvenPage && document.form !== 'plain',
    gap: context.rows.pitch - columnWidth,
  })
  const pages = sides.map((side, index): Page => {
    const items = [
      ...(index === 0 ? head.items : []),
      ...placeRows(filled[index] ?? [], rowTop(index), index > 0, context),
      ...(side.hasColophon ? (colophon?.items ?? []) : []),
      ...(side.number === undefined ? [] : placePageNumber(side.number, context)),
    ]
    return pageOf(side, items)
  })
  return {
    laidOut: { pages, bookmarks: bookmarksOf(filled, rowTop, context) },
    bodyOnFirstPage: filled[0]?.some(({ row }) => row.isMainText) ?? false,
    colophonFits: colophon === undefined || colophon.top >= typeArea.top,
  }
}

const pageOf = (side: Side, items: readonly PageItem[]): Page => ({
  width: pageWidth,
  height: pageHeight,
  items,
  ...(side.number === undefined ? {} : { number: side.number }),
})

interface Head {
  readonly items: readonly PageItem[]
  /** Lower edge of the title, mm. */
  readonly bottom: number
  /** Top of the first text row of page 1, mm. */
  readonly firstRow: number
  /** Text rows that page 1 holds. */
  readonly capacity: number
}

/** 版头 and 标题: two empty rows below the separator, one above 主送机关 (7.3.1, 7.3.2). */
const placeHead = (document: OfficialDocument, context: LayoutContext): Head => {
  const masthead = document.masthead && placeMasthead(document.masthead, context)
  const top =
    masthead === undefined ? typeArea.top : masthead.bottom + rules.rowsAboveTitle * context.rows.pitch
  const names = document.issuers.flatMap(({ fullName, shortName }) => [fullName, shortName ?? fullName])
  const rows = titleRows(document.body.title, 'title', ['body', 'title'], context, names)
  const em = fontSizePt['size-2'] * mmPerPt
  const pitch = rules.titlePitchPt * mmPerPt
  const items = rows.flatMap((segments, index) =>
    segments.flatMap(({ x, glyphs }) => placeGlyphs(glyphs, { x, centre: top + em / 2 + index * pitch })),
  )
  const bottom = top + em + (rows.length - 1) * pitch
  const firstRow = bottom + context.rows.pitch - columnWidth + rules.rowsAboveAddressees * context.rows.pitch
  const lastTop = context.rows.firstTop + (rowsPerPage - 1) * context.rows.pitch
  const capacity = Math.max(0, Math.floor((lastTop - firstRow) / context.rows.pitch + 1e-6) + 1)
  return { items: [...(masthead?.items ?? []), ...items], bottom, firstRow, capacity }
}

const placeRows = (
  page: FilledPage,
  firstTop: number,
  onGrid: boolean,
  context: LayoutContext,
): readonly PageItem[] =>
  page.flatMap(({ row, slot }) =>
    row.segments.flatMap(({ x, glyphs }) =>
      placeGlyphs(glyphs, {
        x,
        centre: firstTop + slot * context.rows.pitch + columnWidth / 2,
        ...(onGrid ? { row: slot + 1 } : {}),
      }),
    ),
  )

const bookmarksOf = (
  pages: readonly FilledPage[],
  rowTop: (page: number) => number,
  context: LayoutContext,
): readonly Bookmark[] =>
  pages.flatMap((rows, page) =>
    rows.flatMap(({ row, slot }) =>
      row.bookmark === undefined
        ? []
        : [{ ...row.bookmark, page, y: rowTop(page) + slot * context.rows.pitch }],
    ),
  )

const withAddresseesInColophon = (document: OfficialDocument): OfficialDocument | undefined => {
  const { addressees, ...rest } = document.body
  if (addressees === undefined || document.masthead === undefined) return undefined
  return { ...document, body: rest, colophon: { ...document.colophon, addressees: `${addressees}。` } }
}

const firstPageNotes = (bodyOnFirstPage: boolean, moved: boolean): readonly Diagnostic[] => {
  if (!bodyOnFirstPage) {
    return [
      {
        rule: 'first-page-main-text',
        severity: 'warning',
        path: ['body', 'mainText'],
        clause: 'GB/T 9704—2012 7.3.3',
        message: '首页放不下正文，标准要求公文首页必须显示正文',
        hint: '缩短标题，或者用“版式”里的“标志字号”缩小发文机关标志',
      },
    ]
  }
  if (!moved) return []
  return [
    {
      rule: 'addressees-moved',
      severity: 'info',
      path: ['body', 'addressees'],
      clause: 'GB/T 9704—2012 7.3.2',
      message: '主送机关太多，首页放不下正文，已移到版记',
    },
  ]
}

const colophonTooTall: Diagnostic = {
  rule: 'colophon-too-tall',
  severity: 'error',
  path: ['colophon'],
  clause: 'GB/T 9704—2012 7.4',
  message: '版记太长，一面放不下',
  hint: '主送机关和抄送机关用规范化简称或者同类型机关统称，如“各县（市、区）人民政府”',
}

const missingRoles = (fonts: FontSet): readonly Diagnostic[] =>
  typefaceRoles
    .filter((role) => fonts.mainFace(role) === undefined)
    .map((role) => ({
      rule: 'font-missing',
      severity: 'error',
      message: `没有找到${roleNames[role]}字体`,
      hint: '运行 hongtou fonts --install 安装开源字体，或者把字体文件（TTF/OTF）放进 fonts/；运行 hongtou fonts 查看详情',
    }))

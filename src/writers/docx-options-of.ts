/** What the finished sides decide for the DOCX: the mark's size, the title's rows, whether the 版记 begins a side, where rows break. */
import type { LaidOut, Page, PageItem, TextRun } from '../layout/page.ts'
import type { DocumentForm } from '../model/document-type.ts'
import type { OfficialDocument } from '../model/official-document.ts'
import { pathKey } from '../model/path.ts'
import { letter, masthead, minutes, order } from '../standard/elements.ts'
import { mmPerPt, rowModels, rowPitch, rowsPerPage, typeArea } from '../standard/page-geometry.ts'
import type {
  DocxOptions,
  MarkSetting,
  PrintedPicture,
  PrintedRow,
  PrintedRows,
  Tightening,
} from './docx/docx-options.ts'
import { printedTablesOf } from './printed-tables-of.ts'
import { uprightItems } from './upright-items.ts'

export const docxOptionsOf = ({ document, pages, separate }: LaidOut): DocxOptions => {
  const items = pages[0]?.items ?? []
  const mark = runsOf(items, 'issuerMark')[0]
  const colophonPage = pages.find((page) => page.items.some(isColophonPart))
  const sides = pages.map(uprightItems)
  return {
    colophonStartsNewPage: colophonPage !== undefined && !colophonPage.items.some(isMainPart),
    colophonOnFirstPage: colophonPage !== undefined && colophonPage === pages[0],
    titleRows: rowTexts(runsOf(items, 'title')),
    printed: {
      rows: printedRows(sides, tighteningsOf(pages, document)),
      tables: printedTablesOf(document, sides),
      pictures: printedPictures(sides.flat()),
    },
    blankPageBeforeColophon: colophonPage !== undefined && pages.at(-2)?.items.length === 0,
    ...(separate === undefined ? {} : { separateMark: separate.mark }),
    ...(mark === undefined ? {} : { mark: markSetting(mark, markTops[document.form]) }),
  }
}

/** The first row's ink begins at the place the standard gives, so its baseline tells how tall the ink is. */
const markSetting = ({ sizePt, stretch, baseline }: TextRun, top: number): MarkSetting => ({
  sizePt,
  stretch,
  inkAscent: baseline - top,
})

const markTops: Readonly<Record<DocumentForm, number>> = {
  general: typeArea.top + masthead.markDrop,
  plain: typeArea.top + masthead.markDrop,
  letter: letter.markTop,
  order: typeArea.top + order.markDrop,
  minutes: typeArea.top + minutes.markDrop,
}

const colophonElements = new Set<PageItem['element']>([
  'colophonSeparator',
  'colophonAddressees',
  'cc',
  'printedBy',
  'printDate',
])

const isColophonPart = ({ element }: PageItem): boolean => colophonElements.has(element)

const isMainPart = (item: PageItem): boolean =>
  !isColophonPart(item) && item.element !== 'pageNumber' && item.element !== 'doubleSeparator'

const runsOf = (items: readonly PageItem[], element: PageItem['element']): readonly TextRun[] =>
  items.filter((item) => item.kind === 'text').filter((run) => run.element === element)

/** A title row may be drawn in several runs when a face lacks one of its characters. */
const rowTexts = (runs: readonly TextRun[]): readonly string[] => {
  const rows: { baseline: number; text: string }[] = []
  for (const { baseline, text } of runs) {
    const row = rows.at(-1)
    if (row !== undefined && Math.abs(row.baseline - baseline) < 1) row.text += text
    else rows.push({ baseline, text })
  }
  return rows.map(({ text }) => text)
}

const printedPictures = (items: readonly PageItem[]): ReadonlyMap<string, PrintedPicture> =>
  new Map(
    items
      .filter((item) => item.kind === 'image')
      .filter(({ element }) => element === 'picture')
      .map(({ height, path, width }) => [pathKey(path), { width, height }]),
  )

interface DrawnRow extends PrintedRow {
  readonly page: number
  readonly baseline: number
}

/** Of each side. */
const tighteningsOf = (
  pages: readonly Page[],
  { style }: OfficialDocument,
): readonly (Tightening | undefined)[] =>
  pages.map(({ tightenedPitch: pitch }) =>
    pitch === undefined ? undefined : { pitch, share: pitch / rowModels[style.rowModel].pitch },
  )

/** A paragraph's runs stand on its rows in order. */
const printedRows = (
  sides: readonly (readonly PageItem[])[],
  tightenings: readonly (Tightening | undefined)[],
): PrintedRows => {
  const paragraphs = new Map<string, DrawnRow[]>()
  for (const [page, items] of sides.entries()) {
    for (const item of items) {
      if (item.kind !== 'text') continue
      const key = pathKey(item.path)
      paragraphs.set(key, addToRows(paragraphs.get(key) ?? [], item, page))
    }
  }
  const lastBaseline = lastBaselineOf(sides.flat())
  return new Map([...paragraphs].map(([key, rows]) => [key, toPrinted(rows, lastBaseline, tightenings)]))
}

/** Baseline of a side's last row, mm: two rows on the grid tell its pitch. */
const lastBaselineOf = (items: readonly PageItem[]): number => {
  const runs = runsOf(items, 'paragraph')
  const { row: first, baseline = 0 } = runs.find(({ row }) => row !== undefined) ?? {}
  const other = runs.find(({ row }) => row !== undefined && row !== first)
  if (first === undefined || other?.row === undefined) return typeArea.bottom
  return baseline + ((rowsPerPage - first) * (other.baseline - baseline)) / (other.row - first)
}

/** Two faces on a row have baselines a little apart. */
const addToRows = (rows: DrawnRow[], { advances, baseline, text, x }: TextRun, page: number): DrawnRow[] => {
  const widths = advances.map((advance) => advance / mmPerPt)
  const row = rows.at(-1)
  if (row === undefined || row.page !== page || Math.abs(row.baseline - baseline) > 1)
    rows.push({ page, baseline, text, x: x - typeArea.left, advances: widths })
  else rows[rows.length - 1] = { ...row, text: row.text + text, advances: [...row.advances, ...widths] }
  return rows
}

const toPrinted = (
  rows: readonly DrawnRow[],
  lastBaseline: number,
  tightenings: readonly (Tightening | undefined)[],
): readonly PrintedRow[] =>
  rows.map(({ advances, baseline, page, text, x }, index) => {
    const goesOn = (rows[index + 1]?.page ?? page) > page
    const hasRoom = baseline + 0.9 * rowPitch < lastBaseline
    const tightening = tightenings[page]
    return {
      text,
      x,
      advances,
      ...(tightening === undefined ? {} : { tightening }),
      ...(goesOn ? { endsSide: hasRoom ? 'early' : 'full' } : {}),
    }
  })

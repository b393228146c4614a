/** What the finished sides decide for the DOCX: the mark's size, the title's rows, whether the 版记 begins a side. */
import type { LaidOut, PageItem, TextRun } from '../layout/page.ts'
import { masthead } from '../standard/elements.ts'
import { typeArea } from '../standard/page-geometry.ts'
import type { DocxOptions, MarkSetting } from './docx/docx-options.ts'

export const docxOptionsOf = ({ pages }: LaidOut): DocxOptions => {
  const items = pages[0]?.items ?? []
  const mark = runsOf(items, 'issuerMark')[0]
  const colophonPage = pages.find((page) => page.items.some(({ element }) => element === 'colophonSeparator'))
  return {
    colophonStartsNewPage: colophonPage !== undefined && !colophonPage.items.some(isMainPart),
    titleRows: rowTexts(runsOf(items, 'title')),
    blankPageBeforeColophon: colophonPage !== undefined && pages.at(-2)?.items.length === 0,
    ...(mark === undefined ? {} : { mark: markSetting(mark) }),
  }
}

/** The first row's ink begins at the place the standard gives, so its baseline tells how tall the ink is. */
const markSetting = ({ sizePt, stretch, baseline }: TextRun): MarkSetting => ({
  sizePt,
  stretch,
  inkAscent: baseline - typeArea.top - masthead.markDrop,
})

const colophonElements = new Set<PageItem['element']>([
  'colophonSeparator',
  'colophonAddressees',
  'cc',
  'printedBy',
  'printDate',
  'pageNumber',
])

const isMainPart = ({ element }: PageItem): boolean => !colophonElements.has(element)

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

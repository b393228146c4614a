/** Reads laid-out pages the way a clerk does: rows of text with their ink, and where the grid says they should be. */
import type { ElementKind, Page, PageItem, TextRun } from '../../src/layout/page.ts'
import { testFonts } from '../tools/test-fonts.ts'

const mmPerPt = 25.4 / 72

export interface PrintedRow {
  readonly runs: readonly TextRun[]
  readonly text: string
  /** Middle of its characters, mm. */
  readonly centre: number
  readonly left: number
  /** Right edge of the last character's ink, mm. */
  readonly inkRight: number
}

const colophonElements: ReadonlySet<ElementKind> = new Set([
  'colophonAddressees',
  'cc',
  'printedBy',
  'printDate',
])
const headElements: ReadonlySet<ElementKind> = new Set([
  'copyNumber',
  'classification',
  'urgency',
  'issuerMark',
  'documentNumber',
  'signatory',
  'title',
])

/** Rows of the 版心 from 主送机关 to the last 附件, top to bottom. */
export const textRows = (page: Page): readonly PrintedRow[] =>
  rowsOf(
    textRuns(page).filter(
      ({ element }) =>
        element !== 'pageNumber' && !colophonElements.has(element) && !headElements.has(element),
    ),
  )

export const colophonTop = (page: Page): number | undefined => {
  const separators = page.items.filter((item) => item.kind === 'rule').filter(isColophonSeparator)
  return separators.length === 0
    ? undefined
    : Math.min(...separators.map(({ y, thickness }) => y - thickness / 2))
}

export const textRuns = (page: Page): readonly TextRun[] => page.items.filter((item) => item.kind === 'text')

const isColophonSeparator = ({ element }: PageItem): boolean => element === 'colophonSeparator'

const rowsOf = (runs: readonly TextRun[]): readonly PrintedRow[] => {
  const rows: TextRun[][] = []
  for (const run of runs) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    if (row !== undefined && last !== undefined && Math.abs(centreOf(last) - centreOf(run)) < 1) row.push(run)
    else rows.push([run])
  }
  return rows.map((row) => ({
    runs: row,
    text: row.map(({ text }) => text).join(''),
    centre: Math.max(...row.map(centreOf)),
    left: Math.min(...row.map(({ x }) => x)),
    inkRight: Math.max(...row.map(inkRightOf)),
  }))
}

/** 西文 has no 汉字 and stands on the baseline of its role. */
export const centreOf = (run: TextRun): number => {
  const middle = faceOf(run).ideographCentre ?? testFonts().mainFace(run.role)?.ideographCentre ?? 0
  return run.baseline - middle * run.sizePt * mmPerPt
}

export const inkRightOf = (run: TextRun): number => {
  const last = Array.from(run.text).at(-1) ?? ''
  const origin = run.x + run.advances.slice(0, -1).reduce((sum, advance) => sum + advance, 0)
  const ink = faceOf(run).ink(last.codePointAt(0) ?? 0)
  return origin + (ink?.xMax ?? 0) * run.sizePt * run.stretch * mmPerPt
}

const faceOf = ({ face }: TextRun) => {
  const found = testFonts().face(face)
  if (found === undefined) throw new Error(`face ${face} was never opened`)
  return found
}

/** Finished sides → pages.txt: one line per row or rule with its place; the form that goldens compare. */
import type { LaidOut, Page, PageItem, PlacedImage, RuleLine, TextRun } from '../../layout/page.ts'
import { pathKey } from '../../model/path.ts'
import { elementNames, roleNames } from '../../model/terms.ts'

export const writeTxt = ({ pages }: LaidOut): string =>
  pages.map((page, index) => `${[headLine(page, index), ...rows(page).map(rowLine)].join('\n')}\n`).join('\n')

const headLine = (page: Page, index: number): string =>
  `第${index + 1}面 ${page.width}×${page.height}${page.number === undefined ? ' 不编页码' : ''}`

/** Runs on one baseline that follow one another are one row. */
const rows = (page: Page): readonly (readonly PageItem[])[] => {
  const result: PageItem[][] = []
  for (const item of page.items) {
    const row = result.at(-1)
    const last = row?.at(-1)
    if (row !== undefined && last?.kind === 'text' && item.kind === 'text' && isSameRow(last, item))
      row.push(item)
    else result.push([item])
  }
  return result
}

/** Along a row a run of a table reads on; upwards on a 横排 side. */
const isSameRow = (a: TextRun, b: TextRun): boolean =>
  a.turned
    ? b.turned === true && Math.abs(a.x - b.x) < 1 && b.baseline < a.baseline
    : Math.abs(a.baseline - b.baseline) < 1 && b.x > a.x

const rowLine = (row: readonly PageItem[]): string => {
  const first = row[0]
  if (first?.kind === 'rule') return ruleLine(first)
  if (first?.kind === 'image') return imageLine(first)
  const runs = row.filter((item) => item.kind === 'text')
  const last = runs.at(-1)
  if (first === undefined || last === undefined) return ''
  const place =
    first.row === undefined ? `y${first.baseline.toFixed(1)}` : `行${String(first.row).padStart(2, '0')}`
  const width = last.advances.reduce((sum, advance) => sum + advance, 0)
  const fonts = [...new Set(runs.map(fontOf))].join('+')
  const elements = [...new Set(runs.map(({ element }) => elementNames[element]))].join('+')
  const text = runs.map((run, index) => (startsCell(runs[index - 1], run) ? '｜' : '') + run.text).join('')
  if (first.turned)
    return `  横排 x${first.x.toFixed(1)} y${first.baseline.toFixed(1)}→${(last.baseline - width).toFixed(1)} ${elements} ${fonts}  ${text}`
  return `  ${place} x${first.x.toFixed(1)}→${(last.x + width).toFixed(1)} ${elements} ${fonts}  ${text}`
}

/** Cells of a table are told apart; their texts are told by where they come from. */
const startsCell = (before: TextRun | undefined, run: TextRun): boolean =>
  before?.element === 'table' && pathKey(before.path) !== pathKey(run.path)

const ruleLine = ({ y, y1, x0, x1, thickness, colour }: RuleLine): string => {
  const down = y1 === undefined ? '' : `→${y1.toFixed(1)}`
  const along = y1 === undefined ? `→${x1.toFixed(1)}` : ''
  return `  y${y.toFixed(1)}${down} x${x0.toFixed(1)}${along} ${colour === 'red' ? '红线' : '黑线'} ${thickness.toFixed(2)}`
}

const fontOf = ({ role, sizePt, colour, stretch }: TextRun): string => {
  const red = colour === 'red' ? '红' : ''
  const squeezed = stretch === 1 ? '' : `×${stretch.toFixed(2)}`
  return `${red}${roleNames[role]}${Number(sizePt.toFixed(1))}${squeezed}`
}

const imageLine = ({ element, image, x, y, width, height }: PlacedImage): string =>
  `  y${y.toFixed(1)} x${x.toFixed(1)} ${elementNames[element]} 图 ${width.toFixed(1)}×${height.toFixed(1)} ${image.file.replace(/^.*[\\/]/, '')}`

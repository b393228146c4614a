/** Items of a side as they were drawn: a 横排 table turned back to its wide sheet, its upper left corner at that of the 版心 (8). */
import type { Page, PageItem } from '../layout/page.ts'
import { pathKey } from '../model/path.ts'
import { typeArea } from '../standard/page-geometry.ts'

/** Rules do not say that they are turned: those of a table are when its texts are. */
export const uprightItems = ({ items }: Page): readonly PageItem[] => {
  const turned = new Set(
    items.flatMap((item) => (item.kind === 'text' && item.turned ? [tableKey(item)] : [])),
  )
  if (turned.size === 0) return items
  return items.map((item) => (turned.has(tableKey(item)) ? uprightItem(item) : item))
}

/** The path of a table, in the texts of its cells too. */
const tableKey = ({ path }: PageItem): string => {
  const end = path.findIndex((step) => typeof step === 'string' && insideTable.has(step))
  return pathKey(end < 0 ? path : path.slice(0, end))
}

const insideTable = new Set(['caption', 'header', 'subheaders', 'rows'])

const uprightItem = (item: PageItem): PageItem => {
  if (item.kind === 'image') return item
  if (item.kind === 'text') {
    const { turned: _, ...run } = item
    return { ...run, x: sheetX(item.baseline), baseline: sheetY(item.x) }
  }
  const { y1, ...rule } = item
  return y1 === undefined
    ? { ...rule, x0: sheetX(item.y), x1: sheetX(item.y), y: sheetY(item.x0), y1: sheetY(item.x1) }
    : { ...rule, x0: sheetX(y1), x1: sheetX(item.y), y: sheetY(item.x0) }
}

const sheetX = (y: number): number => typeArea.left + typeArea.bottom - y
const sheetY = (x: number): number => typeArea.top + x - typeArea.left

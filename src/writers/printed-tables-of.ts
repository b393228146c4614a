/** Tables as the sides show them, read from their rules: columns, heights of rows, and how many rows each side has. */
import type { PageItem, RuleLine } from '../layout/page.ts'
import type { Block, OfficialDocument, Table } from '../model/official-document.ts'
import { pathKey } from '../model/path.ts'
import { table as rules } from '../standard/elements.ts'
import type { PrintedTable } from './docx/docx-options.ts'
import { headRowCount } from './docx/table-grid.ts'

/** `sides`: items of each side, upright. */
export const printedTablesOf = (
  { attachments, body }: OfficialDocument,
  sides: readonly (readonly PageItem[])[],
): ReadonlyMap<string, PrintedTable> => {
  const blocks: readonly Block[] = [body.mainText, ...attachments.map((each) => each.blocks)].flat()
  return new Map(
    blocks.flatMap((block) => {
      if (block.kind !== 'table') return []
      const table = printedTable(block, sides)
      return table === undefined ? [] : [[pathKey(block.path), table]]
    }),
  )
}

/** What a side has of a table. */
interface Part {
  readonly heights: readonly number[]
  readonly hasHeader: boolean
}

const printedTable = (table: Table, sides: readonly (readonly PageItem[])[]): PrintedTable | undefined => {
  const own = sides.map((items) => items.filter(isOf(table))).filter((items) => items.length > 0)
  const sizePt = own.flat().find((item) => item.kind === 'text')?.sizePt
  const lines = own.flatMap((items) => rulesOf(items))
  if (sizePt === undefined || lines.length === 0) return undefined
  const edges = placesOf(lines.filter(isUpright).map(({ x0 }) => x0))
  const left = edges[0] ?? 0
  const parts = own.map((items): Part => partOf(table, items))
  const [first, ...rest] = parts
  const headRows = headRowCount(table)
  const bare = [
    first?.heights ?? [],
    ...rest.map(({ hasHeader, heights }) => (hasHeader ? heights.slice(headRows) : heights)),
  ]
  const heights = bare.flat()
  const isWhole = heights.length === table.rows.length + headRows
  return {
    sizePt,
    edges: edges.map((edge) => edge - left),
    headRows,
    heights: isWhole ? heights : [],
    parts: bare.map((each, index) => each.length - (index === 0 ? headRows : 0)),
    lastHeight: (parts.at(-1)?.heights ?? []).reduce((sum, height) => sum + height, 0),
    startsSide: startsSide(table, sides),
    repeatsHeader: rest.every(({ hasHeader }) => hasHeader),
  }
}

/** Nothing but its 表题 stands above it. */
const startsSide = (table: Table, sides: readonly (readonly PageItem[])[]): boolean => {
  const index = sides.findIndex((items) => items.some(isOf(table)))
  const items = sides[index] ?? []
  const top = Math.min(...items.filter(isOf(table)).map(heightOf))
  const isAbove = (item: PageItem): boolean =>
    item.element !== 'tableCaption' && !isOf(table)(item) && heightOf(item) < top
  return !table.landscape && index > 0 && !items.some(isAbove)
}

const heightOf = (item: PageItem): number => (item.kind === 'text' ? item.baseline : item.y)

const isOf = ({ path }: Table): ((item: PageItem) => boolean) => {
  const key = pathKey(path)
  return ({ element, path: own }) => element === 'table' && pathKey(own.slice(0, path.length)) === key
}

const rulesOf = (items: readonly PageItem[]): readonly RuleLine[] =>
  items.filter((item) => item.kind === 'rule')

const isUpright = ({ y1 }: RuleLine): boolean => y1 !== undefined

const partOf = ({ path }: Table, items: readonly PageItem[]): Part => {
  const lines = placesOf(
    rulesOf(items)
      .filter((rule) => !isUpright(rule))
      .map(({ y }) => y),
  )
  return {
    heights: lines.slice(1).map((line, index) => line - (lines[index] ?? 0)),
    hasHeader: items.some((item) => item.kind === 'text' && item.path[path.length] === 'header'),
  }
}

/** Where rules run, in order; the outer ones lie inside the edge by half their weight. */
const placesOf = (centres: readonly number[]): readonly number[] => {
  const places: number[] = []
  for (const centre of centres.toSorted((a, b) => a - b))
    if (centre - (places.at(-1) ?? Number.NEGATIVE_INFINITY) > 0.1) places.push(centre)
  const half = rules.outerLine / 2
  return places.map((place, index) =>
    index === 0 ? place - half : index === places.length - 1 ? place + half : place,
  )
}

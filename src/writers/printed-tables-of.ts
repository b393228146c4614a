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
  const tables = new Map(
    blocks.filter((block) => block.kind === 'table').map((table) => [pathKey(table.path), table]),
  )
  const drawn = itemsByTable(tables, sides)
  return new Map(
    Array.from(tables).flatMap(([key, block]) => {
      const table = printedTable(block, drawn.get(key) ?? new Map(), sides)
      return table === undefined ? [] : [[key, table]]
    }),
  )
}

/** Side → what stands on it of one table, in the order of the sides. */
type ItemsBySide = ReadonlyMap<number, readonly PageItem[]>

/** One walk for all tables: a long document has thousands of both. */
const itemsByTable = (
  tables: ReadonlyMap<string, Table>,
  sides: readonly (readonly PageItem[])[],
): ReadonlyMap<string, ItemsBySide> => {
  const found = new Map<string, Map<number, PageItem[]>>()
  const lengths = new Set(Array.from(tables.values(), ({ path }) => path.length))
  for (const [side, items] of sides.entries()) {
    for (const item of items) {
      if (item.element !== 'table') continue
      const key = [...lengths]
        .map((length) => pathKey(item.path.slice(0, length)))
        .find((each) => tables.has(each))
      if (key === undefined) continue
      const bySide = found.get(key) ?? new Map<number, PageItem[]>()
      found.set(key, bySide)
      const onSide = bySide.get(side)
      if (onSide === undefined) bySide.set(side, [item])
      else onSide.push(item)
    }
  }
  return found
}

/** What a side has of a table. */
interface Part {
  readonly heights: readonly number[]
  readonly hasHeader: boolean
}

const printedTable = (
  table: Table,
  drawn: ItemsBySide,
  sides: readonly (readonly PageItem[])[],
): PrintedTable | undefined => {
  const own = [...drawn.values()]
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
    startsSide: startsSide(table, drawn, sides),
    repeatsHeader: rest.every(({ hasHeader }) => hasHeader),
  }
}

/** Nothing but its 表题 stands above it. */
const startsSide = (
  { landscape }: Table,
  drawn: ItemsBySide,
  sides: readonly (readonly PageItem[])[],
): boolean => {
  const [[index, items] = [0, []]] = drawn
  const own = new Set(items)
  const top = Math.min(...items.map(heightOf))
  const isAbove = (item: PageItem): boolean =>
    item.element !== 'tableCaption' && !own.has(item) && heightOf(item) < top
  return !landscape && index > 0 && sides[index]?.some(isAbove) === false
}

const heightOf = (item: PageItem): number => (item.kind === 'text' ? item.baseline : item.y)

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

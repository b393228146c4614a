/** Two tables woven row by row; where their columns differ they cannot be one. */
import { arrayHunks } from '../../diff/array-hunks.ts'
import type { AlignedTable } from '../../diff/comparison.ts'
import { heaviestChain } from '../../diff/heaviest-chain.ts'
import { childOf, elementsOf, findAll, type XmlElement } from '../../xml/read-xml.ts'
import { type BodyItem, listItems } from './body-items.ts'
import type { Mark, WovenBlock, WovenRow, WovenTable } from './woven.ts'

/** What to do with the paragraphs of cells. */
export interface CellWeaving {
  weave(old: readonly BodyItem[], current: readonly BodyItem[]): readonly WovenBlock[]
  mark(items: readonly BodyItem[], mark: Mark): readonly WovenBlock[]
}

export const canWeaveTables = (old: BodyItem, current: BodyItem): boolean =>
  old.kind === 'table' && current.kind === 'table' && columnsOf(old.element) === columnsOf(current.element)

const columnsOf = (table: XmlElement): number => findAll(table, 'w:gridCol').length

/** `aligned`: of tables that hold data. */
export const weaveTables = (
  old: BodyItem,
  current: BodyItem,
  aligned: AlignedTable | undefined,
  cells: CellWeaving,
): WovenTable => {
  const olds = rowsOf(old.element)
  const news = rowsOf(current.element)
  const rows: WovenRow[] = []
  let atOld = 0
  let atNew = 0
  for (const pair of [...pairRows(old, current, aligned), { old: olds.length, new: news.length }]) {
    rows.push(...olds.slice(atOld, pair.old).map((row) => markRow(row, { kind: 'removed' }, cells)))
    rows.push(...news.slice(atNew, pair.new).map((row) => markRow(row, { kind: 'added' }, cells)))
    const before = olds[pair.old]
    const after = news[pair.new]
    if (before && after) rows.push(weaveRows(before, after, cells))
    atOld = pair.old + 1
    atNew = pair.new + 1
  }
  return { kind: 'table', frame: allBut(current.element, 'w:tr'), rows }
}

export const markTable = (table: XmlElement, mark: Mark, cells: CellWeaving): WovenTable => ({
  kind: 'table',
  frame: allBut(table, 'w:tr'),
  rows: rowsOf(table).map((row) => markRow(row, mark, cells)),
})

const markRow = (row: XmlElement, mark: Mark, cells: CellWeaving): WovenRow => ({
  mark,
  frame: allBut(row, 'w:tc'),
  cells: childrenOf(row, 'w:tc').map((cell) => ({
    frame: allBut(cell, 'w:p'),
    blocks: cells.mark(listItems(cell), mark),
  })),
})

/** Both rows have the same cells. */
const weaveRows = (old: XmlElement, current: XmlElement, cells: CellWeaving): WovenRow => {
  const olds = childrenOf(old, 'w:tc')
  return {
    mark: { kind: 'equal' },
    frame: allBut(current, 'w:tc'),
    cells: childrenOf(current, 'w:tc').map((cell, index) => {
      const before = olds[index]
      return {
        frame: allBut(cell, 'w:p'),
        blocks: cells.weave(before ? listItems(before) : [], listItems(cell)),
      }
    }),
  }
}

interface RowPair {
  readonly old: number
  readonly new: number
}

/** Rising on both sides; a row that moved past others stands at both places. */
const pairRows = (
  old: BodyItem,
  current: BodyItem,
  aligned: AlignedTable | undefined,
): readonly RowPair[] => {
  const olds = rowsOf(old.element)
  const news = rowsOf(current.element)
  const oldHead = olds.length - (aligned ? dataRows(old) : 0)
  const newHead = news.length - (aligned ? dataRows(current) : 0)
  const data = (aligned?.rows ?? []).flatMap((row) =>
    row.old === undefined || row.new === undefined
      ? []
      : [{ old: oldHead + row.old, new: newHead + row.new, weight: 1 }],
  )
  const head = aligned ? { old: oldHead, new: newHead } : { old: olds.length, new: news.length }
  return [
    ...pairByLabel(olds.slice(0, head.old).map(labelOf), news.slice(0, head.new).map(labelOf)),
    ...heaviestChain(data).filter((pair) => shapeOf(olds[pair.old]) === shapeOf(news[pair.new])),
  ]
}

const dataRows = ({ block }: BodyItem): number => (block?.kind === 'table' ? block.rows.length : 0)

const pairByLabel = (olds: readonly string[], news: readonly string[]): readonly RowPair[] => {
  let atOld = 0
  let atNew = 0
  return arrayHunks(olds, news).flatMap(({ equal, removed, added }) => {
    const pairs = equal.map((_, index) => ({ old: atOld + index, new: atNew + index }))
    atOld += equal.length + removed.length
    atNew += equal.length + added.length
    return pairs
  })
}

/** What stands in the row. */
const labelOf = (row: XmlElement): string =>
  [shapeOf(row), ...childrenOf(row, 'w:tc').map((cell) => listItems(cell)[0]?.label ?? '')].join(' ')

/** How many columns its cells take, and which go on from above. */
const shapeOf = (row: XmlElement | undefined): string =>
  (row ? childrenOf(row, 'w:tc') : [])
    .map((cell) => {
      const properties = childOf(cell, 'w:tcPr')
      const merge = childOf(properties, 'w:vMerge')
      const columns = childOf(properties, 'w:gridSpan')?.attributes['w:val'] ?? '1'
      return columns + (merge ? (merge.attributes['w:val'] ?? 'continue') : '')
    })
    .join('|')

const rowsOf = (table: XmlElement): readonly XmlElement[] => childrenOf(table, 'w:tr')

const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  elementsOf(element).filter((child) => child.name === name)

/** What stands before the rows, the cells or the text. */
const allBut = (element: XmlElement, name: string): readonly XmlElement[] =>
  elementsOf(element).filter((child) => child.name !== name)

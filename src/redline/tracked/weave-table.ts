/** Two tables woven row by row; where their columns differ they cannot be one. */
import { arrayHunks } from '../../diff/array-hunks.ts'
import type { AlignedTable } from '../../diff/comparison.ts'
import { heaviestChain } from '../../diff/heaviest-chain.ts'
import { childOf, elementsOf, findAll, type XmlElement } from '../../xml/read-xml.ts'
import { type BodyItem, listItems } from './body-items.ts'
import { textOf } from './paragraph-atoms.ts'
import type { Mark, WovenBlock, WovenRow, WovenTable } from './woven.ts'

type WeaveContent = (old: XmlElement, current: XmlElement) => readonly WovenBlock[]
type MarkContent = (items: readonly BodyItem[], mark: Mark) => readonly WovenBlock[]

export const canWeaveTables = (old: BodyItem, current: BodyItem): boolean =>
  old.kind === 'table' && current.kind === 'table' && columnsOf(old.element) === columnsOf(current.element)

const columnsOf = (table: XmlElement): number => findAll(table, 'w:gridCol').length

export const weaveTables = (
  old: BodyItem,
  current: BodyItem,
  aligned: AlignedTable | undefined,
  weaveContent: WeaveContent,
): WovenTable => {
  const olds = rowsOf(old.element)
  const news = rowsOf(current.element)
  const pairs = pairRows(old, current, aligned).filter(
    (pair) => shapeOf(olds[pair.old]) === shapeOf(news[pair.new]),
  )
  const rows: WovenRow[] = []
  let atOld = 0
  let atNew = 0
  for (const pair of [...pairs, { old: olds.length, new: news.length }]) {
    rows.push(...olds.slice(atOld, pair.old).map((row) => markRow(row, { kind: 'removed' })))
    rows.push(...news.slice(atNew, pair.new).map((row) => markRow(row, { kind: 'added' })))
    const before = olds[pair.old]
    const after = news[pair.new]
    if (before && after) rows.push(weaveRows(before, after, weaveContent))
    atOld = pair.old + 1
    atNew = pair.new + 1
  }
  return { kind: 'table', frame: frameOf(current.element, 'w:tr'), rows }
}

export const markTable = (table: XmlElement, mark: Mark, markContent: MarkContent): WovenTable => ({
  kind: 'table',
  frame: frameOf(table, 'w:tr'),
  rows: rowsOf(table).map((row) => markRow(row, mark)),
})

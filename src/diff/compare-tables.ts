/** Tables: rows matched by their key column, columns by their name, cells word by word. */
import type { Table } from '../model/official-document.ts'
import { arrayHunks } from './array-hunks.ts'
import { compareWords, type WordContext } from './compare-words.ts'
import type { AlignedColumn, AlignedRow, AlignedTable, Segment } from './comparison.ts'
import { bigramsOf, foldText, similarity } from './fold-sentence.ts'
import { heaviestChain } from './heaviest-chain.ts'
import { isEqual, joinSegments } from './segments.ts'
import { gridOf, type TableGrid } from './table-grid.ts'

export const compareTables = (old: Table, current: Table, context: WordContext): AlignedTable => {
  const before = gridOf(old)
  const after = gridOf(current)
  const columns = matchInOrder(before.header, after.header, context)
  const keyColumn = findKeyColumn(before, after, columns)
  const rows = matchRows(before, after, columns[keyColumn], context)
  const moved = movedRows(rows)
  return {
    caption: compareWords(old.caption ?? '', current.caption ?? '', context),
    columns: columns.map((pair) => alignedColumn(before, after, pair, context)),
    keyColumn,
    rows: rows.map((pair) => alignedRow(before, after, columns, keyColumn, pair, moved, context)),
  }
}

/** Places on both sides; one is missing for what was added or removed. */
interface Pair {
  readonly old?: number
  readonly new?: number
}

const leastAlike = 0.5

/** Pairs equal texts first, then alike ones, then what stands between the same neighbours; the order is that of the new side. */
const matchInOrder = (olds: readonly string[], news: readonly string[], { years }: WordContext): Pair[] => {
  const byOld = new Map<number, number>()
  const taken = new Set<number>()
  const take = (from: number, to: number): void => {
    byOld.set(from, to)
    taken.add(to)
  }
  const oldKeys = keysOf(olds)
  const newKeys = new Map(keysOf(news).map((key, index) => [key, index]))
  oldKeys.forEach((key, index) => {
    const same = newKeys.get(key)
    if (same !== undefined) take(index, same)
  })
  const features = {
    old: olds.map((text) => bigramsOf(foldText(text, years.old))),
    new: news.map((text) => bigramsOf(foldText(text, years.new))),
  }
  const free = alikePairs(features.old, features.new, byOld, taken)
  for (const { from, to } of free) if (!byOld.has(from) && !taken.has(to)) take(from, to)
  return mergeOrders(olds.length, news.length, byOld)
}

const mostCompared = 40_000

const alikePairs = (
  olds: readonly (readonly number[])[],
  news: readonly (readonly number[])[],
  byOld: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
): { from: number; to: number; value: number }[] => {
  const freeOld = olds.flatMap((features, index) => (byOld.has(index) ? [] : [{ features, index }]))
  const freeNew = news.flatMap((features, index) => (taken.has(index) ? [] : [{ features, index }]))
  if (freeOld.length * freeNew.length > mostCompared) return []
  return freeOld
    .flatMap((a) =>
      freeNew.map((b) => ({ from: a.index, to: b.index, value: similarity(a.features, b.features) })),
    )
    .filter(({ value }) => value >= leastAlike)
    .sort((a, b) => b.value - a.value || a.from + a.to - b.from - b.to || a.from - b.from)
}

/** The n-th of equal texts is told apart from the others. */
const keysOf = (texts: readonly string[]): string[] => {
  const counts = new Map<string, number>()
  return texts.map((text) => {
    const count = counts.get(text) ?? 0
    counts.set(text, count + 1)
    return `${text}\n${count}`
  })
}

/** New order, with what only the old side has after its old neighbour. */
const mergeOrders = (oldCount: number, newCount: number, byOld: ReadonlyMap<number, number>): Pair[] => {
  const byNew = new Map([...byOld].map(([from, to]) => [to, from]))
  const following = new Map<number, Pair[]>()
  let anchor = -1
  for (let index = 0; index < oldCount; index += 1) {
    const partner = byOld.get(index)
    if (partner !== undefined) anchor = partner
    else following.set(anchor, [...(following.get(anchor) ?? []), { old: index }])
  }
  const pairs: Pair[] = [...(following.get(-1) ?? [])]
  for (let index = 0; index < newCount; index += 1) {
    const partner = byNew.get(index)
    pairs.push(
      { ...(partner !== undefined && { old: partner }), new: index },
      ...(following.get(index) ?? []),
    )
  }
  return pairs
}

/** The first column of both whose cells are words and tell rows apart; else the first. */
const findKeyColumn = (before: TableGrid, after: TableGrid, columns: readonly Pair[]): number => {
  const found = columns.findIndex(
    (pair) =>
      pair.old !== undefined &&
      pair.new !== undefined &&
      namesRows(before, pair.old) &&
      namesRows(after, pair.new),
  )
  return Math.max(0, found)
}

const namesRows = ({ header, rows }: TableGrid, column: number): boolean => {
  const texts = rows.map((row) => row[column] ?? '')
  const words = texts.filter((text) => /\p{L}/u.test(text) && !/^\d/u.test(text))
  return (
    header[column] !== '序号' && words.length * 2 > texts.length && new Set(texts).size * 2 > texts.length
  )
}

const matchRows = (
  before: TableGrid,
  after: TableGrid,
  key: Pair | undefined,
  context: WordContext,
): Pair[] =>
  matchInOrder(
    before.rows.map((row) => row[key?.old ?? 0] ?? ''),
    after.rows.map((row) => row[key?.new ?? 0] ?? ''),
    context,
  )

const movedRows = (rows: readonly Pair[]): ReadonlySet<number> => {
  const both = rows.flatMap(({ old, new: current }) =>
    old === undefined || current === undefined ? [] : [{ old, new: current, weight: 1 }],
  )
  const kept = new Set(heaviestChain(both).map((pair) => pair.new))
  return new Set(both.map((pair) => pair.new).filter((row) => !kept.has(row)))
}

const alignedColumn = (
  before: TableGrid,
  after: TableGrid,
  pair: Pair,
  context: WordContext,
): AlignedColumn => {
  const segments = compareWords(
    pair.old === undefined ? '' : (before.header[pair.old] ?? ''),
    pair.new === undefined ? '' : (after.header[pair.new] ?? ''),
    context,
  )
  return { relation: relationOf(pair, isEqual(segments)), segments }
}

const alignedRow = (
  before: TableGrid,
  after: TableGrid,
  columns: readonly Pair[],
  keyColumn: number,
  pair: Pair,
  moved: ReadonlySet<number>,
  context: WordContext,
): AlignedRow => {
  const old = pair.old === undefined ? undefined : before.rows[pair.old]
  const current = pair.new === undefined ? undefined : after.rows[pair.new]
  const cells = columns.map((column) => {
    const segments = compareWords(textAt(old, column.old), textAt(current, column.new), context)
    return textAt(after.header, column.new) === '序号' ? asOrdinals(segments) : segments
  })
  const key = columns[keyColumn]
  const isMoved = pair.new !== undefined && moved.has(pair.new)
  return {
    relation: isMoved ? 'moved' : relationOf(pair, cells.every(isEqual)),
    key: current === undefined ? textAt(old, key?.old) : textAt(current, key?.new),
    ...pair,
    cells,
  }
}

/** A 序号 follows from the rows that come, go or move. */
const asOrdinals = (segments: readonly Segment[]): readonly Segment[] =>
  segments.map((segment) => (segment.kind === 'equal' ? segment : { ...segment, shift: 'ordinal' }))

const textAt = (row: readonly string[] | undefined, column: number | undefined): string =>
  column === undefined ? '' : (row?.[column] ?? '')

const relationOf = (pair: Pair, isSame: boolean): 'equal' | 'changed' | 'added' | 'removed' => {
  if (pair.old === undefined) return 'added'
  if (pair.new === undefined) return 'removed'
  return isSame ? 'equal' : 'changed'
}

/** A table's text, one row a line: equal lines are found first, words only in the others. */
export const compareLines = (before: string, after: string, context: WordContext): readonly Segment[] =>
  joinSegments(
    arrayHunks(linesOf(before), linesOf(after)).flatMap(({ equal, removed, added }): Segment[] => [
      { kind: 'equal', text: equal.join('') },
      ...Array.from({ length: Math.max(removed.length, added.length) }, (_, index) =>
        compareWords(removed[index] ?? '', added[index] ?? '', context),
      ).flat(),
    ]),
  )

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/gu) ?? []

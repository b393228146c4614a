/** Paragraphs and tables that belong together woven into one; those without a partner marked as a whole. */
import { arrayHunks } from '../../diff/array-hunks.ts'
import type { AlignedTable, Segment } from '../../diff/comparison.ts'
import { childOf } from '../../xml/read-xml.ts'
import type { BodyItem } from './body-items.ts'
import { styleOf, textOf } from './paragraph-atoms.ts'
import { type CellWeaving, canWeaveTables, markTable, weaveTables } from './weave-table.ts'
import { markAll, startCursor, weaveRest, weaveSegments } from './weave-text.ts'
import type { Mark, Piece, WovenBlock, WovenParagraph } from './woven.ts'

/** Two texts, word by word. */
export type CompareTexts = (before: string, after: string) => readonly Segment[]

export const removed: Mark = { kind: 'removed' }
export const added: Mark = { kind: 'added' }

/** Undefined when they have to stand one after the other. */
export const weavePair = (
  old: BodyItem,
  current: BodyItem,
  compare: CompareTexts,
  aligned?: AlignedTable,
): WovenBlock | undefined => {
  if (old.kind === 'paragraph' && current.kind === 'paragraph') {
    const cursors = { old: startCursor(old.element), new: startCursor(current.element) }
    const pieces = weaveSegments(cursors, compare(textOf(old.element), textOf(current.element)))
    return endParagraph(old, current, [...pieces, ...weaveRest(cursors)])
  }
  if (!canWeaveTables(old, current)) return undefined
  return weaveTables(old, current, aligned, cellWeaving(compare))
}

export const markItem = (item: BodyItem, mark: Mark, compare: CompareTexts): WovenBlock =>
  item.kind === 'table'
    ? markTable(item.element, mark, cellWeaving(compare))
    : { kind: 'paragraph', pieces: markAll(item.element, mark), mark, ...propertiesOf(item) }

/** Those with the same label are the same thing, in order. */
export const weaveGap = (
  old: readonly BodyItem[],
  current: readonly BodyItem[],
  compare: CompareTexts,
): readonly WovenBlock[] => {
  const labels = [old, current].map((items) => items.map(({ label }) => label))
  let atOld = 0
  let atNew = 0
  return arrayHunks(labels[0] ?? [], labels[1] ?? []).flatMap((hunk) => {
    const pairs = hunk.equal.map((_, index) => [old[atOld + index], current[atNew + index]] as const)
    atOld += hunk.equal.length + hunk.removed.length
    atNew += hunk.equal.length + hunk.added.length
    return [
      ...pairs.flatMap((pair) => weaveOrMark(pair, compare)),
      ...old.slice(atOld - hunk.removed.length, atOld).map((item) => markItem(item, removed, compare)),
      ...current.slice(atNew - hunk.added.length, atNew).map((item) => markItem(item, added, compare)),
    ]
  })
}

const weaveOrMark = (
  [old, current]: readonly [BodyItem | undefined, BodyItem | undefined],
  compare: CompareTexts,
): readonly WovenBlock[] => {
  if (!old || !current) return []
  const both = weavePair(old, current, compare)
  return both ? [both] : [markItem(old, removed, compare), markItem(current, added, compare)]
}

const cellWeaving = (compare: CompareTexts): CellWeaving => ({
  weave: (old, current) => weaveCell(old, current, compare),
  mark: (items, mark) => items.map((item) => markItem(item, mark, compare)),
})

/** The last paragraph of a cell cannot go. */
const weaveCell = (
  old: readonly BodyItem[],
  current: readonly BodyItem[],
  compare: CompareTexts,
): readonly WovenBlock[] => [
  ...weaveGap(old.slice(0, -1), current.slice(0, -1), compare),
  ...weaveOrMark([old.at(-1), current.at(-1)], compare),
]

/** The end of a paragraph that both have, or that one of them has. `move`: that one moved as a whole. */
export const endParagraph = (
  old: BodyItem | undefined,
  current: BodyItem | undefined,
  pieces: readonly Piece[],
  move?: number,
): WovenParagraph => {
  const common = { kind: 'paragraph', pieces, ...propertiesOf(current ?? old) } as const
  if (old && current) return { ...common, mark: { kind: 'equal' }, ...formerOf(old, current) }
  return { ...common, mark: { ...(old ? removed : added), ...(move !== undefined && { move }) } }
}

/** A table's text has another style where its columns need smaller characters: no change that anybody made. */
const formerOf = (old: BodyItem, current: BodyItem): Pick<WovenParagraph, 'former'> => {
  const isRestyled = old.label !== current.label && styleOf(old.element) !== styleOf(current.element)
  const former = isRestyled ? childOf(old.element, 'w:pPr') : undefined
  return former ? { former } : {}
}

const propertiesOf = (item: BodyItem | undefined): Pick<WovenParagraph, 'properties'> => {
  const properties = childOf(item?.element, 'w:pPr')
  return properties ? { properties } : {}
}

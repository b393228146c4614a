/** Two flows of paragraphs and tables woven into one, along the steps of their comparison. */
import { arrayHunks } from '../../diff/array-hunks.ts'
import type { Segment } from '../../diff/comparison.ts'
import { childOf } from '../../xml/read-xml.ts'
import type { BodyItem } from './body-items.ts'
import { styleOf, textOf } from './paragraph-atoms.ts'
import type { BlockStep, FlowStep, TextStep } from './flow-step.ts'
import { type CellWeaving, canWeaveTables, markTable, weaveTables } from './weave-table.ts'
import { type Cursors, markAll, startCursor, weaveRest, weaveSegments } from './weave-text.ts'
import type { Mark, Piece, WovenBlock, WovenParagraph } from './woven.ts'

/** Two texts, word by word. */
export type CompareTexts = (before: string, after: string) => readonly Segment[]

export interface Flows {
  readonly old: readonly BodyItem[]
  readonly new: readonly BodyItem[]
}

/** Steps rise on both sides. What they leave out is paired by its labels. */
export const weaveFlows = (
  flows: Flows,
  steps: readonly FlowStep[],
  compare: CompareTexts,
): readonly WovenBlock[] => {
  const at = { old: 0, new: 0 }
  const lasts = { old: lastSteps(steps, 'old'), new: lastSteps(steps, 'new') }
  let cursors: Cursors = { old: undefined, new: undefined }
  let pieces: Piece[] = []

  const flush = (oldTo: number, newTo: number): readonly WovenBlock[] => {
    const gap = { old: flows.old.slice(at.old, oldTo), new: flows.new.slice(at.new, newTo) }
    at.old = Math.max(at.old, oldTo)
    at.new = Math.max(at.new, newTo)
    return weaveGap(gap, compare)
  }
  /** The gap before what the step begins; both items are taken. */
  const begin = ({ old, new: current }: TextStep | BlockStep): readonly WovenBlock[] => {
    const before = flush(
      old === undefined || cursors.old ? at.old : old,
      current === undefined || cursors.new ? at.new : current,
    )
    if (old !== undefined) at.old = old + 1
    if (current !== undefined) at.new = current + 1
    return before
  }
  const takeText = (step: TextStep, index: number): readonly WovenBlock[] => {
    const before = begin(step)
    const old = step.old === undefined ? undefined : flows.old[step.old]
    const current = step.new === undefined ? undefined : flows.new[step.new]
    cursors = {
      old: cursors.old ?? (old && startCursor(old.element)),
      new: cursors.new ?? (current && startCursor(current.element)),
    }
    pieces.push(...weaveSegments(cursors, step.segments))
    const ends = {
      old: old && lasts.old.get(step.old ?? -1) === index ? old : undefined,
      new: current && lasts.new.get(step.new ?? -1) === index ? current : undefined,
    }
    if (!ends.old && !ends.new) return before
    pieces.push(...weaveRest({ old: ends.old && cursors.old, new: ends.new && cursors.new }))
    const paragraph = endParagraph(ends, pieces, step.move)
    cursors = { old: ends.old ? undefined : cursors.old, new: ends.new ? undefined : cursors.new }
    pieces = []
    return [...before, paragraph]
  }
  const takeBlock = (step: BlockStep, index: number): readonly WovenBlock[] => {
    const before = begin(step)
    const old = step.old === undefined ? undefined : flows.old[step.old]
    const current = step.new === undefined ? undefined : flows.new[step.new]
    const ends = {
      old: old ? furnitureEnd(flows.old, at.old, nextIndex(steps, index, 'old') ?? flows.old.length) : at.old,
      new: current ? furnitureEnd(flows.new, at.new, nextIndex(steps, index, 'new') ?? flows.new.length) : at.new,
    }
    const joined = old && current && weavePair(old, current, compare, step)
    if (joined) return [...before, joined, ...flush(ends.old, ends.new)]
    return [
      ...before,
      ...(old ? [markItem(old, removed, compare), ...flush(ends.old, at.new)] : []),
      ...(current ? [markItem(current, added, compare), ...flush(at.old, ends.new)] : []),
    ]
  }
  const woven = steps.flatMap((step, index): readonly WovenBlock[] => {
    switch (step.kind) {
      case 'reach':
        return flush(step.old, step.new)
      case 'text':
        return takeText(step, index)
      case 'block':
        return takeBlock(step, index)
    }
  })
  return [...woven, ...flush(flows.old.length, flows.new.length)]
}

const removed: Mark = { kind: 'removed' }
const added: Mark = { kind: 'added' }
const equal: Mark = { kind: 'equal' }

type SideName = 'old' | 'new'

/** Item → the last step that has a part of it. */
const lastSteps = (steps: readonly FlowStep[], side: SideName): ReadonlyMap<number, number> =>
  new Map(
    steps.flatMap((step, index) => {
      const item = step.kind === 'reach' ? undefined : step[side]
      return item === undefined ? [] : [[item, index] as const]
    }),
  )

const nextIndex = (steps: readonly FlowStep[], index: number, side: SideName): number | undefined =>
  steps.slice(index + 1).find((step) => step[side] !== undefined)?.[side]

/** A table or picture has its caption, its white and the end of its section behind it. */
const furnitureEnd = (items: readonly BodyItem[], from: number, limit: number): number => {
  let end = from
  while (end < limit && /^(?:Anchor|PictureCaption|section .*)$/u.test(items[end]?.label ?? '')) end += 1
  return end
}

const endParagraph = (
  ends: { readonly old: BodyItem | undefined; readonly new: BodyItem | undefined },
  pieces: readonly Piece[],
  move: number | undefined,
): WovenParagraph => {
  const { old, new: current } = ends
  if (old && current) return pairedParagraph(old, current, pieces)
  const mark: Mark = { ...(old ? removed : added), ...(move !== undefined && { move }) }
  return { kind: 'paragraph', pieces, mark, ...propertiesOf(old ?? current) }
}

/** A table's text has another style where its columns need smaller characters: no change that anybody made. */
const pairedParagraph = (old: BodyItem, current: BodyItem, pieces: readonly Piece[]): WovenParagraph => {
  const isRestyled = old.label !== current.label && styleOf(old.element) !== styleOf(current.element)
  const former = isRestyled ? propertiesOf(old).properties : undefined
  return {
    kind: 'paragraph',
    pieces,
    mark: equal,
    ...propertiesOf(current),
    ...(former && { former }),
  }
}

const propertiesOf = (item: BodyItem | undefined): Pick<WovenParagraph, 'properties'> => {
  const properties = childOf(item?.element, 'w:pPr')
  return properties ? { properties } : {}
}

const weaveGap = ({ old, new: current }: Flows, compare: CompareTexts): readonly WovenBlock[] => {
  const hunks = arrayHunks(
    old.map(({ label }) => label),
    current.map(({ label }) => label),
  )
  let atOld = 0
  let atNew = 0
  return hunks.flatMap((hunk) => {
    const pairs = hunk.equal.flatMap((_, index): readonly WovenBlock[] => {
      const before = old[atOld + index]
      const after = current[atNew + index]
      if (!before || !after) return []
      return [weavePair(before, after, compare)].flatMap(
        (joined) => joined ?? [markItem(before, removed, compare), markItem(after, added, compare)],
      )
    })
    atOld += hunk.equal.length
    atNew += hunk.equal.length
    const gone = old.slice(atOld, atOld + hunk.removed.length)
    const come = current.slice(atNew, atNew + hunk.added.length)
    atOld += gone.length
    atNew += come.length
    return [...pairs, ...gone.map((item) => markItem(item, removed, compare)), ...come.map((item) => markItem(item, added, compare))]
  })
}

/** Undefined when they have to stand one after the other. */
const weavePair = (
  old: BodyItem,
  current: BodyItem,
  compare: CompareTexts,
  step?: BlockStep,
): WovenBlock | undefined => {
  if (old.kind === 'paragraph' && current.kind === 'paragraph') {
    const cursors = { old: startCursor(old.element), new: startCursor(current.element) }
    const pieces = weaveSegments(cursors, compare(textOf(old.element), textOf(current.element)))
    return pairedParagraph(old, current, [...pieces, ...weaveRest(cursors)])
  }
  if (!canWeaveTables(old, current)) return undefined
  return weaveTables(old, current, step?.table, cellWeaving(compare))
}

const markItem = (item: BodyItem, mark: Mark, compare: CompareTexts): WovenBlock =>
  item.kind === 'table'
    ? markTable(item.element, mark, cellWeaving(compare))
    : { kind: 'paragraph', pieces: markAll(item.element, mark), mark, ...propertiesOf(item) }

const cellWeaving = (compare: CompareTexts): CellWeaving => ({
  weave: (old, current) => weaveCells({ old, new: current }, compare),
  mark: (items, mark) => items.map((item) => markItem(item, mark, compare)),
})

/** The last paragraph of a cell cannot go. */
const weaveCells = (flows: Flows, compare: CompareTexts): readonly WovenBlock[] => {
  const old = flows.old.length - 1
  const current = flows.new.length - 1
  const lasts = [flows.old[old], flows.new[current]]
  if (lasts.some((last) => last?.kind !== 'paragraph')) return weaveFlows(flows, [], compare)
  const [before = '', after = ''] = lasts.map((last) => (last ? textOf(last.element) : ''))
  return weaveFlows(
    flows,
    [
      { kind: 'reach', old, new: current },
      { kind: 'text', old, new: current, segments: compare(before, after) },
    ],
    compare,
  )
}

/** Two flows of paragraphs and tables woven into one, along the steps of their comparison. */
import type { BodyItem } from './body-items.ts'
import type { BlockStep, FlowStep, ReachStep, TextStep } from './flow-step.ts'
import {
  added,
  type CompareTexts,
  endParagraph,
  markItem,
  removed,
  weaveGap,
  weavePair,
} from './weave-items.ts'
import { type Cursors, startCursor, weaveRest, weaveSegments } from './weave-text.ts'
import type { Piece, WovenBlock } from './woven.ts'

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
  const weaving: Weaving = { flows, compare, at: { old: 0, new: 0 }, open: closed, pieces: [] }
  const next = { old: nextItems(steps, 'old'), new: nextItems(steps, 'new') }
  const woven = steps.flatMap((step, index) =>
    takeStep(step, weaving, {
      old: next.old[index] ?? flows.old.length,
      new: next.new[index] ?? flows.new.length,
    }),
  )
  return [...woven, ...flush(weaving, flows.old.length, flows.new.length)]
}

interface Weaving {
  readonly flows: Flows
  readonly compare: CompareTexts
  /** The first items that are not taken yet. */
  readonly at: { old: number; new: number }
  /** Paragraphs of which more is to come. */
  open: Cursors
  /** Of the paragraph that has not ended yet. */
  pieces: Piece[]
}

const closed: Cursors = { old: undefined, new: undefined }

/** The items that the steps behind it begin with. */
interface NextItems {
  readonly old: number
  readonly new: number
}

const nextItems = (steps: readonly FlowStep[], side: 'old' | 'new'): readonly (number | undefined)[] => {
  let next: number | undefined
  return steps
    .toReversed()
    .map((step) => {
      const behind = next
      next = step[side] ?? next
      return behind
    })
    .reverse()
}

const takeStep = (step: FlowStep, weaving: Weaving, next: NextItems): readonly WovenBlock[] => {
  switch (step.kind) {
    case 'reach':
      return reach(step, weaving)
    case 'text':
      return takeText(step, weaving, next)
    case 'block':
      return takeBlock(step, weaving, next)
  }
}

const reach = (step: ReachStep, weaving: Weaving): readonly WovenBlock[] => flush(weaving, step.old, step.new)

/** What stands before these items. */
const flush = (
  { at, compare, flows }: Weaving,
  oldTo: number = at.old,
  newTo: number = at.new,
): readonly WovenBlock[] => {
  const gap = weaveGap(flows.old.slice(at.old, oldTo), flows.new.slice(at.new, newTo), compare)
  at.old = Math.max(at.old, oldTo)
  at.new = Math.max(at.new, newTo)
  return gap
}

interface TakenItems {
  readonly before: readonly WovenBlock[]
  readonly old: BodyItem | undefined
  readonly new: BodyItem | undefined
}

/** The step's items, with what stands before those that it begins. */
const takeItems = (step: TextStep | BlockStep, weaving: Weaving): TakenItems => {
  const { at, flows, open } = weaving
  const before = flush(weaving, open.old ? at.old : step.old, open.new ? at.new : step.new)
  if (step.old !== undefined) at.old = step.old + 1
  if (step.new !== undefined) at.new = step.new + 1
  return {
    before,
    old: step.old === undefined ? undefined : flows.old[step.old],
    new: step.new === undefined ? undefined : flows.new[step.new],
  }
}

/** A paragraph ends where no later step has a part of it, in each document for itself. */
const takeText = (step: TextStep, weaving: Weaving, next: NextItems): readonly WovenBlock[] => {
  const { before, old, new: current } = takeItems(step, weaving)
  const cursors: Cursors = {
    old: weaving.open.old ?? (old && startCursor(old.element)),
    new: weaving.open.new ?? (current && startCursor(current.element)),
  }
  weaving.pieces.push(...weaveSegments(cursors, step.segments))
  const ends = {
    old: next.old === step.old ? undefined : old,
    new: next.new === step.new ? undefined : current,
  }
  weaving.open = { old: ends.old ? undefined : cursors.old, new: ends.new ? undefined : cursors.new }
  if (!ends.old && !ends.new) return before
  const rest = weaveRest({ old: ends.old && cursors.old, new: ends.new && cursors.new })
  const paragraph = endParagraph(ends.old, ends.new, [...weaving.pieces, ...rest], step.move)
  weaving.pieces = []
  return [...before, paragraph]
}

const takeBlock = (step: BlockStep, weaving: Weaving, next: NextItems): readonly WovenBlock[] => {
  const { before, old, new: current } = takeItems(step, weaving)
  const { at, compare, flows } = weaving
  const oldEnd = old && furnitureEnd(flows.old, at.old, next.old)
  const newEnd = current && furnitureEnd(flows.new, at.new, next.new)
  const both = old && current && weavePair(old, current, compare, step.table)
  if (both) return [...before, both, ...flush(weaving, oldEnd, newEnd)]
  return [
    ...before,
    ...(old ? [markItem(old, removed, compare), ...flush(weaving, oldEnd, at.new)] : []),
    ...(current ? [markItem(current, added, compare), ...flush(weaving, at.old, newEnd)] : []),
  ]
}

/** A table or picture has its caption, its white and the end of its section behind it. */
const furnitureEnd = (items: readonly BodyItem[], from: number, limit: number): number => {
  let end = from
  while (end < limit && /^(?:Anchor|PictureCaption|section .*)$/u.test(items[end]?.label ?? '')) end += 1
  return end
}

/** The blocks of both documents in one order, each with its segments: what reports print. */

import { compareHeadings } from './compare-headings.ts'
import {
  addedStep,
  type BlockContext,
  compareSentences,
  removedStep,
  type SentenceStep,
} from './compare-sentences.ts'
import { compareLines, compareTables } from './compare-tables.ts'
import { compareWords } from './compare-words.ts'
import type { AlignedBlock, BlockSide, Relation, Segment } from './comparison.ts'
import { type BlockPlace, orderBlocks } from './order-blocks.ts'
import type { UnitGroup } from './pair-units.ts'
import type { Unit } from './parts.ts'
import { addedSegment, isEqual, joinSegments, newTextOf, oldTextOf, removedSegment } from './segments.ts'

/** An aligned block with the units and sentences it came from, from which the changes are told. */
export interface TracedBlock {
  readonly block: AlignedBlock
  readonly oldUnit?: Unit
  readonly newUnit?: Unit
  /** Of paragraphs; of a moved block, on movedTo, those against its old place. */
  readonly steps: readonly SentenceStep[]
}

/** `moveIds`: the moved groups' ids. */
export const alignBlocks = (
  groups: readonly UnitGroup[],
  context: BlockContext,
  moveIds: ReadonlyMap<UnitGroup, number>,
): readonly TracedBlock[] =>
  orderBlocks(context.old.units, context.new.units, groups).flatMap((place) =>
    blocksAt(place, context, moveIds),
  )

const blocksAt = (
  place: BlockPlace,
  context: BlockContext,
  moveIds: ReadonlyMap<UnitGroup, number>,
): readonly TracedBlock[] => {
  switch (place.kind) {
    case 'removed':
      return [removedBlock(place.unit, context)]
    case 'added':
      return [addedBlock(place.unit, context)]
    case 'both':
      return pairedBlocks(place.group, context)
    case 'movedFrom':
      return movedBlocks(place.group, context, moveIds.get(place.group) ?? 0).from
    case 'movedTo':
      return movedBlocks(place.group, context, moveIds.get(place.group) ?? 0).to
  }
}

const removedBlock = (unit: Unit, context: BlockContext): TracedBlock => {
  const steps = unit.kind === 'paragraph' ? range(unit).map((index) => removedStep(index, context)) : []
  const segments = steps.length > 0 ? segmentsOf(steps) : joinSegments([removedSegment(unit.text)])
  return {
    block: { kind: unit.kind, relation: 'removed', old: sideOf(unit), segments },
    oldUnit: unit,
    steps,
  }
}

const addedBlock = (unit: Unit, context: BlockContext): TracedBlock => {
  const steps = unit.kind === 'paragraph' ? range(unit).map((index) => addedStep(index, context)) : []
  const segments = steps.length > 0 ? segmentsOf(steps) : joinSegments([addedSegment(unit.text)])
  return { block: { kind: unit.kind, relation: 'added', new: sideOf(unit), segments }, newUnit: unit, steps }
}

const range = ({ from, to }: Unit): number[] => Array.from({ length: to - from }, (_, index) => from + index)

const segmentsOf = (steps: readonly SentenceStep[]): readonly Segment[] =>
  joinSegments(steps.flatMap(({ segments }) => segments))

const sideOf = ({ path, text, heading, runIn }: Unit): BlockSide => ({
  path,
  text,
  ...(heading && { level: heading.level, number: heading.number }),
  ...(runIn && { runIn: true }),
})

const pairedBlocks = (group: UnitGroup, context: BlockContext): TracedBlock[] => {
  const oldUnit = context.old.units[group.olds[0] ?? -1]
  const newUnit = context.new.units[group.news[0] ?? -1]
  if (oldUnit === undefined || newUnit === undefined) return []
  if (oldUnit.kind === 'paragraph') return paragraphBlocks(group, context)
  const old = sideOf(oldUnit)
  const current = sideOf(newUnit)
  const table =
    oldUnit.table && newUnit.table ? compareTables(oldUnit.table, newUnit.table, context) : undefined
  const segments = unitSegments(oldUnit, newUnit, context)
  const isSame = isEqual(segments) && !isOtherPicture(oldUnit, newUnit)
  const relation = isSame ? 'equal' : (headingRelation(newUnit, segments) ?? 'changed')
  return [
    {
      block: { kind: newUnit.kind, relation, old, new: current, segments, ...(table && { table }) },
      oldUnit,
      newUnit,
      steps: [],
    },
  ]
}

const unitSegments = (old: Unit, current: Unit, context: BlockContext): readonly Segment[] => {
  if (old.heading && current.heading) return compareHeadings(old, current, context)
  return old.table && current.table
    ? compareLines(old.text, current.text, context)
    : compareWords(old.text, current.text, context)
}

/** The same 图题 under another drawing. */
const isOtherPicture = (old: Unit, current: Unit): boolean => {
  const [before, after] = [old.picture?.image.bytes, current.picture?.image.bytes]
  if (before === undefined || after === undefined) return false
  return before.length !== after.length || before.some((byte, index) => byte !== after[index])
}

/** A heading of which only the number changed. */
const headingRelation = ({ heading }: Unit, segments: readonly Segment[]): Relation | undefined =>
  heading !== undefined && segments.every(({ kind, shift }) => kind === 'equal' || shift === 'ordinal')
    ? 'renumbered'
    : undefined

/** One entry for each unit of the longer side; each has its piece of the other side's text. */
const paragraphBlocks = (group: UnitGroup, context: BlockContext): TracedBlock[] => {
  const steps = compareSentences(group, context)
  const isSplit = group.news.length > 1
  const isMerged = group.olds.length > 1
  const count = Math.max(group.olds.length, group.news.length)
  const pieces = isSplit || isMerged ? cutIntoPieces(steps, group, context, isMerged) : [steps]
  return pieces.map((piece, index): TracedBlock => {
    const oldUnit = context.old.units[group.olds[isMerged ? index : 0] ?? -1]
    const newUnit = context.new.units[group.news[isSplit ? index : 0] ?? -1]
    const segments = segmentsOf(piece)
    const relation = isSplit ? 'split' : isMerged ? 'merged' : isEqual(segments) ? 'equal' : 'changed'
    const place = { piece: { index, count } }
    const old = oldUnit && { ...sideOf(oldUnit), text: oldTextOf(segments), ...(isSplit && place) }
    const current = newUnit && { ...sideOf(newUnit), text: newTextOf(segments), ...(isMerged && place) }
    return {
      block: { kind: 'paragraph', relation, ...(old && { old }), ...(current && { new: current }), segments },
      ...(oldUnit && { oldUnit }),
      ...(newUnit && { newUnit }),
      steps: piece,
    }
  })
}

/** Steps of the side that is one unit go with the step before them. */
const cutIntoPieces = (
  steps: readonly SentenceStep[],
  group: UnitGroup,
  { old, new: current }: BlockContext,
  isMerged: boolean,
): readonly SentenceStep[][] => {
  const units = isMerged ? group.olds : group.news
  const pieces: SentenceStep[][] = units.map(() => [])
  let piece = 0
  for (const step of steps) {
    const unit = isMerged ? old.sentences[step.old ?? -1]?.unit : current.sentences[step.new ?? -1]?.unit
    if (unit !== undefined) piece = units.indexOf(unit)
    pieces[piece]?.push(step)
  }
  return pieces
}

/** The same comparison shown at two places: removed at the old one, added at the new one. */
const movedBlocks = (
  group: UnitGroup,
  context: BlockContext,
  move: number,
): { from: TracedBlock[]; to: TracedBlock[] } => {
  const paired = pairedBlocks(group, context)
  const from = once(paired, ({ oldUnit }) => oldUnit).map(
    ({ oldUnit, block }): TracedBlock => ({
      block: {
        kind: block.kind,
        relation: 'movedFrom',
        ...(oldUnit && { old: sideOf(oldUnit) }),
        segments: joinSegments(oldUnit ? movedSegments(oldUnit, context, move, 'old') : []),
        move,
        rewording: block.segments,
      },
      ...(oldUnit && { oldUnit }),
      steps: [],
    }),
  )
  const to = once(paired, ({ newUnit }) => newUnit).map(
    ({ newUnit, oldUnit, block, steps }): TracedBlock => ({
      block: {
        kind: block.kind,
        relation: 'movedTo',
        ...(newUnit && { new: sideOf(newUnit) }),
        segments: joinSegments(newUnit ? movedSegments(newUnit, context, move, 'new') : []),
        move,
        rewording: block.segments,
        ...(block.table && { table: block.table }),
      },
      ...(oldUnit && { oldUnit }),
      ...(newUnit && { newUnit }),
      steps,
    }),
  )
  return { from, to }
}

/** A sentence that left the moved block, or came into it from elsewhere, keeps its own number. */
const movedSegments = (
  unit: Unit,
  context: BlockContext,
  move: number,
  side: 'old' | 'new',
): readonly Segment[] => {
  const toSegment = side === 'old' ? removedSegment : addedSegment
  const moves = side === 'old' ? context.movesOfOld : context.movesOfNew
  if (unit.kind !== 'paragraph') return [toSegment(unit.text, move)]
  return range(unit).map((index) =>
    toSegment(context[side].sentences[index]?.text ?? '', moves.get(index) ?? move),
  )
}

/** A unit that was split or merged stands once at its place. */
const once = (
  blocks: readonly TracedBlock[],
  unitOf: (block: TracedBlock) => Unit | undefined,
): TracedBlock[] => {
  const merged = new Map<Unit | undefined, TracedBlock>()
  for (const traced of blocks) {
    const before = merged.get(unitOf(traced))
    const segments = joinSegments([...(before?.block.segments ?? []), ...traced.block.segments])
    const steps = [...(before?.steps ?? []), ...traced.steps]
    merged.set(unitOf(traced), { ...(before ?? traced), block: { ...traced.block, segments }, steps })
  }
  return [...merged.values()]
}

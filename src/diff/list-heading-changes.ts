/** Changes of sections and attachments: come, gone, renamed, moved, renumbered, split, merged. */
import type { TracedBlock } from './align-blocks.ts'
import type { BlockContext } from './compare-sentences.ts'
import type { Change, ChangeKind, Manner, Segment } from './comparison.ts'
import type { Parts, Unit } from './parts.ts'
import type { SectionHistory } from './section-history.ts'
import { addedSegment, natureOf, removedSegment } from './segments.ts'

export const listHeadingChanges = (
  { block, oldUnit, newUnit }: TracedBlock,
  sections: SectionHistory,
  context: BlockContext,
): readonly Change[] => {
  switch (block.relation) {
    case 'equal':
    case 'movedFrom':
      return []
    case 'removed':
      return oldUnit ? [removedChange(oldUnit, sections, context)] : []
    case 'added':
      return newUnit ? [addedChange(newUnit, sections, context)] : []
    default:
      return oldUnit && newUnit
        ? pairedChange(block.rewording ?? block.segments, oldUnit, newUnit, block.move, sections, context)
        : []
  }
}

const removedChange = (unit: Unit, sections: SectionHistory, context: BlockContext): Change => {
  const target = sections.mergedInto(unit.section)
  const isWhole = sections.isWhollyRemoved(unit.section)
  const text = isWhole ? sections.textOf(context.old, unit.section) : unit.text
  return {
    ...describe(unit, context, 'old', target ? 'changed' : 'removed', target && 'merged'),
    before: text,
    ...(target && { after: target.number + target.title }),
    segments: [removedSegment(text)],
    ...natureOf([]),
  }
}

const addedChange = (unit: Unit, sections: SectionHistory, context: BlockContext): Change => {
  const source = sections.splitFrom(unit.section)
  const isWhole = sections.isWhollyAdded(unit.section)
  const text = isWhole ? sections.textOf(context.new, unit.section) : unit.text
  return {
    ...describe(unit, context, 'new', source ? 'changed' : 'added', source && 'split'),
    ...(source && { before: source.number + source.title }),
    after: text,
    segments: [addedSegment(text)],
    ...natureOf([]),
  }
}

const pairedChange = (
  segments: readonly Segment[],
  oldUnit: Unit,
  newUnit: Unit,
  move: number | undefined,
  sections: SectionHistory,
  context: BlockContext,
): readonly Change[] => {
  const nature = natureOf(segments)
  const isRenamed = segments.some(({ kind, shift }) => kind !== 'equal' && shift === undefined)
  const isMoved =
    move !== undefined && !sections.movedAlong(oldUnit, newUnit) && sections.movedWithText(newUnit)
  const isSame = segments.every(({ kind }) => kind === 'equal')
  if (!isMoved && isSame) return []
  const kind = isMoved ? 'moved' : nature.ordinalOnly ? 'renumbered' : 'changed'
  return [
    {
      ...describe(newUnit, context, 'new', kind, isRenamed ? 'renamed' : undefined),
      oldPath: oldUnit.path,
      oldPlace: context.places.ofOld(outer(oldUnit, context.old)),
      before: oldUnit.text,
      after: newUnit.text,
      segments,
      ...(isMoved && { move }),
      ...nature,
    },
  ]
}

const describe = (
  unit: Unit,
  context: BlockContext,
  side: 'old' | 'new',
  kind: ChangeKind,
  manner: Manner | undefined,
): Pick<Change, 'kind' | 'subject' | 'manner' | 'name' | 'path' | 'place' | 'oldPlace'> => {
  const isAttachment = unit.kind === 'attachmentTitle'
  const section = outer(unit, context[side])
  return {
    kind,
    subject: isAttachment ? 'attachment' : 'section',
    ...(manner && { manner }),
    name: isAttachment ? '附件' : '章节',
    path: unit.path,
    place: side === 'old' ? context.places.wouldBe(section) : context.places.ofNew(section),
    ...(side === 'old' && { oldPlace: context.places.ofOld(section) }),
  }
}

/** The section around the one that a heading opens. */
const outer = (unit: Unit, { sections }: Parts): number => sections[unit.section]?.parent ?? 0

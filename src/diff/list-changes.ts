/** The changes of the text, told from the aligned blocks in their order. */
import type { TracedBlock } from './align-blocks.ts'
import type { BlockContext } from './compare-sentences.ts'
import type { Change } from './comparison.ts'
import { listHeadingChanges } from './list-heading-changes.ts'
import { listParagraphChanges } from './list-paragraph-changes.ts'
import { listTableChanges } from './list-table-changes.ts'
import type { DocumentMatching } from './match-documents.ts'
import { type SectionHistory, startSections } from './section-history.ts'
import { natureOf } from './segments.ts'

export const listChanges = (
  blocks: readonly TracedBlock[],
  matching: DocumentMatching,
  context: BlockContext,
): readonly Change[] => {
  const sections = startSections(blocks, matching, context)
  return blocks.flatMap((traced) => changesOf(traced, sections, context))
}

const changesOf = (
  traced: TracedBlock,
  sections: SectionHistory,
  context: BlockContext,
): readonly Change[] => {
  const { oldUnit, newUnit, block } = traced
  if (block.relation === 'removed' && sections.isWhollyRemoved(oldUnit?.section)) {
    return sections.isTopRemoved(oldUnit) ? listHeadingChanges(traced, sections, context) : []
  }
  if (block.relation === 'added' && sections.isWhollyAdded(newUnit?.section)) {
    return sections.isTopAdded(newUnit) ? listHeadingChanges(traced, sections, context) : []
  }
  switch (block.kind) {
    case 'heading':
    case 'attachmentTitle':
      return listHeadingChanges(traced, sections, context)
    case 'paragraph':
      return listParagraphChanges(traced, sections, context)
    case 'table':
      return listTableChanges(traced, context)
    case 'picture':
      return pictureChange(traced, context)
  }
}

const pictureChange = (
  { block, oldUnit, newUnit }: TracedBlock,
  context: BlockContext,
): readonly Change[] => {
  if (block.relation === 'equal' || block.relation === 'movedFrom') return []
  const unit = newUnit ?? oldUnit
  if (unit === undefined) return []
  const segments = block.rewording ?? block.segments
  const kind =
    block.relation === 'movedTo'
      ? 'moved'
      : block.relation === 'added' || block.relation === 'removed'
        ? block.relation
        : 'changed'
  return [
    {
      kind,
      subject: 'picture',
      name: '图片',
      path: unit.path,
      ...(oldUnit && newUnit && { oldPath: oldUnit.path }),
      place: newUnit ? context.places.ofNew(unit.section) : context.places.wouldBe(unit.section),
      ...(oldUnit && { before: oldUnit.text }),
      ...(newUnit && { after: newUnit.text }),
      segments,
      ...(block.move !== undefined && { move: block.move }),
      ...natureOf(segments),
    },
  ]
}

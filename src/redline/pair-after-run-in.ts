/** A run-in heading of both documents begins a paragraph in each: the two share the row, whatever became of the text. */
import type { AlignedBlock } from '../diff/comparison.ts'

/** The first old and the first new paragraph after such a heading made one block, where they were not one already. */
export const pairAfterRunIn = (aligned: readonly AlignedBlock[]): readonly AlignedBlock[] => {
  const result: AlignedBlock[] = []
  const used = new Set<AlignedBlock>()
  aligned.forEach((block, index) => {
    if (used.has(block)) return
    const heading = aligned[index - 1]
    const other =
      heading && isOfBoth(heading) && heading.kind === 'heading'
        ? otherHalf(block, aligned, index)
        : undefined
    if (!other) {
      result.push(block)
      return
    }
    used.add(other)
    const [old, current] = block.old ? [block, other] : [other, block]
    result.push({
      kind: 'paragraph',
      relation: 'changed',
      ...(old.old && { old: old.old }),
      ...(current.new && { new: current.new }),
      segments: [...old.segments, ...current.segments],
    })
  })
  return result
}

const isOfBoth = (block: AlignedBlock): boolean => block.old?.runIn === true && block.new?.runIn === true

/** The next paragraph of the other document only, within the same section. */
const otherHalf = (
  block: AlignedBlock,
  aligned: readonly AlignedBlock[],
  index: number,
): AlignedBlock | undefined => {
  if (block.kind !== 'paragraph' || (block.old && block.new)) return undefined
  for (const next of aligned.slice(index + 1)) {
    if (next.kind !== 'paragraph') return undefined
    if (block.old ? next.new : next.old)
      return block.old ? (next.old ? undefined : next) : next.new ? undefined : next
  }
  return undefined
}

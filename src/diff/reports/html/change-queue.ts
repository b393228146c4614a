/** The changes of the text in the order of the blocks, taken one after the other. */
import { pathKey } from '../../../model/path.ts'
import type { AlignedBlock, BlockKind, Change, ChangeSubject } from '../../comparison.ts'

export interface ChangeQueue {
  /** The next change, when it fits: its index. It is gone from the queue then. */
  take(fits: (change: Change) => boolean): number | undefined
  changeAt(index: number | undefined): Change | undefined
}

/** What moved is found by its number, not by its order, and elements are not in the text. */
export const startQueue = (changes: readonly Change[]): ChangeQueue => {
  const waiting = changes.flatMap(({ subject, move }, index) =>
    subject === 'element' || move !== undefined ? [] : [index],
  )
  let next = 0
  const changeAt = (index: number | undefined): Change | undefined => changes[index ?? -1]
  return {
    changeAt,
    take: (fits) => {
      const change = changeAt(waiting[next])
      if (change === undefined || !fits(change)) return undefined
      next += 1
      return waiting[next - 1]
    },
  }
}

const subjects: Readonly<Record<BlockKind, readonly ChangeSubject[]>> = {
  heading: ['section'],
  attachmentTitle: ['attachment'],
  paragraph: ['paragraph', 'sentence'],
  table: ['table', 'column', 'row', 'cell'],
  picture: ['picture'],
}

/** What was removed is placed by the old path, all else by the new one; parts of a table by the table's. */
export const isAbout = ({ kind, relation, old, new: current }: AlignedBlock, change: Change): boolean => {
  const isGone = relation === 'removed' || (change.kind === 'removed' && kind !== 'table')
  const side = isGone ? old : current
  return (
    subjects[kind].includes(change.subject) &&
    side !== undefined &&
    pathKey(side.path) === pathKey(change.path)
  )
}

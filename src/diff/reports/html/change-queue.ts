/** The changes of the text, kept for the block they are about until that block takes them. */
import { type Path, pathKey } from '../../../model/path.ts'
import type { AlignedBlock, BlockKind, Change, ChangeSubject } from '../../comparison.ts'

export interface ChangeQueue {
  /** The next of the block's changes, if it fits: its index. It is gone from the queue then. */
  take(block: AlignedBlock, fits: (change: Change) => boolean): number | undefined
  changeAt(index: number | undefined): Change | undefined
}

/** What moved is found by its number, and elements are not in the text: the queue has neither. */
export const startQueue = (changes: readonly Change[], blocks: readonly AlignedBlock[]): ChangeQueue => {
  const waiting = new Map<string, number[]>()
  changes.forEach((change, index) => {
    const kind = kinds[change.subject]
    if (kind === undefined || change.move !== undefined) return
    const key = keyOf(sideOf(change), kind, change.path)
    const list = waiting.get(key)
    if (list) list.push(index)
    else waiting.set(key, [index])
  })
  const oldPaths = new Map(
    blocks.flatMap(({ relation, move, old }) =>
      relation === 'movedFrom' && old ? [[move, old.path] as const] : [],
    ),
  )
  const changeAt = (index: number | undefined): Change | undefined => changes[index ?? -1]
  return {
    changeAt,
    take: (block, fits) => {
      const { kind, relation, move, old, new: current } = block
      const oldPath = old?.path ?? (relation === 'movedTo' ? oldPaths.get(move) : undefined)
      const lists = [
        waiting.get(keyOf('old', kind, oldPath)) ?? [],
        waiting.get(keyOf('new', kind, current?.path)) ?? [],
      ]
      const list = lists
        .filter(([first]) => first !== undefined)
        .toSorted(([a = 0], [b = 0]) => a - b)
        .find(([first]) => {
          const change = changeAt(first)
          return change !== undefined && fits(change)
        })
      return list?.shift()
    },
  }
}

const kinds: Readonly<Record<ChangeSubject, BlockKind | undefined>> = {
  element: undefined,
  section: 'heading',
  attachment: 'attachmentTitle',
  paragraph: 'paragraph',
  sentence: 'paragraph',
  table: 'table',
  column: 'table',
  row: 'table',
  cell: 'table',
  picture: 'picture',
}

const keyOf = (side: 'old' | 'new', kind: BlockKind, path: Path | undefined): string =>
  `${side} ${kind} ${pathKey(path ?? ['none'])}`

/** The document that the path is of: parts of a table have the path of the new one, removed or not. */
const sideOf = ({ kind, subject, manner }: Change): 'old' | 'new' => {
  const isPart = subject === 'row' || subject === 'column' || subject === 'cell'
  const isMergedSection = manner === 'merged' && subject !== 'paragraph'
  return (kind === 'removed' && !isPart) || isMergedSection ? 'old' : 'new'
}

/** Where what moved stood and where it stands now, by the number of the move. */
import type { SpottedBlock } from './spot-changes.ts'

export interface MovePlace {
  /** Ids of rows of the page. */
  readonly old?: string
  readonly new?: string
}

export type MovePlaces = ReadonlyMap<number, MovePlace>

/** The id of the row that shows the aligned block with this index. */
export const rowId = (index: number): string => `row-${index}`

export const findMovePlaces = (blocks: readonly SpottedBlock[]): MovePlaces => {
  const places = new Map<number, MovePlace>()
  const put = (move: number | undefined, end: 'old' | 'new', index: number): void => {
    if (move === undefined) return
    const known = places.get(move)
    if (known?.[end] === undefined) places.set(move, { ...known, [end]: rowId(index) })
  }
  blocks.forEach(({ block, pieces }, index) => {
    put(block.move, block.relation === 'movedFrom' ? 'old' : 'new', index)
    for (const { kind, move } of pieces) put(move, kind === 'removed' ? 'old' : 'new', index)
  })
  return places
}

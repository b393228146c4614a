/** A segment with the change that it is part of. */
import type { Segment } from '../../comparison.ts'
import type { Category } from './categories.ts'

export interface Piece extends Segment {
  /** Of everything but equal text. */
  readonly category?: Category
  /** An index of the comparison's changes. */
  readonly change?: number
}


/** A segment with the change that it is part of. */
import type { Segment } from '../../comparison.ts'
import type { Category } from './categories.ts'

export interface Piece extends Segment {
  /** Of everything but equal text. */
  readonly category?: Category
  /** An index of the comparison's changes. */
  readonly change?: number
  /** Of a moved sentence at its new place: the old words against the new, where they differ. */
  readonly rewording?: readonly Piece[]
}

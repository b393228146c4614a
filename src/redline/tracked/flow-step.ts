/** FlowStep: what comes next when two flows of paragraphs and tables are woven into one. Numbers are those of the items. */
import type { AlignedTable, Segment } from '../../diff/comparison.ts'

export type FlowStep = ReachStep | TextStep | BlockStep

/** Everything before these items. */
export interface ReachStep {
  readonly kind: 'reach'
  readonly old: number
  readonly new: number
}

/** A stretch of text: a whole paragraph or a part of one, of either document or of both. */
export interface TextStep {
  readonly kind: 'text'
  readonly old?: number
  readonly new?: number
  readonly segments: readonly Segment[]
  /** The paragraph moved as a whole. */
  readonly move?: number
}

/** A table, a picture or the title of an 附件: all of it. */
export interface BlockStep {
  readonly kind: 'block'
  readonly old?: number
  readonly new?: number
  readonly table?: AlignedTable
}

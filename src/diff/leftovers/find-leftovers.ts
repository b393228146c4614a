/** What stayed from last year's document: sentences taken over, forgotten dates, numbers and names, and its plans. */
import type { TracedBlock } from '../align-blocks.ts'
import type { BlockContext } from '../compare-sentences.ts'
import type { FigureComparison, Leftovers } from '../comparison.ts'
import type { DatedSide } from '../dated-side.ts'
import type { DocumentMatching } from '../match-documents.ts'
import { findPlans } from './find-plans.ts'
import { findSuspects } from './find-suspects.ts'
import { measureSameness } from './measure-sameness.ts'

export interface LeftoverInput {
  readonly sides: { readonly old: DatedSide; readonly new: DatedSide }
  readonly traced: readonly TracedBlock[]
  readonly matching: DocumentMatching
  readonly figures: readonly FigureComparison[]
  readonly context: BlockContext
}

export const findLeftovers = (input: LeftoverInput): Leftovers => ({
  ...measureSameness(input.matching, input.context),
  suspects: findSuspects(input),
  plans: isNextYear(input.sides) ? findPlans(input.context) : [],
})

/** Two drafts of one year promise and report the same. */
const isNextYear = ({ old, new: current }: LeftoverInput['sides']): boolean =>
  old.year === undefined || current.year === undefined || old.year < current.year

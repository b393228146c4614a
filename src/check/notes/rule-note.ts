/** RuleNote: what --explain and the handbook say of a mistake that is found on the way, not by a rule: while reading or laying out. */
import type { Sample } from '../sample.ts'

export interface RuleNote {
  readonly id: string
  /** A few Chinese words. */
  readonly title: string
  /** A document that brings it about; absent where it takes fonts, pictures or folders. */
  readonly bad?: Sample
  /** What to do, where the message cannot say it. */
  readonly advice?: string
}

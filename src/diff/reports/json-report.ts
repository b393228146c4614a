/** The comparison as JSON, as `comparisonSchema` describes it. */
import type { Comparison } from '../comparison.ts'

export const writeJsonReport = (comparison: Comparison): string =>
  `${JSON.stringify(comparison, undefined, 2)}\n`

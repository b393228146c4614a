/** The formats a comparison can be reported in: one row each. */
import type { Comparison } from '../diff/comparison.ts'
import { writeJsonReport } from '../diff/reports/json-report.ts'
import { writeMarkdownReport } from '../diff/reports/markdown-report.ts'
import { writeTextReport } from '../diff/reports/text-report.ts'
import type { Side } from './read-side.ts'

export interface DiffReportInput {
  readonly comparison: Comparison
  readonly old: Side
  readonly new: Side
  readonly fold: boolean
  readonly limit: number
  readonly colour: boolean
}

export interface DiffReport {
  readonly extension: string
  /** Bytes cannot be shown on a terminal: such a report needs -o. */
  write(input: DiffReportInput): string | Uint8Array | Promise<string | Uint8Array>
}

export const diffReports: Readonly<Record<string, DiffReport>> = {
  text: { extension: 'txt', write: (input) => writeTextReport(input.comparison, input) },
  md: { extension: 'md', write: (input) => writeMarkdownReport(input.comparison, input) },
  json: { extension: 'json', write: (input) => writeJsonReport(input.comparison) },
}

/** The formats a comparison can be reported in: one row each. */

import type { Outcome } from '../diagnostics/diagnostic.ts'
import type { Comparison } from '../diff/comparison.ts'
import { writeHtmlReport } from '../diff/reports/html/write-html-report.ts'
import { writeJsonReport } from '../diff/reports/json-report.ts'
import { writeMarkdownReport } from '../diff/reports/markdown-report.ts'
import { writeTextReport } from '../diff/reports/text-report.ts'
import type { FontSet } from '../fonts/font-set.ts'
import {
  type RedlineRequest,
  writeComparisonTable,
  writeComparisonTablePdf,
  writeRedlinePdf,
  writeTrackedDocx,
} from '../redline-document.ts'
import { UsageError } from './io.ts'
import type { Side } from './read-side.ts'

export interface DiffReportInput {
  readonly comparison: Comparison
  readonly old: Side
  readonly new: Side
  readonly fold: boolean
  readonly limit: number
  readonly colour: boolean
  /** Asked for only by reports that are laid out. */
  readonly fonts: () => FontSet
  /** The date that the file bears. */
  readonly date: Date
}

export interface DiffReport {
  readonly extension: string
  /** Ends the file's name; 比对 when absent. */
  readonly suffix?: string
  /** Bytes cannot be shown on a terminal: such a report needs -o. */
  write(input: DiffReportInput): string | Uint8Array | Promise<string | Uint8Array>
}

export const diffReports: Readonly<Record<string, DiffReport>> = {
  text: { extension: 'txt', write: (input) => writeTextReport(input.comparison, input) },
  md: { extension: 'md', write: (input) => writeMarkdownReport(input.comparison, input) },
  html: { extension: 'html', write: (input) => writeHtmlReport(input.comparison, input) },
  json: { extension: 'json', write: (input) => writeJsonReport(input.comparison) },
  pdf: {
    extension: 'pdf',
    suffix: '花脸稿',
    write: async (input) => orThrow(await writeRedlinePdf(request(input), input.date)),
  },
  docx: {
    extension: 'docx',
    suffix: '修订稿',
    write: async (input) => orThrow(await writeTrackedDocx(request(input), input.date)),
  },
  'table-docx': {
    extension: 'docx',
    suffix: '对照表',
    write: (input) => writeComparisonTable(request(input)),
  },
  'table-pdf': {
    extension: 'pdf',
    suffix: '对照表',
    write: async (input) => orThrow(await writeComparisonTablePdf(request(input), input.date)),
  },
}

const request = ({ comparison, old, new: current, fonts }: DiffReportInput): RedlineRequest => ({
  old: old.document,
  new: current.document,
  comparison,
  fonts,
})

/** What keeps a 花脸稿 from being laid out is the machine's lack of fonts, or a document that cannot be laid out itself. */
const orThrow = <T>(outcome: Outcome<T>): T => {
  if (outcome.ok) return outcome.value
  throw new UsageError(outcome.diagnostics.map(({ message }) => message).join('\n'))
}

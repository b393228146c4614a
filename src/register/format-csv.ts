/** The register as CSV that Excel opens rightly: byte order mark, CRLF, no cell that could be taken for a formula. */
import { registerColumns } from './register-columns.ts'
import type { RegisterEntry } from './register-entry.ts'

export const formatCsv = (entries: readonly RegisterEntry[]): string => {
  const rows = [
    registerColumns.map(({ heading }) => heading),
    ...entries.map((entry) => registerColumns.map(({ text }) => text(entry))),
  ]
  return `\ufeff${rows.map((cells) => `${cells.map(formatCell).join(',')}\r\n`).join('')}`
}

/** A spreadsheet runs what begins with one of these, also full-width or after white space; an apostrophe makes it text. */
const formulaStart = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u

const formatCell = (text: string): string => {
  const safe = formulaStart.test(text) ? `'${text}` : text
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

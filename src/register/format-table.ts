/** The register for a terminal: columns aligned by display width, long cells on several rows, a line for each series. */
import { displayWidth } from '../text/display-width.ts'
import { formatDocumentNumber } from '../text/document-number.ts'
import type { NumberSeries } from './number-series.ts'
import { registerColumns } from './register-columns.ts'
import type { RegisterEntry } from './register-entry.ts'

export const formatTable = (entries: readonly RegisterEntry[], series: readonly NumberSeries[]): string => {
  const columns = registerColumns.filter(({ text }) => entries.some((entry) => text(entry) !== ''))
  const rows = [
    columns.map(({ heading }) => heading),
    ...entries.map((entry) => columns.map(({ text }) => text(entry))),
  ].map((cells) => cells.map((cell) => wrap(cell, widestCell)))
  const widths = columns.map((_, at) => Math.max(...rows.flatMap((cells) => (cells[at] ?? []).map(width))))
  const rule = widths.map((columns) => '─'.repeat(columns)).join('  ')
  const [head = '', ...lines] = rows.map((cells) => formatRow(cells, widths))
  return `${[head, rule, ...lines].join('\n')}\n${formatSeries(series)}`
}

/** In half-width columns: twenty 汉字. */
const widestCell = 40

const width = (text: string): number => displayWidth(text, 'terminal')

const wrap = (text: string, columns: number): readonly string[] => {
  const rows = ['']
  for (const character of text) {
    const row = rows.at(-1) ?? ''
    if (width(row + character) <= columns) rows[rows.length - 1] = row + character
    else rows.push(character)
  }
  return rows
}

const formatRow = (cells: readonly (readonly string[])[], widths: readonly number[]): string => {
  const height = Math.max(...cells.map((cell) => cell.length))
  return Array.from({ length: height }, (_, row) =>
    cells
      .map((cell, at) => pad(cell[row] ?? '', widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  ).join('\n')
}

const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)))

const formatSeries = (series: readonly NumberSeries[]): string => {
  if (series.length === 0) return ''
  const lines = series.map(({ issuerCode, year, numbered, next }) => {
    return `${issuerCode}〔${year}〕${numbered.length} 件，下一个文号 ${formatDocumentNumber(next)}`
  })
  return `\n${lines.join('\n')}\n`
}

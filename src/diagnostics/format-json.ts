/** Diagnostics for programs: a JSON array, one object each, lines and columns as in the pretty report. */
import type { Diagnostic } from './diagnostic.ts'
import { createLineIndex } from './line-index.ts'
import { sortDiagnostics } from './sort-diagnostics.ts'

export const formatJson = (
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
): string => {
  const rows = sortDiagnostics(diagnostics).map(({ span, ...diagnostic }) => {
    const text = span && sources.get(span.file)
    if (!span || text === undefined) return { ...diagnostic, ...(span && { file: span.file }) }
    const index = createLineIndex(text)
    const start = index.position(span.start)
    const end = index.position(span.end)
    return { ...diagnostic, file: span.file, ...start, endLine: end.line, endColumn: end.column }
  })
  return `${JSON.stringify(rows, undefined, 2)}\n`
}

/** Diagnostics for programs: a JSON array, one object each, lines and columns as in the pretty report. */
import { pathKey } from '../model/path.ts'
import type { Diagnostic } from './diagnostic.ts'
import { createPlaceFinder } from './place.ts'
import { sortDiagnostics } from './sort-diagnostics.ts'

/** Each has rule, severity and message; file, line, column, endLine, endColumn, path, clause, reason, hint and fix where known. */
export const formatJson = (
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
): string => {
  const placeOf = createPlaceFinder(sources)
  const rows = sortDiagnostics(diagnostics).map((diagnostic) => {
    const { span, path, ...rest } = diagnostic
    return { ...rest, ...placeOf(diagnostic), ...(path && { path: pathKey(path) }) }
  })
  return `${JSON.stringify(rows, undefined, 2)}\n`
}

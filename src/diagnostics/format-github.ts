/** Diagnostics as GitHub workflow commands, which annotate the lines of a pull request. */
import type { Diagnostic, Severity } from './diagnostic.ts'
import { createPlaceFinder } from './place.ts'
import { sortDiagnostics } from './sort-diagnostics.ts'

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** One line a diagnostic; '' when there is nothing to say. */
export const formatGithub = (
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
): string => {
  const placeOf = createPlaceFinder(sources)
  return sortDiagnostics(diagnostics)
    .map((diagnostic) => {
      const { rule, severity, message, hint, clause } = diagnostic
      const place = placeOf(diagnostic)
      const properties = {
        ...(place && {
          file: place.file,
          line: place.line,
          endLine: place.endLine,
          // Columns are only taken for a stretch of one line.
          ...(place.line === place.endLine && { col: place.column, endColumn: place.endColumn }),
        }),
        title: clause === undefined ? rule : `${rule}（${clause}）`,
      }
      const text = hint === undefined ? message : `${message}\n改法：${hint}`
      return `::${commands[severity]} ${listProperties(properties)}::${escapeData(text)}\n`
    })
    .join('')
}

const listProperties = (properties: Readonly<Record<string, string | number>>): string =>
  Object.entries(properties)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',')

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

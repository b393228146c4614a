/** Diagnostics as SARIF 2.1.0 (OASIS), which code hosts and editors read. */
import type { Diagnostic, Severity } from './diagnostic.ts'
import { createPlaceFinder, type Place } from './place.ts'
import { sortDiagnostics } from './sort-diagnostics.ts'

export interface SarifTool {
  readonly version: string
  /** What the report may say about a rule beside its findings. */
  readonly rules: readonly SarifRule[]
}

export interface SarifRule {
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly clause: string
  readonly reason: string
}

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

export const formatSarif = (
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  tool: SarifTool,
): string => {
  const placeOf = createPlaceFinder(sources)
  const sorted = sortDiagnostics(diagnostics)
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'hongtou', version: tool.version, rules: describeRules(sorted, tool) } },
        columnKind: 'unicodeCodePoints',
        results: sorted.map((diagnostic) => toResult(diagnostic, placeOf(diagnostic))),
      },
    ],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

/** The rules that were broken, and those of the reader by their names only. */
const describeRules = (diagnostics: readonly Diagnostic[], tool: SarifTool): readonly object[] =>
  [...new Set(diagnostics.map(({ rule }) => rule))].sort().map((id) => {
    const rule = tool.rules.find((known) => known.id === id)
    if (!rule) return { id }
    return {
      id,
      shortDescription: { text: rule.title },
      fullDescription: { text: rule.reason },
      help: { text: `依据：${rule.clause}` },
      defaultConfiguration: { level: levels[rule.severity] },
    }
  })

const toResult = (diagnostic: Diagnostic, place: Place | undefined): object => {
  const { rule, severity, message, hint, fix } = diagnostic
  const text = hint === undefined ? message : `${message}改法：${hint}`
  return {
    ruleId: rule,
    level: levels[severity],
    message: { text },
    ...(place && { locations: [{ physicalLocation: { ...artifact(place), region: regionOf(place) } }] }),
    ...(place && fix && { fixes: [toFix(place, fix.text, hint ?? message)] }),
  }
}

const artifact = ({ file }: Place): object => ({ artifactLocation: { uri: encodeURI(file) } })

const regionOf = ({ line, column, endLine, endColumn }: Place): object => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
})

const toFix = (place: Place, text: string, description: string): object => ({
  description: { text: description },
  artifactChanges: [
    { ...artifact(place), replacements: [{ deletedRegion: regionOf(place), insertedContent: { text } }] },
  ],
})

/** Diagnostics in the order a reader of the files meets them: by file, then by place; those without a place first. */
import type { Diagnostic } from './diagnostic.ts'

export const sortDiagnostics = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.toSorted((a, b) => {
    const files = compare(a.span?.file ?? '', b.span?.file ?? '')
    return files || (a.span?.start ?? 0) - (b.span?.start ?? 0) || compare(a.rule, b.rule)
  })

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

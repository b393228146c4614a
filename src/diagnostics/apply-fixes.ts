/** Applies the safe fixes of diagnostics to the texts they are about, each spliced in at its place. */
import type { Diagnostic } from './diagnostic.ts'

export interface FixedTexts {
  /** File → its new text; files without a fix are not in it. */
  readonly texts: ReadonlyMap<string, string>
  /** The diagnostics whose fix was applied; one that overlaps another waits for the next run. */
  readonly applied: readonly Diagnostic[]
}

export const applyFixes = (
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
): FixedTexts => {
  const texts = new Map<string, string>()
  const applied: Diagnostic[] = []
  const fixable = diagnostics.flatMap(({ span, fix, ...rest }) => {
    return span && fix ? [{ ...rest, span, fix }] : []
  })
  // From the end of each file, so that the places before it stay true.
  const ordered = fixable.toSorted((a, b) => b.span.end - a.span.end || b.span.start - a.span.start)
  const reached = new Map<string, number>()
  for (const diagnostic of ordered) {
    const { file, start, end } = diagnostic.span
    const text = texts.get(file) ?? sources.get(file)
    if (text === undefined || end > (reached.get(file) ?? Number.POSITIVE_INFINITY)) continue
    texts.set(file, text.slice(0, start) + diagnostic.fix.text + text.slice(end))
    reached.set(file, start)
    applied.push(diagnostic)
  }
  return { texts, applied }
}

/** Where a diagnostic points, in lines and columns counted from 1: what reports for programs print. */
import type { Diagnostic } from './diagnostic.ts'
import { createLineIndex, type LineIndex } from './line-index.ts'

export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  /** The end is exclusive. */
  readonly endLine: number
  readonly endColumn: number
}

/** Undefined for a diagnostic without a span; a file whose text is not at hand is pointed at as a whole. */
export const createPlaceFinder = (
  sources: ReadonlyMap<string, string>,
): ((diagnostic: Diagnostic) => Place | undefined) => {
  const indexes = new Map<string, LineIndex>()
  const indexOf = (file: string): LineIndex => {
    const known = indexes.get(file) ?? createLineIndex(sources.get(file) ?? '')
    indexes.set(file, known)
    return known
  }
  return ({ span }) => {
    if (!span) return undefined
    const index = indexOf(span.file)
    const start = index.position(span.start)
    const end = index.position(span.end)
    return { file: span.file, ...start, endLine: end.line, endColumn: end.column }
  }
}

/** Diagnostic: a mistake in the user's input, as a value. Our own mistakes throw instead. */
import type { Path } from '../model/path.ts'

export type Severity = 'error' | 'warning' | 'info'

/** A stretch of a source file, in UTF-16 offsets; line and column are derived when it is printed. */
export interface Span {
  readonly file: string
  readonly start: number
  readonly end: number
}

export interface Diagnostic {
  /** Kebab-case id of the rule, e.g. document-number-brackets. */
  readonly rule: string
  readonly severity: Severity
  /** One Chinese sentence: what is wrong, with the actual and the expected. */
  readonly message: string
  /** Why it matters. */
  readonly reason?: string
  /** What to do. */
  readonly hint?: string
  /** e.g. GB/T 9704—2012 7.2.5 */
  readonly clause?: string
  readonly path?: Path
  readonly span?: Span
  /** What to put in the place of the span; only where that is safe. */
  readonly fix?: Fix
}

export interface Fix {
  readonly text: string
}

/** The result of a step that the user's input can fail: warnings ride along with a value. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((diagnostic) => diagnostic.severity === 'error')

/** A value with what was noticed on the way; a failure when any of it is an error. */
export const outcome = <T>(value: T, diagnostics: readonly Diagnostic[]): Outcome<T> =>
  hasErrors(diagnostics) ? { ok: false, diagnostics } : { ok: true, value, diagnostics }

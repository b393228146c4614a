/** Diagnostics for people: place, the line with a caret under the mistake, what, why and what to do. */
import { displayWidth } from '../text/display-width.ts'
import { showUnsafe, showUnsafeOnOneLine } from '../text/unsafe-characters.ts'
import type { Diagnostic, Severity, Span } from './diagnostic.ts'
import { createLineIndex, type LineIndex } from './line-index.ts'
import { sortDiagnostics } from './sort-diagnostics.ts'

export interface PrettyOptions {
  /** Colour with ANSI escapes; off unless asked for. */
  readonly color?: boolean
}

/** The whole report with a last line that counts; '' when there is nothing to say. */
export const formatPretty = (
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  options: PrettyOptions = {},
): string => {
  if (diagnostics.length === 0) return ''
  const indexes = new Map<string, LineIndex>()
  const indexOf = (file: string): LineIndex | undefined => {
    const text = sources.get(file)
    if (text !== undefined && !indexes.has(file)) indexes.set(file, createLineIndex(text))
    return indexes.get(file)
  }
  const paint = options.color ? colored : plain
  const parts = sortDiagnostics(diagnostics).map((diagnostic) => {
    return formatOne(diagnostic, diagnostic.span && indexOf(diagnostic.span.file), paint)
  })
  return `${parts.join('\n\n')}\n\n${countLine(diagnostics)}\n`
}

/** Names and texts of the writer stand in messages: they must not begin a line of their own, which a CI log would obey. */
const onOneLine = <T extends string | undefined>(text: T): T | string =>
  text === undefined ? text : showUnsafeOnOneLine(text)

type Style = Severity | 'place' | 'frame'
type Paint = (style: Style, text: string) => string

const plain: Paint = (_style, text) => text

const escapes: Readonly<Record<Style, number>> = { error: 31, warning: 33, info: 36, place: 1, frame: 2 }
const colored: Paint = (style, text) => `\u001b[${escapes[style]}m${text}\u001b[0m`

export const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
}

const formatOne = (diagnostic: Diagnostic, index: LineIndex | undefined, paint: Paint): string => {
  const { severity, rule, clause, span } = diagnostic
  const [message = '', reason, hint] = [diagnostic.message, diagnostic.reason, diagnostic.hint].map(onOneLine)
  const position = span && index?.position(span.start)
  const place = span
    ? `${onOneLine(span.file)}${position ? `:${position.line}:${position.column}` : ''} `
    : ''
  return [
    `${paint('place', place)}${paint(severity, severityNames[severity])} ${rule}`,
    ...(span && index ? codeFrame(span, index, (text) => paint(severity, text), paint) : []),
    `  ${message}`,
    ...(reason ? [`  缘由：${reason}`] : []),
    ...(hint ? [`  改法：${hint}`] : []),
    ...(clause ? [`  依据：${clause}`] : []),
  ].join('\n')
}

const terminalWidth = (text: string): number => displayWidth(text, 'terminal')

/** The first line of the span; a caret line under it, placed by display width. */
const codeFrame = (span: Span, index: LineIndex, mark: (text: string) => string, paint: Paint): string[] => {
  const { line } = index.position(span.start)
  const text = index.line(line)
  if (text.trim() === '') return []
  const start = Math.min(span.start - index.startOf(line), text.length)
  const end = Math.max(start, Math.min(span.end - index.startOf(line), text.length))
  const { before, marked, after } = cutOut(text, start, end)
  const number = String(line)
  const gutter = `  ${number} │ `
  const carets = '^'.repeat(Math.max(1, terminalWidth(marked)))
  return [
    `${paint('frame', gutter)}${before}${marked}${after}`,
    `${paint('frame', `  ${' '.repeat(number.length)} │ `)}${' '.repeat(terminalWidth(before))}${mark(carets)}`,
  ]
}

/** Widest part of a line shown before and after the mistake, and of the mistake, in display columns. */
const widest = { before: 36, marked: 60, after: 24 } as const

/** A paragraph is one long line: only the surroundings of the mistake are shown. */
const cutOut = (
  line: string,
  start: number,
  end: number,
): { before: string; marked: string; after: string } => {
  const before = Array.from(visible(line.slice(0, start)))
  const kept = fitting(before.toReversed(), widest.before)
  const marked = Array.from(visible(line.slice(start, end)))
  const shown = fitting(marked, widest.marked)
  const rest = Array.from(visible(line.slice(end)))
  const tail = shown.length < marked.length ? [] : fitting(rest, widest.after)
  const isCut = shown.length < marked.length || tail.length < rest.length
  return {
    before: (kept.length < before.length ? '…' : '') + kept.toReversed().join(''),
    marked: shown.join(''),
    after: tail.join('') + (isCut ? '…' : ''),
  }
}

const visible = (text: string): string => showUnsafe(text).replaceAll('\t', '  ')

const fitting = (characters: readonly string[], columns: number): string[] => {
  let width = 0
  let count = 0
  for (const character of characters) {
    width += terminalWidth(character)
    if (width > columns) break
    count += 1
  }
  return characters.slice(0, count)
}

const countLine = (diagnostics: readonly Diagnostic[]): string => {
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
    return count > 0 ? [`${count} 个${severityNames[severity]}`] : []
  })
  return `共 ${counts.join('、')}。`
}

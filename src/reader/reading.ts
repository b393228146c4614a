/** Reading: one run of the reader, with the files it has opened and the mistakes it has found so far. */
import type { Diagnostic, Span } from '../diagnostics/diagnostic.ts'
import type { Files } from '../files/files.ts'

export interface Reading {
  readonly files: Files
  /** The text of every file opened, without its byte order mark; what offsets in spans count in. */
  readonly sources: ReadonlyMap<string, string>
  readonly diagnostics: readonly Diagnostic[]
  report(diagnostic: Diagnostic): void
  /** Every file read, in reading order: texts and pictures. */
  readonly inputs: ReadonlySet<string>
  /** The text of a file, or undefined when there is none; a file that is not UTF-8 is reported. */
  open(file: string): string | undefined
  /** The bytes of a picture file; code frames do not show it, so that it is no source. */
  openBytes(file: string): Uint8Array | undefined
}

export const startReading = (files: Files): Reading => {
  const sources = new Map<string, string>()
  const inputs = new Set<string>()
  const diagnostics: Diagnostic[] = []
  const report = (diagnostic: Diagnostic): void => {
    const { span } = diagnostic
    diagnostics.push(span ? { ...diagnostic, span: within(span, sources.get(span.file) ?? '') } : diagnostic)
  }
  const openBytes = (file: string): Uint8Array | undefined => {
    const bytes = files.readBytes(file)
    if (bytes) inputs.add(file)
    return bytes
  }
  const open = (file: string): string | undefined => {
    const known = sources.get(file)
    if (known !== undefined) return known
    const bytes = openBytes(file)
    if (!bytes) return undefined
    const { text, badAt } = decode(bytes)
    sources.set(file, text)
    if (badAt !== undefined) report(notUtf8(file, text, badAt))
    return text
  }
  return { files, sources, inputs, diagnostics, report, open, openBytes }
}

/** The parser's places may lie beyond the last character. */
const within = ({ file, start, end }: Span, text: string): Span => {
  const from = Math.min(Math.max(start, 0), text.length)
  return { file, start: from, end: Math.min(Math.max(end, from), text.length) }
}

const decode = (bytes: Uint8Array): { text: string; badAt?: number } => {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes)
    return { text, badAt: Math.max(0, text.indexOf('\ufffd')) }
  }
}

const notUtf8 = (file: string, text: string, start: number): Diagnostic => ({
  rule: 'not-utf8',
  severity: 'error',
  message: '文件不是 UTF-8 编码，汉字读不出来。',
  hint: '在编辑器中“另存为”，编码选 UTF-8',
  span: { file, start, end: Math.min(start + 1, text.length) },
})

/** Reading: one run of the reader, with the files it has opened and the mistakes it has found so far. */
import type { Diagnostic, Span } from '../diagnostics/diagnostic.ts'
import type { Files } from '../files/files.ts'
import { isWithin } from './file-path.ts'
import { mistake } from './mistake.ts'

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

/** `roots`: the folders that hold the content; a link in one of them that leads out of all of them is not followed. */
export const startReading = (files: Files, roots: readonly string[] = []): Reading => {
  const sources = new Map<string, string>()
  const inputs = new Set<string>()
  const refused = new Set<string>()
  const diagnostics: Diagnostic[] = []
  const report = (diagnostic: Diagnostic): void => {
    const { span } = diagnostic
    diagnostics.push(span ? { ...diagnostic, span: within(span, sources.get(span.file) ?? '') } : diagnostic)
  }
  const leadsOut = linkFinder(files, roots)
  const openBytes = (file: string): Uint8Array | undefined => {
    if (leadsOut(file)) {
      if (!refused.has(file)) report(linkOutside(file))
      refused.add(file)
      return undefined
    }
    const bytes = files.readBytes(file)
    if (bytes) inputs.add(file)
    return bytes
  }
  const open = (file: string): string | undefined => {
    const known = sources.get(file)
    if (known !== undefined) return refused.has(file) ? undefined : known
    const size = files.size(file) ?? 0
    if (size > mostBytes) {
      refused.add(file)
      report(tooLarge(file, size))
    }
    const bytes = refused.has(file) ? undefined : openBytes(file)
    // A file that is refused is not missing.
    if (refused.has(file)) sources.set(file, '')
    if (!bytes) return undefined
    const { text, badAt } = decode(bytes)
    sources.set(file, text)
    if (badAt !== undefined) report(notUtf8(file, text, badAt))
    return text
  }
  return { files, sources, inputs, diagnostics, report, open, openBytes }
}

/** Of one YAML file: some eight thousand pages of text. */
const mostBytes = 16 * 1024 * 1024

const tooLarge = (file: string, size: number): Diagnostic =>
  mistake('file-too-large', `文件有 ${Math.ceil(size / 1024 / 1024)} MB，超过了 16 MB，没有读。`, {
    hint: '长的正文按一级标题分成几个文件，放进 正文/ 文件夹',
    span: { file, start: 0, end: 0 },
  })

const linkFinder = (files: Files, roots: readonly string[]): ((file: string) => boolean) => {
  let realRoots: readonly string[] | undefined
  return (file) => {
    if (!roots.some((root) => isWithin(root, file))) return false
    const real = files.realPath(file)
    if (real === undefined) return false
    realRoots ??= roots.map((root) => files.realPath(root) ?? root)
    return !realRoots.some((root) => isWithin(root, real))
  }
}

const linkOutside = (file: string): Diagnostic =>
  mistake('outside-link', '这是一个符号链接，指向存放公文的文件夹以外，没有读。', {
    reason: '公文只能用自己文件夹里的东西，别人送来的公文才不会带出这台机器上的其他文件。',
    hint: '把文件复制进来，代替链接',
    span: { file, start: 0, end: 0 },
  })

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

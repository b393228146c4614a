/** One document from its folder to finished files: read → lay out → write. */
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import { hasErrors } from './diagnostics/diagnostic.ts'
import type { Files } from './files/files.ts'
import type { FontSet } from './fonts/font-set.ts'
import { layOutDocument } from './layout/lay-out-document.ts'
import type { OfficialDocument } from './model/official-document.ts'
import { type ReadDocument, readDocument } from './reader/read-document.ts'
import { formatDocumentNumber } from './text/document-number.ts'
import { type OutputFormat, writers } from './writers/index.ts'

export interface BuildRequest {
  readonly files: Files
  readonly folder: string
  /** Searched in order for the document's template. */
  readonly templateFolders: readonly string[]
  /** Asked for only when the document could be read. */
  readonly fonts: () => FontSet
  readonly formats: readonly OutputFormat[]
  /** Overrides the date the files bear (SOURCE_DATE_EPOCH); default: 成文日期. */
  readonly date?: Date
}

export interface BuildResult {
  /** 文号 or 标题; absent when the document could not be read. */
  readonly name?: string
  /** Empty when there was an error. */
  readonly outputs: readonly { readonly format: OutputFormat; readonly bytes: Uint8Array }[]
  readonly pageCount: number
  readonly diagnostics: readonly Diagnostic[]
  /** Texts of the files that were read, for code frames. */
  readonly sources: ReadonlyMap<string, string>
  /** Every file that was read, pictures too: what a watcher watches. */
  readonly inputs: readonly string[]
}

export const buildDocument = async (request: BuildRequest): Promise<BuildResult> => {
  const read = readDocument(request.files, request.folder, { templateFolders: request.templateFolders })
  const failed = { outputs: [], pageCount: 0, sources: read.sources, inputs: read.inputs }
  if (!read.ok) return { ...failed, diagnostics: read.diagnostics }
  const { document } = read.value
  const fonts = request.fonts()
  const laidOut = layOutDocument(document, fonts)
  const notes = [...laidOut.diagnostics, ...formatNotes(document, request.formats)]
  const diagnostics = [...read.diagnostics, ...located(notes, read.value)]
  const name = outputName(document)
  if (!laidOut.ok || hasErrors(diagnostics)) return { ...failed, name, diagnostics }
  const date = request.date ?? defaultDate(document)
  const outputs = await Promise.all(
    request.formats.map(async (format) => ({
      format,
      bytes: await writers[format]({ document: laidOut.value.document, laidOut: laidOut.value, fonts, date }),
    })),
  )
  const { sources, inputs } = read
  return { name, outputs, pageCount: laidOut.value.pages.length, diagnostics, sources, inputs }
}

/** What a format does not show as the pages do. */
const formatNotes = (document: OfficialDocument, formats: readonly OutputFormat[]): readonly Diagnostic[] => {
  if (!formats.includes('docx')) return []
  const blocks = [
    document.body.mainText,
    ...document.attachments.map((attachment) => attachment.blocks),
  ].flat()
  return blocks
    .filter(({ kind }) => kind === 'table' || kind === 'picture')
    .map(({ kind, path }) => ({
      rule: 'docx-plain-block',
      severity: 'info',
      path,
      message:
        kind === 'table' ? 'DOCX 里的这个表格只有文字，每行一段，没有框线' : 'DOCX 里没有这幅图，只有图题',
      hint: '付印用 PDF；要在 DOCX 里编辑的，请在 Word 里补上',
    }))
}

const located = (diagnostics: readonly Diagnostic[], { locate }: ReadDocument): readonly Diagnostic[] =>
  diagnostics.map((diagnostic) => {
    const span = diagnostic.span ?? (diagnostic.path && locate(diagnostic.path))
    return span === undefined ? diagnostic : { ...diagnostic, span }
  })

/** 文号 names a document without doubt; one without a number goes by its title. Characters no file system takes are left out. */
export const outputName = ({ masthead, body }: OfficialDocument): string => {
  const number = masthead?.documentNumber
  const name = number === undefined ? body.title : formatDocumentNumber(number)
  return Array.from(name.replace(/[|\\/:*?"<>\p{Cc}]/gu, ''))
    .slice(0, 60)
    .join('')
}

const defaultDate = ({ body }: OfficialDocument): Date => {
  const date = body.signOff.documentDate
  return date === undefined
    ? new Date(Date.UTC(1980, 0, 1))
    : new Date(Date.UTC(date.year, date.month - 1, date.day))
}

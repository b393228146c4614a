/** One document from its folder to finished files: read → lay out → write. */
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import { hasErrors } from './diagnostics/diagnostic.ts'
import type { Files } from './files/files.ts'
import type { FontSet } from './fonts/font-set.ts'
import { layOutDocument } from './layout/lay-out-document.ts'
import type { LaidOut } from './layout/page.ts'
import type { ImageFile, OfficialDocument } from './model/official-document.ts'
import type { Path } from './model/path.ts'
import { type ReadDocument, readDocument } from './reader/read-document.ts'
import { sourceFiles } from './reader/source-files.ts'
import { formatDocumentNumber } from './text/document-number.ts'
import { toFileName } from './text/file-name.ts'
import { type OutputFormat, type WriterInput, writers } from './writers/index.ts'

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

export interface BuildOutput {
  readonly format: OutputFormat
  /** What the file's name has after the document's: 附件1 where the attachments are bound apart, else nothing. */
  readonly suffix: string
  readonly bytes: Uint8Array
}

export interface BuildResult {
  /** 文号 or 标题; absent when the document could not be read. */
  readonly name?: string
  /** Empty when there was an error. */
  readonly outputs: readonly BuildOutput[]
  /** Sides of all of them in one format. */
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
  const date = request.date ?? dateOf(document)
  const volumes = [laidOut.value, ...(laidOut.value.separateAttachments ?? [])]
  const { sources, inputs } = read
  const common = { fonts, date, sources: () => sourceFiles(request.files, request.folder, inputs) }
  const outputs = await Promise.all(
    volumes.flatMap((volume) => request.formats.map((format) => writeVolume(volume, format, common))),
  )
  const pageCount = volumes.reduce((sum, { pages }) => sum + pages.length, 0)
  return { name, outputs, pageCount, diagnostics, sources, inputs }
}

/** The document, or an attachment that is bound apart. */
const writeVolume = async (
  laidOut: LaidOut,
  format: OutputFormat,
  common: Pick<WriterInput, 'fonts' | 'date' | 'sources'>,
): Promise<BuildOutput> => ({
  format,
  suffix: laidOut.separate?.name ?? '',
  bytes: await writers[format]({ document: laidOut.document, laidOut, ...common }),
})

/** Where a format is less than the pages: what it does not show everywhere, what it cannot promise. */
const formatNotes = (document: OfficialDocument, formats: readonly OutputFormat[]): readonly Diagnostic[] => {
  const images = imagesOf(document)
  const isFiled = formats.includes('pdf') || formats.includes('pdf-yaml')
  return [
    ...(formats.includes('docx') ? images.filter(({ image }) => image.format === 'svg').map(svgNote) : []),
    ...(isFiled ? images.filter(({ image }) => image.isCmyk).map(cmykNote) : []),
  ]
}

const svgNote = ({ image, path }: PlacedFile): Diagnostic => ({
  rule: 'docx-svg',
  severity: 'warning',
  path,
  message: `图片 ${image.file} 是 SVG，不支持 SVG 的程序打开 DOCX 时看不见它`,
  hint: '要给这样的程序用，把图片换成 PNG；PDF 不受影响',
})

const cmykNote = ({ image, path }: PlacedFile): Diagnostic => ({
  rule: 'pdf-cmyk-image',
  severity: 'warning',
  path,
  message: `图片 ${image.file} 是 CMYK 颜色的 JPEG，排出的 PDF 不是存档用的 PDF/A`,
  reason: 'PDF/A 里的颜色要有统一的说明，这里用的是 sRGB',
  hint: '要存档，把图片转成 RGB 颜色的 JPEG 或 PNG；付印不受影响',
})

interface PlacedFile {
  readonly image: ImageFile
  readonly path: Path
}

const imagesOf = ({ attachments, body }: OfficialDocument): readonly PlacedFile[] => {
  const { seals = [], signatures = [] } = body.signOff
  const blocks = [...body.mainText, ...attachments.flatMap((attachment) => attachment.blocks)]
  const own = (image: ImageFile | undefined, path: Path): readonly PlacedFile[] =>
    image === undefined ? [] : [{ image, path }]
  return [
    ...blocks.flatMap((block) => (block.kind === 'picture' ? own(block.image, block.path) : [])),
    ...seals.flatMap((seal, index) => own(seal?.image, ['body', 'signOff', 'seals', index])),
    ...signatures.flatMap(({ image }, index) => own(image, ['body', 'signOff', 'signatures', index])),
  ]
}

const located = (diagnostics: readonly Diagnostic[], { locate }: ReadDocument): readonly Diagnostic[] =>
  diagnostics.map((diagnostic) => {
    const span = diagnostic.span ?? (diagnostic.path && locate(diagnostic.path))
    return span === undefined ? diagnostic : { ...diagnostic, span }
  })

/** 文号 names a document without doubt; one without a number goes by its title. */
export const outputName = ({ masthead, body }: OfficialDocument): string => {
  const number = masthead?.documentNumber
  return toFileName(number === undefined ? body.title : formatDocumentNumber(number))
}

/** The date a document's files bear: 成文日期. */
export const dateOf = ({ body }: OfficialDocument): Date => {
  const date = body.signOff.documentDate
  return date === undefined
    ? new Date(Date.UTC(1980, 0, 1))
    : new Date(Date.UTC(date.year, date.month - 1, date.day))
}

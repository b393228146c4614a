/** The output formats: a literal table. Each writer is loaded only when its format is asked for. */
import type { FontSet } from '../fonts/font-set.ts'
import type { LaidOut } from '../layout/page.ts'
import type { OfficialDocument } from '../model/official-document.ts'
import type { SourceFile } from '../model/source-file.ts'
import { docxOptionsOf } from './docx-options-of.ts'
import type { PdfOptions } from './pdf/write-pdf.ts'

export interface WriterInput {
  readonly document: OfficialDocument
  readonly laidOut: LaidOut
  readonly fonts: FontSet
  /** The date the file bears. */
  readonly date: Date
  /** The files the document was read from; asked for only by what carries them. */
  readonly sources?: () => readonly SourceFile[]
}

export type Writer = (input: WriterInput) => Promise<Uint8Array>

/** `pdf-cmyk`: for the press. `pdf-yaml`: with the sources attached. */
export type OutputFormat = 'pdf' | 'pdf-cmyk' | 'pdf-yaml' | 'docx' | 'txt'

/** What a file's name has after its document's: three kinds of PDF may lie side by side. */
export const fileEndings: Readonly<Record<OutputFormat, string>> = {
  pdf: '.pdf',
  'pdf-cmyk': '.印刷.pdf',
  'pdf-yaml': '.附源稿.pdf',
  docx: '.docx',
  txt: '.txt',
}

export const writers: Readonly<Record<OutputFormat, Writer>> = {
  pdf: (input) => writePdfWith(input, { inks: screenInks(input) }),
  'pdf-cmyk': (input) => writePdfWith(input, { inks: { kind: 'print' } }),
  'pdf-yaml': (input) => writePdfWith(input, { inks: screenInks(input), attached: input.sources?.() ?? [] }),
  docx: async ({ document, laidOut }) => {
    const { writeDocx } = await import('./docx/write-docx.ts')
    return writeDocx(document, docxOptionsOf(laidOut))
  },
  txt: async ({ laidOut }) => {
    const { writeTxt } = await import('./txt/write-txt.ts')
    return new TextEncoder().encode(writeTxt(laidOut))
  },
}

export const outputFormats: readonly OutputFormat[] = ['pdf', 'pdf-cmyk', 'pdf-yaml', 'docx', 'txt']

const screenInks = ({ document }: WriterInput): PdfOptions['inks'] => ({
  kind: 'screen',
  red: document.style.red,
})

const writePdfWith = async (
  { document, laidOut, fonts, date }: WriterInput,
  options: Pick<PdfOptions, 'inks' | 'attached'>,
): Promise<Uint8Array> => {
  const { writePdf } = await import('./pdf/write-pdf.ts')
  return writePdf(laidOut, fonts, {
    title: document.body.title.replaceAll('|', ''),
    author: document.issuers.map(({ fullName }) => fullName).join('、'),
    subject: document.documentType,
    date,
    ...options,
  })
}

/** The output formats: a literal table. Each writer is loaded only when its format is asked for. */
import type { FontSet } from '../fonts/font-set.ts'
import type { LaidOut } from '../layout/page.ts'
import type { OfficialDocument } from '../model/official-document.ts'
import { docxOptionsOf } from './docx-options-of.ts'

export interface WriterInput {
  readonly document: OfficialDocument
  readonly laidOut: LaidOut
  readonly fonts: FontSet
  /** The date the file bears. */
  readonly date: Date
}

export type Writer = (input: WriterInput) => Promise<Uint8Array>

export type OutputFormat = 'pdf' | 'docx' | 'txt'

export const writers: Readonly<Record<OutputFormat, Writer>> = {
  pdf: async ({ document, laidOut, fonts, date }) => {
    const { writePdf } = await import('./pdf/write-pdf.ts')
    return writePdf(laidOut, fonts, {
      title: document.body.title.replaceAll('|', ''),
      author: document.issuers.map(({ fullName }) => fullName).join('、'),
      subject: document.documentType,
      date,
      red: document.style.red,
    })
  },
  docx: async ({ document, laidOut }) => {
    const { writeDocx } = await import('./docx/write-docx.ts')
    return writeDocx(document, docxOptionsOf(laidOut))
  },
  txt: async ({ laidOut }) => {
    const { writeTxt } = await import('./txt/write-txt.ts')
    return new TextEncoder().encode(writeTxt(laidOut))
  },
}

export const outputFormats: readonly OutputFormat[] = ['pdf', 'docx', 'txt']

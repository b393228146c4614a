/** pdfmake's PDF document, opened for finished content: its bytes are collected, its metadata and identity are ours. */
import { createHash } from 'node:crypto'
import type { PDFDocument } from 'pdfmake/js/PDFDocument.js'
import pdfDocumentModule from 'pdfmake/js/PDFDocument.js'
import { type DocumentFacts, type PdfaLevel, xmpMetadata } from './xmp-metadata.ts'

export interface OpenDocument {
  readonly document: PDFDocument
  /** After `document.end()`. */
  readonly bytes: Promise<Uint8Array>
}

export const openDocument = (facts: DocumentFacts): OpenDocument => {
  const document = new pdfDocumentModule.default(
    {},
    {},
    {},
    {},
    {
      pdfVersion: '1.7',
      autoFirstPage: false,
      font: null,
      compress: true,
      lang: 'zh-CN',
      displayTitle: true,
      info: infoOf(facts),
    },
    null,
    () => false,
  )
  // pdfkit's own is no XML when a title has a &.
  document.endMetadata = () => undefined
  return { document, bytes: collectBytes(document) }
}

/** The XMP packet; without a level it claims to be no PDF/A. */
export const writeMetadata = (
  document: PDFDocument,
  facts: DocumentFacts,
  level: PdfaLevel | undefined,
): void => {
  const metadata = document.ref({ Type: 'Metadata', Subtype: 'XML' })
  // To be found by programs that do not know PDF.
  metadata.compress = false
  metadata.end(new TextEncoder().encode(xmpMetadata(facts, level)))
  document._root.data.Metadata = metadata
}

/** An entry that says nothing is left out, as in the XMP. */
const infoOf = (facts: DocumentFacts): Readonly<Record<string, string | Date>> => ({
  Title: facts.title,
  ...(facts.author === '' ? {} : { Author: facts.author }),
  Subject: facts.subject,
  Creator: facts.creator,
  Producer: facts.producer,
  CreationDate: facts.date,
  ModDate: facts.date,
})

/** Chunk by chunk through a stream, as pdfkit does it, would cost more than all the rest of writing. */
const collectBytes = (document: PDFDocument): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const chunks: Uint8Array[] = [document.read() ?? new Uint8Array(0)]
    let text = ''
    const flush = (): void => {
      chunks.push(Buffer.from(text, 'latin1'))
      text = ''
    }
    document._write = (data) => {
      if (typeof data === 'string') {
        text += `${data}\n`
        document._offset += data.length + 1
        return
      }
      flush()
      chunks.push(data)
      document._offset += data.length
    }
    const finalize = document._finalize.bind(document)
    document._finalize = () => {
      flush()
      document._id = identityOf(chunks)
      finalize()
      flush()
      resolve(Buffer.concat(chunks))
    }
  })

/** Equal content has one identity, and nothing else has it. */
const identityOf = (chunks: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash('sha256')
  for (const chunk of chunks) hash.update(chunk)
  return hash.digest().subarray(0, 16)
}

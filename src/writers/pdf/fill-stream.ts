/** Deflated text as the whole of a stream: page contents and tables of a few kilobytes, for which zlib's usual window is much too large. */
import { deflateSync } from 'node:zlib'
import type { PdfReference } from 'pdfmake/js/PDFDocument.js'

/** What the stream held so far is gone. */
export const fillStream = (stream: PdfReference, text: string): void => {
  stream.compress = false
  stream.data.Filter = 'FlateDecode'
  stream.buffer = [deflateSync(Buffer.from(text, 'latin1'), smallWindow)]
}

/** A deflater of the usual size takes longer to be made than to do its work. */
const smallWindow = { windowBits: 12, memLevel: 5 } as const

/** The two pieces of pdfmake that are used: its PDF document, which is pdfkit's, and its painter of SVG. */
declare module 'pdfmake/js/PDFDocument.js' {
  export interface PdfReference {
    readonly data: Record<string, unknown>
    /** Whether its stream is still to be deflated. */
    compress: boolean
    /** Its stream, in parts. */
    buffer: Uint8Array[]
    write(chunk: Uint8Array): void
    end(chunk?: Uint8Array | string): void
  }
  export interface PdfPage {
    readonly width: number
    readonly height: number
    readonly dictionary: PdfReference
    readonly content: PdfReference
    /** Name → font, for the operators of its content. */
    readonly fonts: Record<string, PdfReference>
    /** A line of operators. */
    write(operators: string): void
  }
  export interface PdfImage {
    /** Writes it, once its pixels are ready. */
    finalize?: () => void
    embed(document: PDFDocument): void
  }
  export class PDFDocument {
    constructor(
      fonts: object,
      images: object,
      patterns: object,
      attachments: object,
      options: Record<string, unknown>,
      virtualfs: null,
      localAccessPolicy: (path: string) => boolean,
    )
    readonly page: PdfPage
    readonly outline: { readonly dictionary: PdfReference }
    /** The catalog. */
    readonly _root: PdfReference
    /** Of the file, as the trailer gives it. */
    _id: Uint8Array
    /** How many bytes have been written. */
    _offset: number
    addPage(options: { readonly size: readonly [number, number]; readonly margin: 0 }): this
    openImage(bytes: Uint8Array): PdfImage
    image(
      image: PdfImage,
      x: number,
      y: number,
      size: { readonly width: number; readonly height: number },
    ): this
    ref(data?: Record<string, unknown>): PdfReference
    addNamedEmbeddedFile(name: string, file: PdfReference): void
    /** What a stream holds that nobody has taken yet. */
    read(): Uint8Array | null
    end(): void
    endMetadata(): void
    /** A string is Latin-1 and a line of its own. */
    _write(data: Uint8Array | string): void
    /** Writes the cross-reference table and the trailer, when all objects are written. */
    _finalize(): void
  }
  const module: { readonly default: typeof PDFDocument }
  export default module
}

declare module 'pdfmake/js/3rd-party/svg-to-pdfkit.js' {
  import type { PDFDocument } from 'pdfmake/js/PDFDocument.js'
  export type DrawSvg = (
    document: PDFDocument,
    svg: string,
    x: number,
    y: number,
    options: Readonly<Record<string, unknown>>,
  ) => void
  const module: { readonly default: DrawSvg }
  export default module
}

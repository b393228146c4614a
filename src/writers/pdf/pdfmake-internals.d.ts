/** The two pieces of pdfmake that paint: its PDF document and its renderer of finished pages. */
declare module 'pdfmake/js/PDFDocument.js' {
  export interface PdfReference {
    readonly data: Record<string, unknown>
    write(chunk: Uint8Array): void
    end(chunk?: Uint8Array | string): void
  }
  export interface PdfOutlineItem {
    options: Record<string, unknown>
    addItem(title: string, options: Record<string, unknown>): PdfOutlineItem
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
    _font: object
    readonly _fontFamilies: Record<string, object>
    readonly outline: PdfOutlineItem
    /** Name → data URL. */
    readonly images: Record<string, string>
    provideImage(name: string): object
    ref(data?: Record<string, unknown>): PdfReference
    fontSize(size: number): this
    fillColor(colour: string): this
    strokeColor(colour: string): this
    lineWidth(width: number): this
    lineJoin(join: 'round'): this
    save(): this
    restore(): this
    /** Degrees, clockwise on the page. */
    rotate(angle: number, options: { readonly origin: readonly [number, number] }): this
    text(text: string, x: number, y: number, options: Record<string, unknown>): this
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    on(event: 'error', listener: (error: Error) => void): this
    end(): void
  }
  const module: { readonly default: typeof PDFDocument }
  export default module
}

declare module 'pdfmake/js/Renderer.js' {
  import type { PDFDocument } from 'pdfmake/js/PDFDocument.js'
  export interface RenderedItem {
    readonly type: 'line' | 'vector' | 'image' | 'svg'
    readonly item: object
  }
  export interface RenderedPage {
    readonly pageSize: { readonly width: number; readonly height: number }
    readonly items: readonly RenderedItem[]
  }
  export class Renderer {
    constructor(document: PDFDocument)
    readonly pdfDocument: PDFDocument
    renderPages(pages: readonly RenderedPage[]): void
    renderLine(line: object): void
    renderVector(vector: object): void
  }
  const module: { readonly default: typeof Renderer }
  export default module
}

/** A font of the PDF: a Type 0 font over a finished subset, so that pdfkit opens, shapes and subsets nothing. */
import { promisify } from 'node:util'
import { constants, deflate } from 'node:zlib'
import type { PDFDocument, PdfReference } from 'pdfmake/js/PDFDocument.js'
import type { Face } from '../../fonts/face.ts'
import type { FontSubset } from '../../fonts/subset-face.ts'
import { fillStream } from './fill-stream.ts'
import { toUnicode } from './to-unicode.ts'

export interface EmbeddedFont {
  /** Its name in the resources of pages. */
  readonly name: string
  readonly subset: FontSubset
  readonly reference: PdfReference
  /** Writes it, once its program is deflated, which goes on beside the painting. */
  finish(): Promise<void>
}

const deflateBeside = promisify(deflate)

/**
 * Outlines hold little that repeats: not to look for it takes a third of the time and makes the file a twenty-fifth
 * larger. Given room for all of it at once, because a piece at a time waits for the painting to end.
 */
const quick = { strategy: constants.Z_HUFFMAN_ONLY, memLevel: 9 } as const

/** `number`: 1 for the first font of the document. */
export const embedFont = (
  document: PDFDocument,
  number: number,
  face: Face,
  subset: FontSubset,
): EmbeddedFont => {
  const reference = document.ref()
  const deflated = deflateBeside(subset.program, { ...quick, chunkSize: subset.program.length + 1024 })
  return {
    name: `F${number}`,
    subset,
    reference,
    finish: async () => writeFont(document, reference, { number, face, subset, deflated: await deflated }),
  }
}

interface Embedding {
  readonly number: number
  readonly face: Face
  readonly subset: FontSubset
  /** The subset's program as it stands in the file. */
  readonly deflated: Uint8Array
}

const writeFont = (document: PDFDocument, reference: PdfReference, embedding: Embedding): void => {
  const { subset } = embedding
  const name = fontName(embedding)
  const isCff = subset.format === 'cff'
  const descendant = document.ref({
    Type: 'Font',
    Subtype: isCff ? 'CIDFontType0' : 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: writeDescriptor(document, name, embedding),
    DW: usualWidth,
    W: unusualWidths(subset.widths),
    ...(isCff ? {} : { CIDToGIDMap: 'Identity' }),
  })
  descendant.end()
  const map = document.ref()
  fillStream(map, toUnicode(subset.glyphs))
  map.end()
  Object.assign(reference.data, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: map,
  })
  reference.end()
}

/** Of a 汉字. */
const usualWidth = 1000

/** Where a stretch of them begins, and each of them: 1 [500 500] 9 [333]. */
const unusualWidths = (widths: readonly number[]): readonly (number | readonly number[])[] => {
  const stretches: (number | number[])[] = []
  let open: number[] | undefined
  widths.forEach((width, glyph) => {
    if (width === usualWidth) {
      open = undefined
      return
    }
    if (open === undefined) {
      open = []
      stretches.push(glyph, open)
    }
    open.push(Math.round(width * 1000) / 1000)
  })
  return stretches
}

const fontName = ({ number, face }: Embedding): string =>
  `${subsetTag(`F${number}`)}+${face.names.postScriptName.replace(/[^\x21-\x7e]|[()<>[\]{}/%#]/g, '_') || 'Font'}`

/** Six capitals that tell subsets of one face apart: derived from the font's name in the document. */
const subsetTag = (name: string): string =>
  Array.from({ length: 6 }, (_, index) =>
    String.fromCharCode(65 + ((name.charCodeAt(index % name.length) + index * 7) % 26)),
  ).join('')

const writeDescriptor = (
  document: PDFDocument,
  name: string,
  { subset, deflated }: Embedding,
): PdfReference => {
  const isCff = subset.format === 'cff'
  const kind = isCff ? { Subtype: 'CIDFontType0C' } : { Length1: subset.program.length }
  const file = document.ref({ ...kind, Filter: 'FlateDecode' })
  file.end(deflated)
  const descriptor = document.ref({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: 4,
    FontBBox: [-200, -300, 1200, 1000],
    ItalicAngle: 0,
    Ascent: 880,
    Descent: -120,
    CapHeight: 700,
    StemV: 80,
    [isCff ? 'FontFile3' : 'FontFile2']: file,
  })
  descriptor.end()
  return descriptor
}

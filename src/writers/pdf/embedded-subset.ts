/** The font object pdfkit draws with: a Type 0 font over a finished subset, so that pdfkit opens, shapes and subsets nothing. */
import { promisify } from 'node:util'
import { deflate } from 'node:zlib'
import type { PDFDocument, PdfReference } from 'pdfmake/js/PDFDocument.js'
import type { Face } from '../../fonts/face.ts'
import type { FontSubset } from '../../fonts/subset-face.ts'
import { unreachable } from '../../model/unreachable.ts'

/** Passed through pdfkit's `features`: one advance per code point, in 1/1000 of the font size. */
export interface RunFeatures {
  readonly advances: readonly number[]
}

interface GlyphPosition {
  readonly xAdvance: number
  readonly yAdvance: number
  readonly xOffset: number
  readonly yOffset: number
  readonly advanceWidth: number
}

/** pdfkit asks its fonts for exactly these members. */
export interface PdfFont {
  readonly id: string
  readonly name: string
  readonly ascender: number
  readonly descender: number
  readonly lineGap: number
  encode(text: string, features: RunFeatures): readonly [readonly string[], readonly GlyphPosition[]]
  widthOfString(text: string, sizePt: number, features?: RunFeatures): number
  lineHeight(sizePt: number): number
  ref(): PdfReference
  finalize(): void
  /** Settles when the font file is deflated, which goes on beside the painting: pdfkit may finalize from then on. */
  readonly ready: Promise<void>
}

const deflateBeside = promisify(deflate)

export const embeddedSubset = (
  document: PDFDocument,
  id: string,
  face: Face,
  subset: FontSubset,
): PdfFont => {
  let dictionary: PdfReference | undefined
  let deflated: Uint8Array | undefined
  const reference = (): PdfReference => {
    dictionary ??= document.ref()
    return dictionary
  }
  return {
    id,
    name: id,
    ascender: 880,
    descender: -120,
    lineGap: 0,
    encode(text, features) {
      const glyphs = Array.from(text, (character) => subset.glyphs.get(character.codePointAt(0) ?? 0) ?? 0)
      return [
        glyphs.map((glyph) => glyph.toString(16).padStart(4, '0')),
        glyphs.map((glyph, index) => positionOf(subset.widths[glyph] ?? 0, features.advances[index])),
      ]
    },
    widthOfString: (_text, sizePt, features) =>
      ((features?.advances ?? []).reduce((sum, advance) => sum + advance, 0) * sizePt) / 1000,
    lineHeight: (sizePt) => sizePt,
    ref: reference,
    finalize() {
      if (dictionary === undefined) return
      const file = deflated ?? unreachable(`字体 ${id} 还没有压缩好`)
      embed(document, dictionary, { id, face, subset, deflated: file })
    },
    ready: deflateBeside(subset.program).then((bytes) => {
      deflated = bytes
    }),
  }
}

const positionOf = (width: number, advance: number | undefined): GlyphPosition => ({
  xAdvance: advance ?? width,
  yAdvance: 0,
  xOffset: 0,
  yOffset: 0,
  advanceWidth: width,
})

interface Embedding {
  readonly id: string
  readonly face: Face
  readonly subset: FontSubset
  /** The subset's program as it stands in the file. */
  readonly deflated: Uint8Array
}

const embed = (document: PDFDocument, dictionary: PdfReference, embedding: Embedding): void => {
  const { id, face, subset, deflated } = embedding
  const isCff = subset.format === 'cff'
  const kind = isCff ? { Subtype: 'CIDFontType0C' } : { Length1: subset.program.length }
  const file = document.ref({ ...kind, Filter: 'FlateDecode' })
  file.end(deflated)
  const name = `${subsetTag(id)}+${face.names.postScriptName.replace(/[^\x21-\x7e]|[()<>[\]{}/%#]/g, '_') || 'Font'}`
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
  const descendant = document.ref({
    Type: 'Font',
    Subtype: isCff ? 'CIDFontType0' : 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    DW: 1000,
    W: [0, subset.widths.map((width) => Math.round(width * 1000) / 1000)],
    ...(isCff ? {} : { CIDToGIDMap: 'Identity' }),
  })
  descendant.end()
  Object.assign(dictionary.data, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: toUnicode(document, subset),
  })
  dictionary.end()
}

/** Six capitals that tell subsets of one face apart: derived from the font's number in the document. */
const subsetTag = (id: string): string =>
  Array.from({ length: 6 }, (_, index) =>
    String.fromCharCode(65 + ((id.charCodeAt(index % id.length) + index * 7) % 26)),
  ).join('')

const toUnicode = (document: PDFDocument, subset: FontSubset): PdfReference => {
  const entries = [...subset.glyphs].map(([codePoint, glyph]) => `<${hex(glyph)}> <${utf16(codePoint)}>`)
  const blocks: string[] = []
  for (let at = 0; at < entries.length; at += 100) {
    const block = entries.slice(at, at + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  const cmap = document.ref()
  cmap.end(
    `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`,
  )
  return cmap
}

const hex = (value: number): string => value.toString(16).padStart(4, '0')

const utf16 = (codePoint: number): string => {
  const text = String.fromCodePoint(codePoint)
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('')
}

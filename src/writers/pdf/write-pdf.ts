/** Finished sides → PDF, with pdfmake as the painter: embedded subsets, metadata, bookmarks, the same bytes for the same input. */

import type { PDFDocument } from 'pdfmake/js/PDFDocument.js'
import pdfDocumentModule from 'pdfmake/js/PDFDocument.js'
import rendererModule, { type RenderedItem } from 'pdfmake/js/Renderer.js'
import type { FontSet } from '../../fonts/font-set.ts'
import { subsetFace } from '../../fonts/subset-face.ts'
import type { LaidOut, Page, PlacedImage, RuleLine, TextRun } from '../../layout/page.ts'
import { unreachable } from '../../model/unreachable.ts'
import { mmPerPt } from '../../standard/page-geometry.ts'
import { addBookmarks } from './add-bookmarks.ts'
import { embeddedSubset, type PdfFont, type RunFeatures } from './embedded-subset.ts'

export interface PdfOptions {
  readonly title: string
  readonly author: string
  readonly subject: string
  /** The date the file bears; fixed, so that equal input gives equal bytes. */
  readonly date: Date
  /** #RRGGBB. */
  readonly red: string
}

export const writePdf = async (
  laidOut: LaidOut,
  fonts: FontSet,
  options: PdfOptions,
): Promise<Uint8Array> => {
  const document = openDocument(laidOut.pages, options)
  const faces = embedFaces(document, laidOut.pages, fonts)
  const painter = new PagePainter(document, faces, options.red)
  const imageOf = imagePainter(document)
  painter.renderPages(laidOut.pages.map((page) => renderedPage(page, imageOf)))
  addBookmarks(document, laidOut)
  await Promise.all(Array.from(faces.values(), ({ ready }) => ready))
  return collect(document)
}

const points = (mm: number): number => mm / mmPerPt

const openDocument = (pages: readonly Page[], options: PdfOptions): PDFDocument => {
  const first = pages[0] ?? unreachable('没有页面')
  const info = {
    Title: options.title,
    Author: options.author,
    Subject: options.subject,
    Creator: 'hongtou',
    Producer: 'hongtou (pdfmake)',
    CreationDate: options.date,
    ModDate: options.date,
  }
  return new pdfDocumentModule.default(
    {},
    {},
    {},
    {},
    {
      size: [points(first.width), points(first.height)],
      pdfVersion: '1.7',
      autoFirstPage: false,
      font: null,
      compress: true,
      lang: 'zh-CN',
      displayTitle: true,
      info,
    },
    null,
    () => false,
  )
}

/** One subset for each face that draws something. */
const embedFaces = (
  document: PDFDocument,
  pages: readonly Page[],
  fonts: FontSet,
): ReadonlyMap<string, PdfFont> => {
  const used = new Map<string, Set<number>>()
  for (const { items } of pages) {
    for (const item of items) {
      if (item.kind !== 'text') continue
      const codePoints = used.get(item.face) ?? new Set<number>()
      for (const character of item.text) codePoints.add(character.codePointAt(0) ?? 0)
      used.set(item.face, codePoints)
    }
  }
  return new Map(
    [...used].map(([id, codePoints], index) => {
      const face = fonts.face(id) ?? unreachable(`字体 ${id} 没有打开`)
      const font = embeddedSubset(document, `F${index + 1}`, face, subsetFace(face, codePoints))
      document._fontFamilies[font.id] = font
      return [id, font] as const
    }),
  )
}

const renderedPage = ({ width, height, items }: Page, imageOf: (item: PlacedImage) => RenderedItem) => ({
  pageSize: { width: points(width), height: points(height) },
  items: items.map((item): RenderedItem => {
    if (item.kind === 'text') return { type: 'line', item }
    return item.kind === 'rule' ? { type: 'vector', item: vectorOf(item) } : imageOf(item)
  }),
})

/** pdfmake embeds each picture once, under its file name; SVG is drawn as vectors. */
const imagePainter =
  (document: PDFDocument) =>
  ({ image, x, y, width, height }: PlacedImage): RenderedItem => {
    const place = { x: points(x), y: points(y), _width: points(width), _height: points(height) }
    if (image.format === 'svg') {
      const options = {
        imageCallback: () => '',
        documentCallback: () => null,
        warningCallback: () => undefined,
      }
      return { type: 'svg', item: { ...place, svg: svgText(image), options } }
    }
    document.images[image.file] =
      `data:image/${image.format};base64,${Buffer.from(image.bytes).toString('base64')}`
    return { type: 'image', item: { ...place, image: document.provideImage(image.file) } }
  }

/** With a viewBox and without a size of its own, so that it is drawn as large as its place. */
const svgText = ({ bytes, width, height }: PlacedImage['image']): string =>
  new TextDecoder().decode(bytes).replace(/<(?:[\w-]+:)?svg(?=[\s>])[^>]*>/u, (root) => {
    const bare = root.replace(/\s(?:width|height|preserveAspectRatio)\s*=\s*(?:"[^"]*"|'[^']*')/gu, '')
    return /\sviewBox\s*=/u.test(bare) ? bare : bare.replace(/>$/u, ` viewBox="0 0 ${width} ${height}">`)
  })

const vectorOf = ({ x0, x1, y, y1 = y, thickness, colour }: RuleLine) => ({
  type: 'line',
  x1: points(x0),
  x2: points(x1),
  y1: points(y),
  y2: points(y1),
  lineWidth: points(thickness),
  lineColor: colour,
})

/** Width of the line along the outlines of bold text, em. */
const boldStroke = 1 / 36

/** pdfmake's renderer with text runs that stand on their baseline and carry their own advances. */
class PagePainter extends rendererModule.default {
  private readonly fonts: ReadonlyMap<string, PdfFont>
  private readonly red: string

  constructor(document: PDFDocument, fonts: ReadonlyMap<string, PdfFont>, red: string) {
    super(document)
    this.fonts = fonts
    this.red = red
  }

  override renderLine(run: TextRun): void {
    const document = this.pdfDocument
    document._font = this.fonts.get(run.face) ?? unreachable(`字体 ${run.face} 没有嵌入`)
    const em = run.sizePt * run.stretch * mmPerPt
    const features: RunFeatures = { advances: run.advances.map((advance) => (advance * 1000) / em) }
    const [x, y] = [points(run.x), points(run.baseline)]
    if (run.turned) document.save().rotate(-90, { origin: [x, y] })
    if (run.bold) this.strokeOutlines(run)
    document
      .fontSize(run.sizePt)
      .fillColor(this.colour(run.colour))
      .text(run.text, x, y, {
        lineBreak: false,
        baseline: 'alphabetic',
        horizontalScaling: run.stretch * 100,
        features,
        ...(run.bold && { fill: true, stroke: true }),
      })
    if (run.bold) document.restore()
    if (run.turned) document.restore()
  }

  override renderVector(vector: { readonly lineColor: 'black' | 'red' }): void {
    super.renderVector({ ...vector, lineColor: this.colour(vector.lineColor) })
  }

  /** As Word makes a face bold that has no bold kin; round joins, because 仿宋 has sharp ends. */
  private strokeOutlines(run: TextRun): void {
    this.pdfDocument
      .save()
      .lineWidth(run.sizePt * boldStroke)
      .lineJoin('round')
      .strokeColor(this.colour(run.colour))
  }

  private colour(colour: 'black' | 'red'): string {
    return colour === 'red' ? this.red : '#000000'
  }
}

const collect = (document: PDFDocument): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    document.on('data', (chunk) => {
      chunks.push(chunk)
    })
    document.on('end', () => {
      resolve(Buffer.concat(chunks))
    })
    document.on('error', reject)
    document.end()
  })

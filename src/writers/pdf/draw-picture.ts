/** Pictures as operators of a page's content: pdfmake embeds PNG and JPEG once, under their file names, and draws SVG as vectors. */

import type { DrawSvg } from 'pdfmake/js/3rd-party/svg-to-pdfkit.js'
import type { PDFDocument, PdfImage } from 'pdfmake/js/PDFDocument.js'
import type { Page, PlacedImage } from '../../layout/page.ts'
import { mmPerPt } from '../../standard/page-geometry.ts'

/** The operators of a picture on the page that is open; what it needs goes to the page's resources. */
export type DrawPicture = (picture: PlacedImage) => string

/** Embeds PNG and JPEG; the painter of SVG is loaded only for pages that have one. */
export const pictureDrawer = async (document: PDFDocument, pages: readonly Page[]): Promise<DrawPicture> => {
  const pictures = pages.flatMap(({ items }) => items.filter((item) => item.kind === 'image'))
  const embedded = await embedPictures(document, pictures)
  const drawSvg = pictures.some(({ image }) => image.format === 'svg') ? await loadSvgPainter() : undefined
  return (picture) =>
    takeDown(document, () => {
      const { image } = picture
      const x = picture.x / mmPerPt
      const y = picture.y / mmPerPt
      const size = { width: picture.width / mmPerPt, height: picture.height / mmPerPt }
      const pixels = embedded.get(image.file)
      if (pixels !== undefined) {
        document.image(pixels, x, y, size)
        return
      }
      drawSvg?.(document, svgText(image), x, y, { ...svgOptions, ...size })
      // Its links: there is nowhere to go from a page that is filed or printed.
      delete document.page.dictionary.data.Annots
    })
}

/** By file. One after another: an alpha channel is taken out in another thread, and the bytes must not tell how long that took. */
const embedPictures = async (
  document: PDFDocument,
  pictures: readonly PlacedImage[],
): Promise<ReadonlyMap<string, PdfImage>> => {
  const embedded = new Map<string, PdfImage>()
  for (const { image } of pictures) {
    if (image.format === 'svg' || embedded.has(image.file)) continue
    const opened = document.openImage(Buffer.from(image.bytes))
    const written = untilWritten(opened)
    opened.embed(document)
    await written
    embedded.set(image.file, opened)
  }
  return embedded
}

/** A JPEG is written at once and has nothing to finish. */
const untilWritten = async (image: PdfImage): Promise<void> => {
  const { finalize } = image
  if (finalize === undefined) return
  await new Promise<void>((resolve) => {
    image.finalize = () => {
      finalize.call(image)
      resolve()
    }
  })
}

const loadSvgPainter = async (): Promise<DrawSvg> => {
  const { default: svgModule } = await import('pdfmake/js/3rd-party/svg-to-pdfkit.js')
  return svgModule.default
}

/** Nothing is fetched, and there are no texts: the reader refuses them. */
const svgOptions = {
  assumePt: true,
  useCSS: false,
  imageCallback: () => '',
  warningCallback: () => undefined,
} as const

/** The operators that would have gone to the page. Groups of an SVG are pages of their own meanwhile. */
const takeDown = ({ page }: PDFDocument, draw: () => void): string => {
  const taken: string[] = []
  const { write } = page
  page.write = (operators) => {
    taken.push(operators)
  }
  draw()
  page.write = write
  return `${taken.join('\n')}\n`
}

/** With a viewBox and without a size of its own, so that it is drawn as large as its place. */
const svgText = ({ bytes, width, height }: PlacedImage['image']): string =>
  new TextDecoder().decode(bytes).replace(/<(?:[\w-]+:)?svg(?=[\s>])[^>]*>/u, (root) => {
    const bare = root.replace(/\s(?:width|height|preserveAspectRatio)\s*=\s*(?:"[^"]*"|'[^']*')/gu, '')
    return /\sviewBox\s*=/u.test(bare) ? bare : bare.replace(/>$/u, ` viewBox="0 0 ${width} ${height}">`)
  })

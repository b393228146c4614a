/** Opens a PDF with pdf.js, which is loaded only here, and takes the pieces of text of every page. */
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isPdfBomb } from './is-pdf-bomb.ts'

/** A piece of text as it was shown, in points, y upward. */
export interface PdfPiece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  /** On a sheet that lies on its side: x and y are those of the sheet. */
  readonly turned: boolean
}

export interface PdfPage {
  readonly pieces: readonly PdfPiece[]
}

export type OpenedPdf =
  | { readonly kind: 'pdf'; readonly pages: readonly PdfPage[]; readonly cutAt?: number }
  | { readonly kind: 'refused'; readonly message: string }

const largestFile = 100 * 1024 * 1024
const mostPages = 500
/** Characters of a page; a page of 公文 has six hundred. */
const mostPieces = 200_000

export const openPdf = async (bytes: Uint8Array): Promise<OpenedPdf> => {
  if (bytes.length > largestFile) return refuse('文件超过 100 MB，没有读。')
  if (isPdfBomb(bytes)) return refuse('文件解开后太大，可能是有意做成的“压缩炸弹”，没有读。')
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    // pdf.js takes the buffer over.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    cMapUrl: cMapFolder(),
    cMapPacked: true,
    maxImageSize: 0,
  })
  try {
    const document = await task.promise
    const count = Math.min(document.numPages, mostPages)
    const pages: PdfPage[] = []
    for (let number = 1; number <= count; number += 1) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      pages.push({ pieces: items.slice(0, mostPieces).flatMap(toPiece) })
      page.cleanup()
    }
    return { kind: 'pdf', pages, ...(document.numPages > count && { cutAt: count }) }
  } catch (error) {
    return refuse(reasonOf(error))
  } finally {
    await task.destroy()
  }
}

const refuse = (message: string): OpenedPdf => ({ kind: 'refused', message })

const reasonOf = (error: unknown): string => {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return '加了打开密码，读不了。请先取消密码，再导入。'
  return '文件损坏，或者不是完整的 PDF，打不开。'
}

/** Tables of the character codes of old Chinese PDFs. */
const cMapFolder = (): string => {
  const packaged = createRequire(import.meta.url).resolve('pdfjs-dist/package.json')
  return `${pathToFileURL(dirname(packaged)).href}/cmaps/`
}

interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
}

const toPiece = (item: object): readonly PdfPiece[] => {
  if (!('str' in item)) return []
  const { str, transform, width } = item as TextItem
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform
  if (str.trim() === '') return []
  const size = Math.hypot(c, d) || Math.hypot(a, b)
  const turned = Math.abs(b) > Math.abs(a)
  // Rows of turned sheets run up or down the page.
  const [across, up] = turned ? (b > 0 ? [y, -x] : [-y, x]) : [x, y]
  return [{ text: str, x: across, y: up, width, size, turned }]
}

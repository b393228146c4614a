/** Pieces of text of a PDF page → its rows from the top, each with its place; the page number is left out. */
import type { PdfPage, PdfPiece } from './open-pdf.ts'

export interface PdfRow {
  /** From 1. */
  readonly page: number
  readonly text: string
  /** Points. */
  readonly left: number
  readonly right: number
  readonly size: number
  readonly turned: boolean
}

interface OpenRow {
  readonly pieces: PdfPiece[]
  readonly y: number
  readonly size: number
}

export const rowsOfPage = ({ pieces }: PdfPage, index: number): readonly PdfRow[] => {
  const rows = [false, true]
    .flatMap((turned) => gatherRows(pieces.filter((piece) => piece.turned === turned)))
    .map((row) => toRow(row, index + 1))
  return rows.filter((row, at) => !isPageNumber(row, at === 0 || at === rows.length - 1))
}

/** Of one row: baselines less than a third of a character apart. */
const gatherRows = (pieces: readonly PdfPiece[]): readonly OpenRow[] => {
  const rows: OpenRow[] = []
  for (const piece of pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row && row.y - piece.y < Math.min(row.size, piece.size) / 3) row.pieces.push(piece)
    else rows.push({ pieces: [piece], y: piece.y, size: piece.size })
  }
  return rows
}

const toRow = ({ pieces, size }: OpenRow, page: number): PdfRow => {
  const inOrder = pieces.toSorted((a, b) => a.x - b.x)
  const right = Math.max(...inOrder.map(({ x, width }) => x + width))
  return {
    page,
    text: joinPieces(inOrder),
    left: inOrder[0]?.x ?? 0,
    right,
    size,
    turned: inOrder[0]?.turned === true,
  }
}

const joinPieces = (pieces: readonly PdfPiece[]): string => {
  let text = ''
  let end: number | undefined
  for (const piece of pieces) {
    const gap = end === undefined ? 0 : (piece.x - end) / piece.size
    text += gap > 1.5 ? '　　' : gap > 0.6 ? '　' : gap > 0.15 && areWords(text, piece.text) ? ' ' : ''
    text += piece.text
    end = piece.x + piece.width
  }
  return text.trim()
}

/** Words of Latin letters are parted by a space; Chinese ones and figures by typesetting only. */
const areWords = (before: string, after: string): boolean =>
  /[A-Za-z]$/u.test(before) && /^[A-Za-z]/u.test(after)

const dashed =
  /^[-‐‑–—―－−~·•]{1,2}\s*\d{1,4}\s*[-‐‑–—―－−~·•]{1,2}$|^第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?$/u

const isPageNumber = ({ text }: PdfRow, atEdge: boolean): boolean =>
  dashed.test(text) || (atEdge && /^\d{1,3}$/u.test(text))

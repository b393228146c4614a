/** Rows of a PDF → paragraphs, told apart by indents and by rows that are not full. */
import type { PdfRow } from './rows-of-page.ts'

export interface PdfParagraph {
  readonly page: number
  readonly text: string
  readonly size: number
  readonly left: number
  readonly rows: number
}

export interface TextBlock {
  /** The size most characters have. */
  readonly size: number
  readonly left: number
  readonly right: number
}

export const measureText = (all: readonly PdfRow[]): TextBlock => {
  const running = all.filter((row) => !isTableRow(row) && !row.turned)
  const rows = running.length > 0 ? running : all
  const weights = new Map<number, number>()
  for (const { size, text } of rows) weights.set(round(size), (weights.get(round(size)) ?? 0) + text.length)
  const size = [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 16
  const plain = rows.filter((row) => isOfSize(row, size))
  const lefts = plain.map(({ left }) => left).sort((a, b) => a - b)
  const rights = plain.map(({ right }) => right).sort((a, b) => b - a)
  return { size, left: outermost(lefts, size), right: outermost(rights, size) }
}

/** The outermost place where a fair share of the rows begin or end; `places` from outside in. A few rows may hang over. */
const outermost = (places: readonly number[], size: number): number => {
  const enough = Math.max(1, places.length * 0.06)
  const found = places.find(
    (place) => places.filter((other) => Math.abs(other - place) < size * 0.6).length >= enough,
  )
  return found ?? places[0] ?? 0
}

/** Three texts or more with gaps of more than a character between them. */
export const isTableRow = ({ text }: PdfRow): boolean =>
  text.split('　　').filter((part) => part !== '').length >= 3

const round = (size: number): number => Math.round(size * 2) / 2

export const isOfSize = ({ size }: { readonly size: number }, wanted: number): boolean =>
  Math.abs(size - wanted) < wanted * 0.08

/** Characters that a row may fall short of the right edge and still be full: 避头尾. */
const shortfall = 2.2
const leastIndent = 1.2

export const paragraphsOf = (rows: readonly PdfRow[], block: TextBlock): readonly PdfParagraph[] => {
  const paragraphs: PdfParagraph[] = []
  let before: PdfRow | undefined
  for (const row of rows) {
    const open = paragraphs.at(-1)
    if (open && before && goesOn(open, before, row, block)) {
      paragraphs[paragraphs.length - 1] = { ...open, text: `${open.text}\n${row.text}`, rows: open.rows + 1 }
    } else paragraphs.push({ ...row, rows: 1 })
    before = row
  }
  return paragraphs
}

const goesOn = (open: PdfParagraph, before: PdfRow, row: PdfRow, block: TextBlock): boolean => {
  if (isTableRow(before) || isTableRow(row)) return false
  if (!isOfSize(row, before.size) || row.turned || /签\s*发\s*人\s*[：:]/u.test(open.text)) return false
  const isFull = before.right > block.right - shortfall * row.size
  const indent = (row.left - block.left) / row.size
  if (isOfSize(row, block.size)) {
    if (!isFull) return false
    return indent < leastIndent || isHanging(open, row)
  }
  // 抄送 turned over hangs behind its label.
  return isFull && row.size < block.size && /^(?:抄\s*送|主\s*送)/u.test(open.text) && row.left > open.left
}

/** Labels that the rows below hang behind, by up to so many characters. */
const hangs = /^(?:附\s*件\s*[：:]|\d{1,2}[.．]|出席|请假|列席)/u
const deepestHang = 6

const isHanging = (open: PdfParagraph, row: PdfRow): boolean => {
  const depth = (row.left - open.left) / row.size
  return hangs.test(open.text) && depth > 0.7 && depth < deepestHang && !/^\d{1,2}[.．]/u.test(row.text)
}

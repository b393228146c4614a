/** Imports a PDF that has text: pieces at places → rows → paragraphs → elements and sections. */
import { assembleRows } from '../assemble-rows.ts'
import type { ImportNote } from '../import-note.ts'
import { readText } from '../import-text.ts'
import type { ImportedFile } from '../imported-file.ts'
import { openPdf } from './open-pdf.ts'
import { isTableRow, measureText, type PdfParagraph, paragraphsOf } from './paragraphs-of.ts'
import { rolesOf } from './roles-of.ts'
import { type PdfRow, rowsOfPage } from './rows-of-page.ts'

export const importPdf = async (bytes: Uint8Array, name: string): Promise<ImportedFile> => {
  const opened = await openPdf(bytes)
  if (opened.kind === 'refused') return refuse(`“${name}”：${opened.message}`)
  const rows = opened.pages.flatMap(rowsOfPage)
  const characters = rows.reduce((sum, { text }) => sum + text.length, 0)
  if (characters < fewestCharacters * Math.min(opened.pages.length, 3)) {
    return refuse(
      `“${name}”里几乎没有文字，多半是扫描件。请先做文字识别（OCR），存成 .docx 或 .txt，再导入。`,
    )
  }
  const told = notesOf(opened.cutAt, rows)
  const block = measureText(rows)
  const paragraphs = paragraphsOf(rows, block)
  if (!hasIndents(paragraphs, block.left)) {
    const { document, notes } = readText(textOf(rows), { name })
    return { ...(document && { document }), notes: [...told, ...notes.map((note) => sayPage(note, rows))] }
  }
  const { document, notes } = assembleRows(rolesOf(paragraphs, block))
  return {
    document: { ...document, source: name, pictures: new Map() },
    notes: [...told, ...notes.map((note) => sayPage(note, paragraphs))],
  }
}

/** A page of a scan has none, or only its page number. */
const fewestCharacters = 10

const refuse = (message: string): ImportedFile => ({
  notes: [{ kind: 'refused', severity: 'error', message }],
})

/** Where first rows are not indented, places do not tell paragraphs: the texts of the rows must. */
const hasIndents = (paragraphs: readonly PdfParagraph[], left: number): boolean => {
  const indented = paragraphs.filter((paragraph) => paragraph.left > left + paragraph.size)
  return indented.length * 5 > paragraphs.length
}

const textOf = (rows: readonly PdfRow[]): string =>
  rows
    .map(({ page, text }, index) => (index > 0 && rows[index - 1]?.page !== page ? `\f${text}` : text))
    .join('\n')

const notesOf = (cutAt: number | undefined, rows: readonly PdfRow[]): ImportNote[] => {
  const notes: ImportNote[] = []
  if (cutAt !== undefined) {
    const message = `文件超过 ${cutAt} 页，只读了前 ${cutAt} 页。`
    notes.push({ kind: 'left-out', severity: 'warning', message })
  }
  const pages = [...new Set(rows.map(({ page }) => page))].filter((page) => looksLikeTable(rows, page))
  if (pages.length > 0) {
    const message = `第 ${pages.join('、')} 页像是有表格；PDF 里的表格只能取出一行行的文字，请手工补成“表格”。`
    notes.push({ kind: 'left-out', severity: 'warning', message })
  }
  return notes
}

const looksLikeTable = (rows: readonly PdfRow[], page: number): boolean =>
  rows.filter((row) => row.page === page && isTableRow(row)).length >= 3

/** Paragraphs are counted through the file, which nobody has done: name the page. */
const sayPage = (
  { line: _, ...note }: ImportNote,
  places: readonly { readonly page: number }[],
): ImportNote => ({
  ...note,
  message: note.message.replace(/第 (\d+)(?:—(\d+))? 行/gu, (_, first: string, last?: string) => {
    const from = pageOf(Number(first), places)
    const to = last === undefined ? from : pageOf(Number(last), places)
    return from === to ? `第 ${from} 页` : `第 ${from}—${to} 页`
  }),
})

const pageOf = (line: number, places: readonly { readonly page: number }[]): number =>
  places[line - 1]?.page ?? places.at(-1)?.page ?? 1

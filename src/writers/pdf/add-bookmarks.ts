/** Bookmarks of the headings, nested by level. Goes to pdfkit's outline directly because pdfmake's own point at wrong places. */
import type { PDFDocument, PdfOutlineItem } from 'pdfmake/js/PDFDocument.js'
import type { LaidOut } from '../../layout/page.ts'
import { mmPerPt, pageWidth } from '../../standard/page-geometry.ts'

export const addBookmarks = (document: PDFDocument, { bookmarks }: LaidOut): void => {
  document.outline.options = { ...document.outline.options, expanded: true }
  const open: { readonly level: number; readonly item: PdfOutlineItem }[] = []
  for (const { level, text, page, y } of bookmarks) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    const parent = open.at(-1)?.item ?? document.outline
    // pdfkit measures `left` from the right edge.
    const item = parent.addItem(text, {
      pageNumber: page,
      top: y / mmPerPt,
      left: pageWidth / mmPerPt,
      expanded: level < 2,
    })
    open.push({ level, item })
  }
}

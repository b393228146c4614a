/** Bookmarks of 附件 and headings, nested by level, the first two levels open. pdfkit's own would lack the counts. */
import type { PDFDocument, PdfPage, PdfReference } from 'pdfmake/js/PDFDocument.js'
import type { Bookmark } from '../../layout/page.ts'
import { mmPerPt } from '../../standard/page-geometry.ts'

export const writeOutline = (
  document: PDFDocument,
  bookmarks: readonly Bookmark[],
  pages: readonly PdfPage[],
): void => {
  if (bookmarks.length === 0) return
  const root = document.outline.dictionary
  const entries = nest(bookmarks)
  // pdfkit ends its outline itself.
  Object.assign(root.data, { Type: 'Outlines', ...writeEntries(document, entries, root, pages) })
  root.data.Count = shownBelow(entries)
  Object.assign(document._root.data, { Outlines: root, PageMode: 'UseOutlines' })
}

interface Entry {
  readonly bookmark: Bookmark
  readonly children: Entry[]
}

const nest = (bookmarks: readonly Bookmark[]): readonly Entry[] => {
  const top: Entry[] = []
  const open: Entry[] = []
  for (const bookmark of bookmarks) {
    while ((open.at(-1)?.bookmark.level ?? -1) >= bookmark.level) open.pop()
    const entry = { bookmark, children: [] }
    ;(open.at(-1)?.children ?? top).push(entry)
    open.push(entry)
  }
  return top
}

/** Deeper ones are closed at first. */
const isOpen = ({ bookmark }: Entry): boolean => bookmark.level < 2

/** Entries that are seen when those around them are open. */
const shownBelow = (entries: readonly Entry[]): number =>
  entries.reduce((sum, entry) => sum + 1 + (isOpen(entry) ? shownBelow(entry.children) : 0), 0)

/** First and last of them, for the entry above. */
const writeEntries = (
  document: PDFDocument,
  entries: readonly Entry[],
  parent: PdfReference,
  pages: readonly PdfPage[],
): Readonly<Record<string, unknown>> => {
  const references = entries.map(() => document.ref())
  entries.forEach((entry, index) => {
    const reference = references[index]
    if (reference === undefined) return
    const { bookmark, children } = entry
    const page = pages[bookmark.page]
    Object.assign(reference.data, {
      Title: new String(bookmark.text),
      Parent: parent,
      Dest: [page?.dictionary, 'XYZ', 0, (page?.height ?? 0) - bookmark.y / mmPerPt, 0],
      ...(index > 0 && { Prev: references[index - 1] }),
      ...(index < references.length - 1 && { Next: references[index + 1] }),
      ...(children.length > 0 && {
        ...writeEntries(document, children, reference, pages),
        Count: isOpen(entry) ? shownBelow(children) : -shownBelow(children),
      }),
    })
    reference.end()
  })
  return { First: references[0], Last: references.at(-1) }
}

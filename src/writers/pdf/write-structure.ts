/** Tags → the structure tree of the PDF, and for every page's content the way back to its tag (ISO 32000-1, 14.7). */
import type { PDFDocument, PdfPage, PdfReference } from 'pdfmake/js/PDFDocument.js'
import { mmPerPt } from '../../standard/page-geometry.ts'
import type { MarkedContent, Tag } from './tags.ts'

/** `pages`: of the PDF, in order. */
export const writeStructure = (document: PDFDocument, root: Tag, pages: readonly PdfPage[]): void => {
  // pdfkit ends these two itself, where they are.
  const tree = document.ref({ Type: 'StructTreeRoot' })
  const marks = document.ref({ Marked: true })
  /** For each page, the tags of its marked contents in the order of their numbers. */
  const owners = pages.map((): PdfReference[] => [])
  const top = writeTag(root, tree, { document, pages, owners })
  Object.assign(tree.data, {
    K: top,
    ParentTree: { Nums: owners.flatMap((own, index) => [index, own]) },
    ParentTreeNextKey: pages.length,
  })
  Object.assign(document._root.data, { StructTreeRoot: tree, MarkInfo: marks })
}

interface Writing {
  readonly document: PDFDocument
  readonly pages: readonly PdfPage[]
  readonly owners: readonly PdfReference[][]
}

const writeTag = (tag: Tag, parent: PdfReference, writing: Writing): PdfReference => {
  const { document, pages, owners } = writing
  const reference = document.ref({ S: tag.type, P: parent })
  const first = tag.children.find((child) => child.kind === 'content')
  const page = first && pages[first.page]
  const kids = tag.children.map((child) => {
    if (child.kind === 'tag') return writeTag(child, reference, writing)
    const own = owners[child.page]
    if (own !== undefined) own[child.id] = reference
    return child.page === first?.page ? child.id : contentElsewhere(child, pages)
  })
  Object.assign(reference.data, {
    ...(page === undefined ? {} : { Pg: page.dictionary }),
    ...(kids.length === 0 ? {} : { K: kids.length === 1 ? kids[0] : kids }),
    ...(tag.alt === undefined ? {} : { Alt: new String(tag.alt) }),
    ...attributesOf(tag, page),
  })
  reference.end()
  return reference
}

/** On another page than the tag's first. */
const contentElsewhere = ({ page, id }: MarkedContent, pages: readonly PdfPage[]) => ({
  Type: 'MCR',
  Pg: pages[page]?.dictionary,
  MCID: id,
})

const attributesOf = ({ type, box, columns = 1, rows = 1 }: Tag, page: PdfPage | undefined): object => {
  if (box !== undefined && page !== undefined) {
    const [left, top, right, bottom] = box.map((place) => place / mmPerPt)
    const { height } = page
    const corners = [left, height - (bottom ?? 0), right, height - (top ?? 0)]
    return { A: { O: 'Layout', Placement: 'Block', BBox: corners } }
  }
  const spans = { ...(columns > 1 && { ColSpan: columns }), ...(rows > 1 && { RowSpan: rows }) }
  if (type === 'TH') return { A: { O: 'Table', Scope: 'Column', ...spans } }
  return columns > 1 || rows > 1 ? { A: { O: 'Table', ...spans } } : {}
}

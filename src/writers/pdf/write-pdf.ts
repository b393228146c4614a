/** Finished sides → PDF: pdfmake's document around content, fonts and tags of our own; the same bytes for the same input. */
import type { PDFDocument, PdfPage } from 'pdfmake/js/PDFDocument.js'
import type { FontSet } from '../../fonts/font-set.ts'
import { subsetFace } from '../../fonts/subset-face.ts'
import type { LaidOut, Page } from '../../layout/page.ts'
import type { SourceFile } from '../../model/source-file.ts'
import { unreachable } from '../../model/unreachable.ts'
import { mmPerPt } from '../../standard/page-geometry.ts'
import { attachFiles } from './attach-files.ts'
import { pictureDrawer } from './draw-picture.ts'
import { type EmbeddedFont, embedFont } from './embedded-font.ts'
import { fillStream } from './fill-stream.ts'
import { type Inks, inkOperators } from './ink-operators.ts'
import { openDocument, writeMetadata } from './open-document.ts'
import { type ContentResources, pageContent } from './page-content.ts'
import { pdfaLevel } from './pdfa-level.ts'
import { tagPages } from './tag-pages.ts'
import { writeOutline } from './write-outline.ts'
import { writeOutputIntent } from './write-output-intent.ts'
import { writeStructure } from './write-structure.ts'
import type { DocumentFacts } from './xmp-metadata.ts'

export interface PdfOptions {
  readonly title: string
  readonly author: string
  readonly subject: string
  /** The date the file bears; fixed, so that equal input gives equal bytes. */
  readonly date: Date
  readonly inks: Inks
  /** The files it was made from, to go with it. */
  readonly attached?: readonly SourceFile[]
}

export const writePdf = async (
  laidOut: LaidOut,
  fonts: FontSet,
  { inks, attached = [], ...about }: PdfOptions,
): Promise<Uint8Array> => {
  const facts = factsOf(about)
  const { document, bytes } = openDocument(facts)
  const embedded = embedFonts(document, laidOut.pages, fonts)
  const pages = await writePages(document, laidOut, embedded, inks)
  writeOutline(document, laidOut.bookmarks, pages)
  attachFiles(document, attached, facts.date)
  const subsets = Array.from(embedded.values(), ({ subset }) => subset)
  const level = inks.kind === 'screen' ? pdfaLevel(laidOut.pages, subsets, attached.length > 0) : undefined
  if (level !== undefined) writeOutputIntent(document)
  writeMetadata(document, facts, level)
  for (const font of embedded.values()) await font.finish()
  document.end()
  return bytes
}

const factsOf = ({ title, author, subject, date }: Omit<PdfOptions, 'inks' | 'attached'>): DocumentFacts => ({
  title: withoutControls(title),
  author: withoutControls(author),
  subject: withoutControls(subject),
  creator: 'hongtou',
  producer: 'hongtou (pdfmake)',
  date,
})

/** What XML has no way to write. */
const withoutControls = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')

/** One subset for each face that draws something. */
const embedFonts = (
  document: PDFDocument,
  pages: readonly Page[],
  fonts: FontSet,
): ReadonlyMap<string, EmbeddedFont> => {
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
      return [id, embedFont(document, index + 1, face, subsetFace(face, codePoints))] as const
    }),
  )
}

/** With their tags. */
const writePages = async (
  document: PDFDocument,
  laidOut: LaidOut,
  embedded: ReadonlyMap<string, EmbeddedFont>,
  inks: Inks,
): Promise<readonly PdfPage[]> => {
  const resources: ContentResources = {
    font: (face) => embedded.get(face) ?? unreachable(`字体 ${face} 没有嵌入`),
    inks: inkOperators(inks),
    drawImage: await pictureDrawer(document, laidOut.pages),
  }
  const tagged = tagPages(laidOut)
  const pages = laidOut.pages.map(({ width, height }, index) => {
    document.addPage({ size: [width / mmPerPt, height / mmPerPt], margin: 0 })
    const { page } = document
    for (const { name, reference } of embedded.values()) page.fonts[name] = reference
    // Its place in the tree from content back to tags.
    page.dictionary.data.StructParents = index
    fillStream(page.content, pageContent(tagged.pages[index] ?? [], page.height, resources))
    return page
  })
  writeStructure(document, tagged.root, pages)
  return pages
}

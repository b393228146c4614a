/** Two documents → what a reviewer prints or opens: 花脸稿 and 对照表. */
import { type Diagnostic, hasErrors, type Outcome, outcome } from './diagnostics/diagnostic.ts'
import type { Comparison } from './diff/comparison.ts'
import type { FontSet } from './fonts/font-set.ts'
import { checkCoverage } from './layout/coverage.ts'
import { layoutContext } from './layout/flow.ts'
import { layOutDocument } from './layout/lay-out-document.ts'
import { missingRoles } from './layout/layout-notes.ts'
import type { LaidOut } from './layout/page.ts'
import type { OfficialDocument, Table } from './model/official-document.ts'
import { markPages } from './redline/mark-pages.ts'
import { mergeDocuments } from './redline/merge-documents.ts'
import { listComparisonRows } from './redline/table/comparison-rows.ts'
import { makeComparisonTable } from './redline/table/comparison-table.ts'
import { layOutComparisonTable } from './redline/table/lay-out-table.ts'
import { writeComparisonTableDocx } from './redline/table/write-table-docx.ts'
import { trackChanges, type WrittenDocument } from './redline/tracked/track-changes.ts'
import { writers } from './writers/index.ts'

export interface RedlineRequest {
  readonly old: OfficialDocument
  readonly new: OfficialDocument
  readonly comparison: Comparison
  /** Asked for only by what is laid out. */
  readonly fonts: () => FontSet
}

/** The sides of the 花脸稿; fails as laying out does. */
export const layOutRedline = ({ old, new: current, comparison, fonts }: RedlineRequest): Outcome<LaidOut> => {
  const merged = mergeDocuments(old, current, comparison)
  const laidOut = layOutDocument(merged.document, fonts())
  if (!laidOut.ok) return laidOut
  const marked = markPages(laidOut.value, merged, { old: comparison.old, new: comparison.new }, fonts())
  return outcome(marked, laidOut.diagnostics)
}

/** The 花脸稿 as PDF; `date` is the one it bears. */
export const writeRedlinePdf = async (request: RedlineRequest, date: Date): Promise<Outcome<Uint8Array>> => {
  const laidOut = layOutRedline(request)
  if (!laidOut.ok) return laidOut
  const { document } = laidOut.value
  const bytes = await writers.pdf({ document, laidOut: laidOut.value, fonts: request.fonts(), date })
  return outcome(bytes, laidOut.diagnostics)
}

/** Who made the 修订: nobody, they come from comparing. */
const trackingAuthor = '旧稿与新稿比对'

/** The new document as DOCX with 修订 against the old one; `date` stands at every one of them. */
export const writeTrackedDocx = async (
  { old, new: current, comparison, fonts }: RedlineRequest,
  date: Date,
): Promise<Outcome<Uint8Array>> => {
  const faces = fonts()
  const before = await writeWholeDocx(old, faces, date)
  const after = await writeWholeDocx(current, faces, date)
  if (!before.ok) return before
  if (!after.ok) return after
  const sides = { old: before.value, new: after.value }
  return outcome(trackChanges({ ...sides, comparison, author: trackingAuthor, date }), after.diagnostics)
}

/** With its 附件, also those that are bound apart. */
const writeWholeDocx = async (
  source: OfficialDocument,
  fonts: FontSet,
  date: Date,
): Promise<Outcome<WrittenDocument>> => {
  const document = { ...source, attachmentsBoundApart: false }
  const laidOut = layOutDocument(document, fonts)
  if (!laidOut.ok) return laidOut
  const docx = await writers.docx({ document, laidOut: laidOut.value, fonts, date })
  return outcome({ document, docx }, laidOut.diagnostics)
}

/** The 对照表 as PDF: what changed only, old and new side by side. */
export const writeComparisonTablePdf = async (
  { new: current, comparison, fonts }: RedlineRequest,
  date: Date,
): Promise<Outcome<Uint8Array>> => {
  const faces = fonts()
  const title = tableTitle(comparison)
  const marked = makeComparisonTable(listComparisonRows(comparison), title)
  const notes = [...missingRoles(faces), ...missingCharacters(marked.table, faces)]
  if (hasErrors(notes)) return { ok: false, diagnostics: notes }
  const pages = layOutComparisonTable(marked, layoutContext(faces, current.style))
  // Nothing of the document but its bodies and date: the table is what the file is about.
  const body = { ...current.body, title, mainText: [marked.table] }
  const document = { ...current, body, attachments: [] }
  const laidOut = { pages, document, bookmarks: [] }
  return outcome(await writers.pdf({ document, laidOut, fonts: faces, date }), notes)
}

/** The 对照表 as DOCX. */
export const writeComparisonTable = ({ new: document, comparison }: RedlineRequest): Uint8Array =>
  writeComparisonTableDocx(listComparisonRows(comparison), tableTitle(comparison), document)

const tableTitle = ({ new: { title } }: Comparison): string => `《${title}》新旧对照表`

const missingCharacters = ({ rows, path }: Table, fonts: FontSet): readonly Diagnostic[] =>
  checkCoverage(
    rows.flat().map(({ text }) => ({ text, role: 'fangsong', path })),
    fonts,
  )

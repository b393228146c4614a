/** Two documents → 花脸稿 as PDF: merged, laid out like the final copy, marked. */

import { type Outcome, outcome } from './diagnostics/diagnostic.ts'
import type { Comparison } from './diff/comparison.ts'
import type { FontSet } from './fonts/font-set.ts'
import { layOutDocument } from './layout/lay-out-document.ts'
import type { LaidOut } from './layout/page.ts'
import type { OfficialDocument } from './model/official-document.ts'
import { markPages } from './redline/mark-pages.ts'
import { mergeDocuments } from './redline/merge-documents.ts'
import { writers } from './writers/index.ts'

export interface RedlineRequest {
  readonly old: OfficialDocument
  readonly new: OfficialDocument
  readonly comparison: Comparison
  readonly fonts: FontSet
}

/** The sides of the 花脸稿; fails as laying out does. */
export const layOutRedline = ({ old, new: current, comparison, fonts }: RedlineRequest): Outcome<LaidOut> => {
  const merged = mergeDocuments(old, current, comparison)
  const laidOut = layOutDocument(merged.document, fonts)
  if (!laidOut.ok) return laidOut
  const marked = markPages(laidOut.value, merged, { old: comparison.old, new: comparison.new }, fonts)
  return outcome(marked, laidOut.diagnostics)
}

/** `date` is the one the PDF bears. */
export const writeRedlinePdf = async (request: RedlineRequest, date: Date): Promise<Outcome<Uint8Array>> => {
  const laidOut = layOutRedline(request)
  if (!laidOut.ok) return laidOut
  const { document } = laidOut.value
  const bytes = await writers.pdf({ document, laidOut: laidOut.value, fonts: request.fonts, date })
  return outcome(bytes, laidOut.diagnostics)
}

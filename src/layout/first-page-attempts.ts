/** Ways to lay page 1 out, best first: each gives up a little more so that page 1 shows 正文 (7.3.3). */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { OfficialDocument } from '../model/official-document.ts'
import { markPractice } from '../standard/elements.ts'
import { addresseesMoved, leadIssuerOnly } from './layout-notes.ts'

export interface Attempt {
  readonly document: OfficialDocument
  /** Largest size of the mark; absent: as house style and width allow. */
  readonly markSizePt?: number
  /** What the writer is told when this attempt is taken. */
  readonly notes: readonly Diagnostic[]
}

/** Joint marks shrink first (7.2.4), then only the lead body's is shown; then 主送机关 moves to the 版记 (7.3.2). */
export function* firstPageAttempts(document: OfficialDocument): Generator<Attempt> {
  yield { document, notes: [] }
  yield* markAttempts(document, [])
  const moved = withAddresseesInColophon(document)
  if (moved === undefined) return
  yield { document: moved, notes: [addresseesMoved] }
  yield* markAttempts(moved, [addresseesMoved])
}

function* markAttempts(document: OfficialDocument, notes: readonly Diagnostic[]): Generator<Attempt> {
  const { masthead } = document
  if (masthead === undefined || masthead.issuerMark.names.length < 2) return
  for (const markSizePt of markPractice.jointHeightsPt) yield { document, markSizePt, notes }
  const issuerMark = { ...masthead.issuerMark, names: masthead.issuerMark.names.slice(0, 1) }
  yield {
    document: { ...document, masthead: { ...masthead, issuerMark } },
    notes: [...notes, leadIssuerOnly],
  }
}

const withAddresseesInColophon = (document: OfficialDocument): OfficialDocument | undefined => {
  const { addressees, ...rest } = document.body
  if (addressees === undefined || document.masthead === undefined) return undefined
  return { ...document, body: rest, colophon: { ...document.colophon, addressees: `${addressees}。` } }
}

/** OfficialDocument → finished sides: 版头, rows, 版记 and page numbers, in this order. */
import { type Outcome, outcome } from '../diagnostics/diagnostic.ts'
import type { FontSet } from '../fonts/font-set.ts'
import type { OfficialDocument } from '../model/official-document.ts'
import { columnWidth, typeArea } from '../standard/page-geometry.ts'
import { blockNotes } from './block-notes.ts'
import { placeColophon } from './colophon.ts'
import { composeBody } from './compose-body.ts'
import { checkCoverage } from './coverage.ts'
import { type Attempt, firstPageAttempts } from './first-page-attempts.ts'
import type { Head } from './first-page-rows.ts'
import { type LayoutContext, layoutContext } from './flow.ts'
import { placeHead } from './head.ts'
import { layOutAttachments } from './lay-out-attachments.ts'
import { layOutText, makePage } from './lay-out-text.ts'
import {
  colophonTooTall,
  mainTextNotOnFirstPage,
  missingLatin,
  missingRoles,
  signOffAlone,
  tightenedNotes,
} from './layout-notes.ts'
import type { LaidOut, Page, PageItem } from './page.ts'
import { placePageNumber } from './page-number.ts'
import { beginsWithSignOff, bookmarksOf, type GriddedSide, lowestEdge, placeRows } from './place-rows.ts'
import { printedTexts } from './printed-texts.ts'
import { sideBelowHead } from './side-grid.ts'
import { placeSides, type Side } from './sides.ts'
import { tightenSides } from './tighten-sides.ts'

/** Fails when a role has no font or a character no glyph. */
export const layOutDocument = (document: OfficialDocument, fonts: FontSet): Outcome<LaidOut> => {
  const missing = missingRoles(fonts)
  if (missing.length > 0) return { ok: false, diagnostics: missing }
  const context = layoutContext(fonts, document.style)
  const coverage = checkCoverage(printedTexts(document), context.fonts)
  const result = layOutFirstPage(document, context)
  return outcome(result.laidOut, [
    ...coverage,
    ...missingLatin(context),
    ...(result.bodyOnFirstPage ? result.notes : [mainTextNotOnFirstPage]),
    ...(result.colophonFits ? [] : [colophonTooTall]),
    ...blockNotes(document, context),
  ])
}

interface Result extends Pick<Attempt, 'notes'> {
  readonly laidOut: LaidOut
  readonly bodyOnFirstPage: boolean
  readonly colophonFits: boolean
}

/** The first attempt that shows 正文 on page 1; the plainest when none does. */
const layOutFirstPage = (document: OfficialDocument, context: LayoutContext): Result => {
  let plainest: Result | undefined
  for (const attempt of firstPageAttempts(document)) {
    const result = layOut(attempt, context)
    if (result.bodyOnFirstPage) return result
    plainest ??= result
  }
  return plainest ?? layOut({ document, notes: [] }, context)
}

const layOut = ({ document, markSizePt, notes }: Attempt, context: LayoutContext): Result => {
  const head = placeHead(document, markSizePt, context)
  const colophon = document.colophon && placeColophon(document.colophon, document.form === 'letter', context)
  const rows = composeBody(document, context)
  const { text, sides } = tightenSides((pitches) => {
    const text = layOutText(rows, sideBelowHead(head, context), pitches, context)
    const sides = placeSides({
      textSides: text.length,
      textBottom: lowestRow(text, head),
      colophonTop: colophon?.top,
      even: document.style.colophonOnEvenPage && document.form !== 'plain' && document.form !== 'letter',
      gap: context.rows.pitch - columnWidth,
    })
    return { text, sides, count: sides.length }
  })
  const pages = sides.map((side, index): Page => {
    const own = text[index]
    const items = [
      ...(index === 0 ? head.items : []),
      ...(own === undefined ? [] : placeRows(own)),
      ...(side.hasColophon ? (colophon?.items ?? []) : []),
      ...placeNumber(side, document, context),
    ]
    return makePage(items, side.number, own?.grid)
  })
  return {
    laidOut: {
      pages,
      bookmarks: bookmarksOf(text),
      document,
      ...(document.attachmentsBoundApart === true && {
        separateAttachments: layOutAttachments(document, context),
      }),
    },
    bodyOnFirstPage: text[0]?.rows.some(({ row }) => row.isMainText) ?? false,
    colophonFits: colophon === undefined || colophon.top >= typeArea.top,
    notes: [
      ...notes,
      ...tightenedNotes(pages, context),
      ...(text.some(beginsWithSignOff) ? [signOffAlone] : []),
    ],
  }
}

/** Lower edge of what stands on the last side, seals included. */
const lowestRow = (text: readonly GriddedSide[], head: Head): number => {
  const last = text.at(-1)
  return Math.max(text.length === 1 ? head.bottom : 0, (last && lowestEdge(last)) ?? 0)
}

/** A letter's first side bears no number (10.1). */
const placeNumber = (side: Side, { form }: OfficialDocument, context: LayoutContext): readonly PageItem[] =>
  side.number === undefined || (form === 'letter' && side.number === 1)
    ? []
    : placePageNumber(side.number, context)

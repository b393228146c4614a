/** What stands in the text one after the other, before it is made: paragraphs, tables and pictures. */
import type { PrintedRows, Tightening } from './docx-options.ts'
import type { FlowChild } from './flow-child.ts'
import { isOneRow, makeParagraphs, type ParagraphDraft, printedRowsOf } from './paragraph-draft.ts'

export type FlowDraft = ParagraphDraft | BlockDraft

/** A table or a picture, or what is finished already. */
export interface BlockDraft {
  readonly kind: 'block'
  /** 横排: it stands on sides of its own, which are turned. */
  readonly landscape: boolean
  /** How far its lines reach above the text area, mm. */
  readonly headroom?: number
  readonly keepNext: boolean
  readonly make: (keepNext: boolean) => readonly FlowChild[]
}

export const finished = (...children: readonly FlowChild[]): BlockDraft => ({
  kind: 'block',
  landscape: false,
  keepNext: false,
  make: () => children,
})

/** The sign-off never stands alone on a side (7.3.5.5): two rows go with it. */
export const keepLastWithNext = (drafts: readonly FlowDraft[]): readonly FlowDraft[] => {
  const last = drafts.at(-1)
  const kept = last?.kind === 'paragraph' && isOneRow(last) ? 2 : 1
  return drafts.map((draft, index) => (index >= drafts.length - kept ? keepWithNext(draft) : draft))
}

export const keepWithNext = (draft: FlowDraft): FlowDraft =>
  draft.kind === 'block'
    ? { ...draft, keepNext: true }
    : { ...draft, setting: { ...draft.setting, keepNext: true } }

/** Stretches of the text that stand on upright or on turned sides; a 横排 table has sides of its own (8). */
export interface FlowPart {
  readonly landscape: boolean
  /** mm. */
  readonly headroom: number
  readonly children: readonly FlowChild[]
}

interface OpenPart extends FlowPart {
  readonly children: FlowChild[]
}

export const flowParts = (drafts: readonly FlowDraft[], rows: PrintedRows): readonly FlowPart[] => {
  const parts: OpenPart[] = []
  let side: Tightening | undefined
  for (const draft of drafts) {
    const { headroom = 0, landscape } = draft.kind === 'block' ? draft : upright
    const last = parts.at(-1)
    const startsPart = last === undefined || landscape || last.landscape
    const children = makeDraft(startsPart ? withoutWhiteAbove(draft) : draft, rows, side)
    side = tighteningBelow(draft, rows, side)
    if (startsPart) parts.push({ landscape, headroom, children: [...children] })
    else last.children.push(...children)
  }
  return parts
}

/** Empty rows vanish at the top of a side. */
const withoutWhiteAbove = (draft: FlowDraft): FlowDraft =>
  draft.kind === 'block' ? draft : { ...draft, setting: { ...draft.setting, before: 0 } }

/** What the pages do not tell of, 落款, stands below what they do: its rows are as close. */
const makeDraft = (
  draft: FlowDraft,
  rows: PrintedRows,
  side: Tightening | undefined,
): readonly FlowChild[] => {
  if (draft.kind === 'block') return draft.make(draft.keepNext)
  const own = printedRowsOf(draft, rows)
  const tightening = own === undefined ? side : own.find((row) => row.tightening)?.tightening
  return makeParagraphs(draft, rows, tightening)
}

const tighteningBelow = (
  draft: FlowDraft,
  rows: PrintedRows,
  side: Tightening | undefined,
): Tightening | undefined => {
  if (isSideStart(draft)) return undefined
  const own = draft.kind === 'paragraph' ? printedRowsOf(draft, rows) : undefined
  return own === undefined ? side : own.at(-1)?.tightening
}

/** A table, a picture or an attachment: no side is tightened on which they stand. */
const isSideStart = (draft: FlowDraft): boolean => draft.kind === 'block' || draft.style === 'AttachmentMark'

const upright: Pick<BlockDraft, 'landscape' | 'headroom'> = { landscape: false }

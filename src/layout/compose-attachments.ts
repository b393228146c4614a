/** 附件 (7.3.7): each on a new side, its mark and title above its text. */
import type { Attachment, OfficialDocument } from '../model/official-document.ts'
import { attachmentPage, body } from '../standard/elements.ts'
import { columnWidth, typeArea } from '../standard/page-geometry.ts'
import { formatDocumentNumber } from '../text/document-number.ts'
import { bodySpan, composeMainText } from './compose-main-text.ts'
import { type FlowRow, type LayoutContext, plainRow, type Segment, withFirst } from './flow.ts'
import { placeGlyphs } from './place.ts'
import { type Glyph, measureSpan } from './spans.ts'
import type { Caption } from './table/caption.ts'
import { composeTable } from './table/compose-table.ts'
import { titleRows } from './title.ts'

/** 附件 as it is bound with the document: its serial only (7.3.7). */
export const attachmentName = ({ serial }: Attachment): string => `附件${serial ?? ''}`

/** One that is not bound with the document bears its 发文字号 too. */
export const separateMark = (attachment: Attachment, { masthead }: OfficialDocument): string => {
  const number = masthead?.documentNumber
  return (number === undefined ? '' : formatDocumentNumber(number)) + attachmentName(attachment)
}

export const boundAttachmentRows = (
  { attachments, attachmentsBoundApart }: OfficialDocument,
  context: LayoutContext,
): readonly FlowRow[] =>
  attachmentsBoundApart === true
    ? []
    : attachments.flatMap((attachment, index) =>
        attachmentRows(attachment, index, attachmentName(attachment), context),
      )

/** `mark`: what its row 1 says. */
export const attachmentRows = (
  attachment: Attachment,
  index: number,
  mark: string,
  context: LayoutContext,
): readonly FlowRow[] => {
  const heading = attachmentHeading(attachment, index, mark, context)
  const [first, ...rest] = attachment.blocks
  const rows =
    first?.kind === 'table' && first.landscape
      ? [...composeTable(first, context, turnedHeading(heading, context)), ...composeMainText(rest, context)]
      : [...uprightHeading(heading), ...belowHeading(composeMainText(attachment.blocks, context))]
  const text = `${attachmentName(attachment)}　${attachment.title.replaceAll('|', '')}`
  return withFirst(rows, { bookmark: { level: 0, text } })
}

interface AttachmentHeading {
  /** 附件N in 黑体. */
  readonly mark: readonly Glyph[]
  /** Rows of the title, centred on the 版心. */
  readonly title: readonly (readonly Segment[])[]
}

const attachmentHeading = (
  { title }: Attachment,
  index: number,
  mark: string,
  context: LayoutContext,
): AttachmentHeading => {
  const path = ['attachments', index]
  return {
    mark: measureSpan(bodySpan(mark, 'attachmentMark', path, 'heiti'), context.fonts),
    title: titleRows(title, 'attachmentTitle', [...path, 'title'], context),
  }
}

const rowsBetween = attachmentPage.titleRow - attachmentPage.markRow - 1

/** The mark on row 1, the title centred from row 3. */
const uprightHeading = ({ mark, title }: AttachmentHeading): readonly FlowRow[] => [
  plainRow([{ x: typeArea.left, glyphs: mark }], { startsPage: true, keepWithNext: true }),
  ...withFirst(
    title.map((segments) => plainRow(segments, { keepWithNext: true })),
    { rowsBefore: rowsBetween },
  ),
]

const belowHeading = (rows: readonly FlowRow[]): readonly FlowRow[] =>
  withFirst(rows, { rowsBefore: body.rowsAboveAddressees })

/** Over a 横排 table mark and title turn with it; an empty row more would cost the table one of its own. */
const turnedHeading = ({ mark, title }: AttachmentHeading, { rows }: LayoutContext): Caption => {
  const centreOf = (row: number): number => row * rows.pitch + columnWidth / 2
  const toMiddle = typeArea.height / 2 - (typeArea.left + typeArea.width / 2)
  return {
    items: [
      ...placeGlyphs(mark, { x: 0, centre: centreOf(0) }),
      ...title.flatMap((segments, index) =>
        segments.flatMap(({ x, glyphs }) =>
          placeGlyphs(glyphs, { x: x + toMiddle, centre: centreOf(rowsBetween + 1 + index) }),
        ),
      ),
    ],
    height: (rowsBetween + 1 + title.length) * rows.pitch,
  }
}

/** 附件 (GB/T 9704—2012 7.3.7): each on a new side, 附件 with its serial on row 1, its title on row 3. */
import type { Attachment } from '../../model/official-document.ts'
import { attachmentPage, body } from '../../standard/elements.ts'
import type { PrintedRows } from './docx-options.ts'
import { composeBlocks } from './main-text.ts'
import { type FlowChild, gridParagraph, makeParagraphs } from './paragraph-draft.ts'
import type { RowBox } from './row-box.ts'
import { composeTitle, titleRows } from './title.ts'

export const composeAttachments = (
  attachments: readonly Attachment[],
  row: RowBox,
  rows: PrintedRows,
): readonly FlowChild[] => attachments.flatMap((attachment) => composeAttachment(attachment, row, rows))

/** The rows of an attachment's title stand on the grid, so that the text below does too. */
const composeAttachment = (
  { serial, title, blocks }: Attachment,
  { pitch, pitchTwips }: RowBox,
  rows: PrintedRows,
): readonly FlowChild[] => {
  const titleRow = composeTitle('AttachmentTitle', titleRows(title), {
    before: (attachmentPage.titleRow - attachmentPage.markRow - 1) * pitchTwips,
    line: pitchTwips,
    lineRule: 'exact',
  })
  const heading = [
    ...makeParagraphs([gridParagraph('AttachmentMark', `附件${serial ?? ''}`)], rows),
    titleRow,
  ]
  return [...heading, ...makeParagraphs(composeBlocks(blocks, body.rowsAboveAddressees * pitch), rows)]
}

/** 附件 (GB/T 9704—2012 7.3.7): each on a new side, 附件 with its serial on row 1, its title on row 3. */
import type { Attachment, OfficialDocument } from '../../model/official-document.ts'
import { attachmentPage, body } from '../../standard/elements.ts'
import { type FlowDraft, finished } from './flow-draft.ts'
import { composeBlocks } from './main-text.ts'
import { gridParagraph } from './paragraph-draft.ts'
import type { BlockContext } from './table.ts'
import { composeTitle, titleRows } from './title.ts'
import { composeTurnedAttachment } from './turned-table.ts'

/** Those that are bound apart are files of their own. */
export const composeBoundAttachments = (
  { attachments, attachmentsBoundApart }: OfficialDocument,
  context: BlockContext,
): readonly FlowDraft[] =>
  attachmentsBoundApart === true
    ? []
    : attachments.flatMap((attachment) =>
        composeAttachment(attachment, `附件${attachment.serial ?? ''}`, context),
      )

export const composeSeparateAttachments = (
  attachments: readonly Attachment[],
  mark: string,
  context: BlockContext,
): readonly FlowDraft[] => attachments.flatMap((attachment) => composeAttachment(attachment, mark, context))

/** The rows of an attachment's title stand on the grid, so that the text below does too. */
const composeAttachment = (
  { blocks, title }: Attachment,
  mark: string,
  context: BlockContext,
): readonly FlowDraft[] => {
  const { pitch, pitchTwips } = context.row
  const [first, ...rest] = blocks
  if (first?.kind === 'table' && first.landscape)
    return [composeTurnedAttachment(mark, titleRows(title), first, context), ...composeBlocks(rest, context)]
  return [
    gridParagraph('AttachmentMark', mark),
    finished(
      composeTitle('AttachmentTitle', titleRows(title), {
        before: (attachmentPage.titleRow - attachmentPage.markRow - 1) * pitchTwips,
        line: pitchTwips,
      }),
    ),
    ...composeBlocks(blocks, context, body.rowsAboveAddressees * pitch),
  ]
}

/** 附件 bound apart (7.3.7): each laid out as sides of its own, numbered from 1, without 版头 and 版记. */
import type { Attachment, OfficialDocument } from '../model/official-document.ts'
import { attachmentName, attachmentRows, separateMark } from './compose-attachments.ts'
import type { LayoutContext } from './flow.ts'
import { layOutText, makePage } from './lay-out-text.ts'
import type { LaidOut } from './page.ts'
import { placePageNumber } from './page-number.ts'
import { bookmarksOf, placeRows } from './place-rows.ts'
import { wholeSide } from './side-grid.ts'

export const layOutAttachments = (document: OfficialDocument, context: LayoutContext): readonly LaidOut[] =>
  document.attachments.map((attachment, index) => {
    const rows = attachmentRows(attachment, index, separateMark(attachment, document), context)
    const text = layOutText(rows, wholeSide(context), new Map(), context)
    const pages = text.map((side, at) =>
      makePage([...placeRows(side), ...placePageNumber(at + 1, context)], at + 1, side.grid),
    )
    return {
      pages,
      bookmarks: bookmarksOf(text),
      document: documentOf(attachment, document),
      separate: { name: attachmentName(attachment), mark: separateMark(attachment, document) },
    }
  })

/** What its file is about: its own title, and nothing of the document but its bodies and date. */
const documentOf = (attachment: Attachment, document: OfficialDocument): OfficialDocument => ({
  ...document,
  body: { ...document.body, title: attachment.title },
  attachments: [attachment],
})

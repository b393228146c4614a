/** 主体 below the title as rows, in the order of the standard: 主送, 正文, 附件说明, 落款, 附注, 附件. */
import type { OfficialDocument } from '../model/official-document.ts'
import { rowsPerPage } from '../standard/page-geometry.ts'
import { attachmentListRows } from './compose-attachment-list.ts'
import { boundAttachmentRows } from './compose-attachments.ts'
import { attendanceRows } from './compose-attendance.ts'
import { bodySpan, composeMainText } from './compose-main-text.ts'
import { noteRows, signOffRows } from './compose-sign-off.ts'
import { type FlowRow, heightOf, type LayoutContext, paragraphRows } from './flow.ts'

export const composeBody = (document: OfficialDocument, context: LayoutContext): readonly FlowRow[] => {
  const { addressees, mainText, attachmentList, attendance, signOff, note } = document.body
  // An order goes from its number straight to its text (10.2).
  const greeting =
    addressees === undefined || document.form === 'order'
      ? []
      : paragraphRows(
          [bodySpan(`${addressees}：`, 'addressees', ['body', 'addressees'])],
          { first: 0, rest: 0 },
          context,
        )
  const mainRows = composeMainText(mainText, context)
  const listRows = [...attachmentListRows(attachmentList, context), ...attendanceRows(attendance, context)]
  const ending = [...signOffRows(signOff, context), ...(note === undefined ? [] : noteRows(note, context))]
  return [...greeting, ...keepTogether(mainRows, listRows, ending), ...boundAttachmentRows(document, context)]
}

/** Rows of 正文 that go with the sign-off to its side; one alone would look stranded (R-L-17). */
const rowsWithSignOff = 2

/**
 * The sign-off never stands without text on its side (7.3.5.5): the last rows of 正文, 附件说明 and the sign-off keep
 * together, or only the last rows of 附件说明 and the sign-off when all of it would not fit a side. The first row of
 * 正文 stays behind where it can: page 1 must show 正文 (7.3.3).
 */
const keepTogether = (
  mainRows: readonly FlowRow[],
  listRows: readonly FlowRow[],
  ending: readonly FlowRow[],
): readonly FlowRow[] => {
  if (ending.length === 0) return [...mainRows, ...listRows]
  const wholeHeight = heightOf([...listRows, ...ending]) + rowsWithSignOff
  const text = [...mainRows, ...listRows]
  const kept = wholeHeight <= rowsPerPage ? rowsWithSignOff + listRows.length : rowsWithSignOff
  const afterFirst = mainRows.findIndex(({ isMainText }) => isMainText) + 1
  const from = Math.max(text.length - kept, Math.min(afterFirst, text.length - 1))
  return [...text, ...ending].map((row, index, all) => ({
    ...row,
    // What fills a side, a 横排 table, has nothing below it.
    keepWithNext: row.keepWithNext || (index >= from && index < all.length - 1 && row.height < rowsPerPage),
  }))
}

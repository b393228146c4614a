/** 主体 below the title as rows, in the order of the standard: 主送, 正文, 附件说明, 落款, 附注, 附件. */
import type { OfficialDocument } from '../model/official-document.ts'
import { attachmentListRows, attachmentRows } from './compose-attachments.ts'
import { bodySpan, composeMainText } from './compose-main-text.ts'
import { noteRows, signOffRows } from './compose-sign-off.ts'
import { type FlowRow, type LayoutContext, paragraphRows } from './flow.ts'

export const composeBody = (document: OfficialDocument, context: LayoutContext): readonly FlowRow[] => {
  const { addressees, mainText, attachmentList, signOff, note } = document.body
  const greeting =
    addressees === undefined
      ? []
      : paragraphRows(
          [bodySpan(`${addressees}：`, 'addressees', ['body', 'addressees'])],
          { first: 0, rest: 0 },
          context,
        )
  const text = [...composeMainText(mainText, context), ...attachmentListRows(attachmentList, context)]
  const ending = [...signOffRows(signOff, context), ...(note === undefined ? [] : noteRows(note, context))]
  return [
    ...greeting,
    ...(ending.length === 0 ? text : keepLastRows(text)),
    ...(note === undefined ? ending : keepAllButLast(ending)),
    ...attachmentRows(document.attachments, context),
  ]
}

/** The sign-off never stands alone on a side: the last two rows above it go with it (7.3.5.5). */
const keepLastRows = (rows: readonly FlowRow[]): readonly FlowRow[] =>
  rows.map((row, index) => (index >= rows.length - 2 ? { ...row, keepWithNext: true } : row))

const keepAllButLast = (rows: readonly FlowRow[]): readonly FlowRow[] =>
  rows.map((row, index) => (index < rows.length - 1 ? { ...row, keepWithNext: true } : row))

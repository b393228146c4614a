/** OfficialDocument → DOCX: an editable Word document with the standard's geometry in named styles. */
import { Document, type Paragraph, type Table } from 'docx'
import type { OfficialDocument } from '../../model/official-document.ts'
import { rowsPerPage } from '../../standard/page-geometry.ts'
import { composeAttachmentList } from './attachment-list.ts'
import { composeAttachments } from './attachments.ts'
import { composeAttendance } from './attendance.ts'
import { composeBareColophon, composeColophon } from './colophon.ts'
import type { DocxOptions, PrintedRows } from './docx-options.ts'
import { type ComposedHead, composeGeneralHead } from './general-head.ts'
import { composeLetterHead, type LetterHead } from './letter-head.ts'
import { composeBlocks } from './main-text.ts'
import { defaultMarkSetting } from './mark-setting.ts'
import { composeOrderHead } from './order-head.ts'
import { packParts } from './pack-parts.ts'
import {
  type FlowChild,
  gridParagraph,
  keepLastWithNext,
  keepWithNext,
  makeParagraphs,
  type ParagraphDraft,
} from './paragraph-draft.ts'
import { type RowBox, reachBelowTypeArea, rowBoxOf } from './row-box.ts'
import { mainSection, unnumberedSection } from './sections.ts'
import { composeSignOff } from './sign-off.ts'

/** The same document and options always give the same bytes. */
export const writeDocx = async (document: OfficialDocument, options: DocxOptions): Promise<Uint8Array> => {
  const row = rowBoxOf(document.style.rowModel)
  const rows = options.printedRows ?? new Map()
  const head = composeHead(document, options, row)
  const flow = [...head.children, ...composeText(document, row, head.bodyBefore, rows)]
  const areaBottom = options.colophonOnFirstPage ? (head.textArea?.bottom ?? row.bottom) : row.bottom
  const colophon = colophonOf(document, options, { ...row, bottom: areaBottom }, rows)
  const apart = options.blankPageBeforeColophon === true
  const main = mainSection(apart ? flow : [...flow, ...colophon], {
    document,
    row,
    ...(head.textArea === undefined ? {} : { textArea: head.textArea }),
  })
  const all = apart && colophon.length > 0 ? [main, unnumberedSection(colophon, row)] : [main]
  return packParts(new Document({ sections: all }), document)
}

/** 版头 and 标题. */
const composeHead = (
  document: OfficialDocument,
  options: DocxOptions,
  row: RowBox,
): ComposedHead & Partial<LetterHead> => {
  const { form, masthead, style } = document
  const mark = options.mark ?? (masthead === undefined ? noMark : defaultMarkSetting(masthead, style))
  if (masthead !== undefined && form === 'letter')
    return composeLetterHead(document, masthead, options, mark, row)
  if (masthead !== undefined && form === 'order') return composeOrderHead(masthead, mark, row)
  return composeGeneralHead(document, options, mark, row)
}

const noMark = { sizePt: 1, stretch: 1 } as const

const colophonOf = (
  { colophon, form }: OfficialDocument,
  { blankPageBeforeColophon, colophonStartsNewPage }: DocxOptions,
  row: RowBox,
  rows: PrintedRows,
): readonly (Paragraph | Table)[] => {
  const startsNewPage = colophonStartsNewPage || blankPageBeforeColophon === true
  if (colophon === undefined) return []
  return form === 'letter'
    ? composeBareColophon(colophon, startsNewPage, reachBelowTypeArea(row), rows)
    : composeColophon(colophon, startsNewPage, row, rows)
}

/** 主送 to 附件, in reading order. */
const composeText = (
  { attachments, body, form }: OfficialDocument,
  row: RowBox,
  before: number,
  rows: PrintedRows,
): readonly FlowChild[] => {
  const addressees =
    body.addressees === undefined || form === 'order'
      ? []
      : [gridParagraph('Addressees', `${body.addressees}：`, { before, path: ['body', 'addressees'] })]
  const text = composeBlocks(body.mainText, addressees.length === 0 ? before : 0)
  const list = [
    ...composeAttachmentList(body.attachmentList, row.pitch),
    ...composeAttendance(body.attendance, row.pitch),
  ]
  const signOff = composeSignOff(body.signOff, row)
  const ending =
    body.note === undefined
      ? signOff
      : [...keepLastWithNext(signOff), gridParagraph('Note', `（${body.note}）`, { path: ['body', 'note'] })]
  const kept = ending.length === 0 ? [...text, ...list] : keepTogether(text, list, ending)
  return [
    ...makeParagraphs([...addressees, ...kept, ...ending], rows),
    ...composeAttachments(attachments, row, rows),
  ]
}

/** 附件说明 goes with the sign-off and takes the last rows of 正文 along, unless all of it would fill a side. */
const keepTogether = (
  text: readonly ParagraphDraft[],
  list: readonly ParagraphDraft[],
  ending: readonly ParagraphDraft[],
): readonly ParagraphDraft[] =>
  list.length + ending.length + emptyRows < rowsPerPage
    ? [...keepLastWithNext(text), ...list.map(keepWithNext)]
    : keepLastWithNext([...text, ...list])

/** Above 附件说明 and 署名, and the rows of 正文 that come along. */
const emptyRows = 5

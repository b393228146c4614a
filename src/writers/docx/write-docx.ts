/** OfficialDocument → DOCX: an editable Word document with the standard's geometry in named styles. */
import type { Body, OfficialDocument } from '../../model/official-document.ts'
import { rowsPerPage } from '../../standard/page-geometry.ts'
import { composeAttachmentList } from './attachment-list.ts'
import { composeBoundAttachments, composeSeparateAttachments } from './attachments.ts'
import { composeAttendance } from './attendance.ts'
import { composeBareColophon, composeColophon } from './colophon.ts'
import type { DocxOptions, Printed, PrintedRows } from './docx-options.ts'
import { type FlowDraft, finished, flowParts, keepLastWithNext, keepWithNext } from './flow-draft.ts'
import { type ComposedHead, composeGeneralHead } from './general-head.ts'
import { composeLetterHead, type LetterHead } from './letter-head.ts'
import { composeBlocks } from './main-text.ts'
import { defaultMarkSetting } from './mark-setting.ts'
import { composeOrderHead } from './order-head.ts'
import { packParts } from './pack-parts.ts'
import { gridParagraph } from './paragraph-draft.ts'
import { spacer } from './paragraph-xml.ts'
import { type RowBox, reachBelowTypeArea, rowBoxOf } from './row-box.ts'
import { rowsUnderSeal } from './seals.ts'
import type { Section } from './section.ts'
import { composeSections } from './sections.ts'
import { composeSignOff, isSealed } from './sign-off.ts'
import type { BlockContext } from './table.ts'

/** The same document and options always give the same bytes. */
export const writeDocx = async (document: OfficialDocument, options: DocxOptions): Promise<Uint8Array> => {
  const row = rowBoxOf(document.style.rowModel)
  const context = { row, printed: options.printed ?? unprinted }
  const sections =
    options.separateMark === undefined
      ? composeDocument(document, options, context)
      : composeSections({
          document,
          row,
          parts: flowParts(
            composeSeparateAttachments(document.attachments, options.separateMark, context),
            context.printed.rows,
          ),
        })
  return packParts(sections, document)
}

const unprinted: Printed = { rows: new Map(), tables: new Map(), pictures: new Map() }

const composeDocument = (
  document: OfficialDocument,
  options: DocxOptions,
  context: BlockContext,
): readonly Section[] => {
  const { printed, row } = context
  const head = composeHead(document, options, row)
  const flow = [finished(...head.children), ...composeText(document, context, head.bodyBefore)]
  const areaBottom = options.colophonOnFirstPage ? (head.textArea?.bottom ?? row.bottom) : row.bottom
  return composeSections({
    document,
    row,
    parts: flowParts(flow, printed.rows),
    colophon: colophonOf(document, options, { ...row, bottom: areaBottom }, printed.rows),
    isColophonApart: options.blankPageBeforeColophon === true,
    ...(head.textArea === undefined ? {} : { textArea: head.textArea }),
  })
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
): readonly string[] => {
  const startsNewPage = colophonStartsNewPage || blankPageBeforeColophon === true
  if (colophon === undefined) return []
  return form === 'letter'
    ? composeBareColophon(colophon, startsNewPage, reachBelowTypeArea(row), rows)
    : composeColophon(colophon, startsNewPage, row, rows)
}

/** 主送 to 附件, in reading order. */
const composeText = (
  document: OfficialDocument,
  context: BlockContext,
  before: number,
): readonly FlowDraft[] => {
  const { body, form } = document
  const { row } = context
  const addressees =
    body.addressees === undefined || form === 'order'
      ? []
      : [gridParagraph('Addressees', `${body.addressees}：`, { before, path: ['body', 'addressees'] })]
  const text = composeBlocks(body.mainText, context, addressees.length === 0 ? before : 0)
  const list = [
    ...composeAttachmentList(body.attachmentList, row.pitch),
    ...composeAttendance(body.attendance, row.pitch),
  ]
  const ending = composeEnding(body, row)
  const kept = ending.length === 0 ? [...text, ...list] : keepTogether(text, list, ending)
  return [...addressees, ...kept, ...ending, ...composeBoundAttachments(document, context)]
}

/** 落款 and 附注; a seal needs its side to have room below the date. */
const composeEnding = ({ note, signOff }: Body, row: RowBox): readonly FlowDraft[] => {
  const rows = composeSignOff(signOff, row)
  if (note !== undefined)
    return [...keepLastWithNext(rows), gridParagraph('Note', `（${note}）`, { path: ['body', 'note'] })]
  const under = isSealed(signOff) ? rowsUnderSeal(signOff, row) : 0
  return under === 0 ? rows : [...keepLastWithNext(rows), finished(spacer(under * row.pitch))]
}

/** 附件说明 goes with the sign-off and takes the last rows of 正文 along, unless all of it would fill a side. */
const keepTogether = (
  text: readonly FlowDraft[],
  list: readonly FlowDraft[],
  ending: readonly FlowDraft[],
): readonly FlowDraft[] =>
  list.length + ending.length + emptyRows < rowsPerPage
    ? [...keepLastWithNext(text), ...list.map(keepWithNext)]
    : keepLastWithNext([...text, ...list])

/** Above 附件说明 and 署名, and the rows of 正文 that come along. */
const emptyRows = 5

/** OfficialDocument → DOCX: an editable Word document with the standard's geometry in named styles. */
import { Document, type Paragraph, type Table } from 'docx'
import type { OfficialDocument } from '../../model/official-document.ts'
import { rowsPerPage } from '../../standard/page-geometry.ts'
import { composeAttachmentList } from './attachment-list.ts'
import { composeAttachments } from './attachments.ts'
import { anchor, composeColophon } from './colophon.ts'
import type { DocxOptions, PrintedRows } from './docx-options.ts'
import { firstPageSpacing } from './first-page.ts'
import { composeFooters, emptyFooters } from './footers.ts'
import { composeBlocks } from './main-text.ts'
import { defaultMarkSetting } from './mark-setting.ts'
import { composeMasthead } from './masthead.ts'
import { packParts } from './pack-parts.ts'
import {
  gridParagraph,
  keepLastWithNext,
  keepWithNext,
  makeParagraphs,
  type ParagraphDraft,
} from './paragraph-draft.ts'
import { type RowBox, rowBoxOf } from './row-box.ts'
import { sectionProperties } from './section-properties.ts'
import { composeSignOff } from './sign-off.ts'
import { composeTitle, titleRows } from './title.ts'
import { mmToTwips } from './units.ts'

/** For the forms `general` and `plain`; the same document and options always give the same bytes. */
export const writeDocx = async (document: OfficialDocument, options: DocxOptions): Promise<Uint8Array> => {
  const row = rowBoxOf(document.style.rowModel)
  const rows = options.printedRows ?? new Map()
  const properties = sectionProperties(row)
  const head = composeHead(document, options, row)
  const text = composeText(document, row, head.bodyBefore, rows)
  const apart = options.blankPageBeforeColophon === true
  const startsNewPage = options.colophonStartsNewPage || apart
  const colophon =
    document.colophon === undefined ? [] : composeColophon(document.colophon, startsNewPage, row, rows)
  const main = {
    properties,
    footers: composeFooters(),
    children: [...head.children, ...text, ...(apart ? [] : colophon)],
  }
  // 7.5: a blank side before the 版记 leaves both of them without a number.
  const unnumbered = { properties, footers: emptyFooters(), children: [anchor(), ...colophon] }
  const file = new Document({ sections: apart && colophon.length > 0 ? [main, unnumbered] : [main] })
  return packParts(file, document)
}

/** 版头 and 标题. */
const composeHead = (
  document: OfficialDocument,
  options: DocxOptions,
  row: RowBox,
): { readonly children: (Paragraph | Table)[]; readonly bodyBefore: number } => {
  const { masthead, body, issuers, style } = document
  const mark = options.mark ?? (masthead === undefined ? noMark : defaultMarkSetting(masthead, style))
  const names = issuers.flatMap(({ fullName, shortName }) => [fullName, shortName ?? fullName])
  const rows = options.titleRows ?? titleRows(body.title, names)
  const spacing = firstPageSpacing(document, options, mark, rows.length, row)
  const title = composeTitle('OfficialTitle', rows, { before: mmToTwips(spacing.title) })
  return { children: [...composeMasthead(document, mark, spacing), title], bodyBefore: spacing.body }
}

const noMark = { sizePt: 1, stretch: 1 } as const

/** 主送 to 附件, in reading order. */
const composeText = (
  { body, attachments }: OfficialDocument,
  row: RowBox,
  before: number,
  rows: PrintedRows,
): Paragraph[] => {
  const addressees =
    body.addressees === undefined
      ? []
      : [gridParagraph('Addressees', `${body.addressees}：`, { before, path: ['body', 'addressees'] })]
  const text = composeBlocks(body.mainText, addressees.length === 0 ? before : 0)
  const list = composeAttachmentList(body.attachmentList, row.pitch)
  const signOff = composeSignOff(body.signOff, row.pitch)
  const ending =
    body.note === undefined
      ? signOff
      : [...keepLastWithNext(signOff), gridParagraph('Note', `（${body.note}）`, { path: ['body', 'note'] })]
  return [
    ...makeParagraphs(
      [
        ...addressees,
        ...(ending.length === 0 ? [...text, ...list] : keepTogether(text, list, ending)),
        ...ending,
      ],
      rows,
    ),
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

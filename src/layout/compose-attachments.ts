/** 附件说明 (7.3.4) and the 附件 themselves (7.3.7). */
import type { OfficialDocument } from '../model/official-document.ts'
import type { Path } from '../model/path.ts'
import { attachmentPage, body } from '../standard/elements.ts'
import { columnWidth, typeArea } from '../standard/page-geometry.ts'
import { formatDocumentNumber } from '../text/document-number.ts'
import { breakLines } from './break-lines.ts'
import { bodySpan, composeMainText } from './compose-main-text.ts'
import { type FlowRow, type LayoutContext, plainRow, withFirst } from './flow.ts'
import { type Glyph, measureSpan } from './spans.ts'
import { titleRows } from './title.ts'

const lead = '附件：'

/** 附件：1.…, numbers under one another, wrapped names under the name's first character. */
export const attachmentListRows = (names: readonly string[], context: LayoutContext): readonly FlowRow[] => {
  // “1.2024年…” would read as a decimal: half a 字 parts number and year, the same for all names.
  const gap = names.length > 1 && names.some((name) => /^\d/.test(name)) ? columnWidth / 2 : 0
  const rows = names.flatMap((name, index) => {
    const number = names.length === 1 ? '' : `${index + 1}.`
    return attachmentNameRows(
      { name, number, gap, isFirst: index === 0, path: ['body', 'attachmentList', index] },
      context,
    )
  })
  return withFirst(rows, { rowsBefore: body.rowsAboveAttachmentList })
}

interface NamedAttachment {
  readonly name: string
  readonly number: string
  /** White between number and name, mm. */
  readonly gap: number
  readonly isFirst: boolean
  readonly path: Path
}

const attachmentNameRows = (entry: NamedAttachment, context: LayoutContext): readonly FlowRow[] => {
  const leadX = typeArea.left + body.paragraphIndent * columnWidth
  const numberX = leadX + lead.length * columnWidth
  const number = measureSpan(bodySpan(entry.number, 'attachmentList', entry.path), context.fonts).map(
    halfCell,
  )
  const nameX = numberX + (number.length * columnWidth) / 2 + entry.gap
  const shape = { measure: typeArea.right - nameX, firstIndent: 0, restIndent: 0 }
  const rows = breakLines([bodySpan(entry.name, 'attachmentList', entry.path)], shape, context.fonts)
  const leadGlyphs = entry.isFirst
    ? measureSpan(bodySpan(lead, 'attachmentList', entry.path), context.fonts)
    : []
  return rows.map(({ glyphs }, index) =>
    plainRow(
      index > 0
        ? [{ x: nameX, glyphs }]
        : [
            { x: leadX, glyphs: leadGlyphs },
            { x: numberX, glyphs: number },
            { x: nameX, glyphs },
          ].filter((segment) => segment.glyphs.length > 0),
    ),
  )
}

/** The full stop of a number takes half a 字 like its digits, so that names stand on the grid. */
const halfCell = (glyph: Glyph): Glyph => ({
  ...glyph,
  advance: columnWidth / 2,
  shift: glyph.character === '.' ? 0 : glyph.shift,
})

/**
 * Each on a new side: 附件N in 黑体 on row 1, the title centred from row 3. Attachments that are not bound with the
 * document bear its 发文字号 before the mark.
 */
export const attachmentRows = (document: OfficialDocument, context: LayoutContext): readonly FlowRow[] => {
  const number = document.attachmentsBoundApart === true ? document.masthead?.documentNumber : undefined
  const prefix = number === undefined ? '' : formatDocumentNumber(number)
  return document.attachments.flatMap((attachment, index) => {
    const path = ['attachments', index]
    const mark = measureSpan(
      bodySpan(`${prefix}附件${attachment.serial ?? ''}`, 'attachmentMark', path, 'heiti'),
      context.fonts,
    )
    const title = titleRows(attachment.title, 'attachmentTitle', [...path, 'title'], context)
    return [
      plainRow([{ x: typeArea.left, glyphs: mark }], { startsPage: true, keepWithNext: true }),
      ...withFirst(
        title.map((segments) => plainRow(segments, { keepWithNext: true })),
        { rowsBefore: attachmentPage.titleRow - attachmentPage.markRow - 1 },
      ),
      ...withFirst(composeMainText(attachment.blocks, context), { rowsBefore: body.rowsAboveAddressees }),
    ]
  })
}

/** 附件说明 (7.3.4): the names of the attachments, numbered when there are several. */
import type { Path } from '../model/path.ts'
import { body } from '../standard/elements.ts'
import { columnWidth, typeArea } from '../standard/page-geometry.ts'
import { breakLines } from './break-lines.ts'
import { bodySpan } from './compose-main-text.ts'
import { type FlowRow, type LayoutContext, plainRow, withFirst } from './flow.ts'
import { type Glyph, measureSpan } from './spans.ts'

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

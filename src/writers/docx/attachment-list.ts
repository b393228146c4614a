/** 附件说明 (GB/T 9704—2012 7.3.4): a turned-over name aligns with its first character. */
import { body } from '../../standard/elements.ts'
import { columnsOf } from './columns-of.ts'
import { gridParagraph, type ParagraphDraft } from './paragraph-draft.ts'
import { columnsToTwips } from './units.ts'

const label = '附件：'

/** “1.2024年…” would read as a decimal: half a 字 parts number and year, the same for all names. */
const gapOf = (names: readonly string[]): number =>
  names.length > 1 && names.some((name) => /^\d/.test(name)) ? 0.5 : 0

/** `pitch`: a row of the grid, mm. */
export const composeAttachmentList = (names: readonly string[], pitch: number): ParagraphDraft[] => {
  const gap = gapOf(names)
  return names.map((name, index) => {
    const start = index === 0 ? label : ''
    const number = names.length === 1 ? '' : `${index + 1}.`
    return gridParagraph('AttachmentList', number === '' ? start + name : name, {
      path: ['body', 'attachmentList', index],
      ...(number === '' ? {} : { hangingNumber: start + number }),
      before: index === 0 ? body.rowsAboveAttachmentList * pitch : 0,
      indent: {
        left: columnsToTwips(body.paragraphIndent + columnsOf(label + number) + gap),
        hanging: columnsToTwips(columnsOf(start + number) + gap),
      },
    })
  })
}

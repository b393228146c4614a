/** 横排 tables (GB/T 9704—2012 8): alone on their sides, or below 附件 and its title, which are turned with them (7.3.7). */
import type { Table } from '../../model/official-document.ts'
import { attachmentPage } from '../../standard/elements.ts'
import { columnWidth } from '../../standard/page-geometry.ts'
import { fontSizePt } from '../../standard/typeface.ts'
import type { BlockDraft } from './flow-draft.ts'
import { paragraphXml } from './paragraph-xml.ts'
import { exactLinePt, inkInset } from './row-box.ts'
import { jointedRun } from './script-joints.ts'
import { type BlockContext, composeTable } from './table.ts'
import { whiteInLine } from './table-caption.ts'
import { composeTitle } from './title.ts'
import { mmToTwips, ptToMm, ptToTwips } from './units.ts'

const linePt = exactLinePt(fontSizePt['size-3'])

/** How far the mark's line reaches above its characters, mm: the text area begins so much higher. */
const markHeadroom: number = inkInset(linePt, fontSizePt['size-3'])

const rowsBetween = attachmentPage.titleRow - attachmentPage.markRow - 1

export const composeTurnedTable = (table: Table, context: BlockContext): BlockDraft => {
  const headroom = table.caption === undefined ? 0 : ptToMm(whiteInLine / 20)
  return { ...composeTable(table, context, { before: 0, inset: headroom }), headroom }
}

export const composeTurnedAttachment = (
  mark: string,
  title: readonly string[],
  table: Table,
  context: BlockContext,
): BlockDraft => {
  const { pitch, pitchTwips } = context.row
  const markBottom = ptToMm(linePt) - markHeadroom
  // Characters stand in the middle of a row's line.
  const titleTop = (rowsBetween + 1) * pitch + columnWidth / 2 - pitch / 2
  const tableTop = (rowsBetween + 1 + title.length) * pitch
  const below = composeTable(table, context, {
    before: 0,
    inset: Math.max(0, tableTop - titleTop - title.length * pitch),
  })
  const markRow = paragraphXml(
    { style: 'AttachmentMark', spacing: { line: ptToTwips(linePt) } },
    jointedRun(mark),
  )
  const titleRow = composeTitle('AttachmentTitle', title, {
    before: mmToTwips(titleTop - markBottom),
    line: pitchTwips,
  })
  return {
    ...below,
    headroom: markHeadroom,
    make: (keepNext) => [markRow, titleRow, ...below.make(keepNext)],
  }
}

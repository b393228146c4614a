/** What the layout tells the writer about tables and pictures that do not fit as they are. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Block, OfficialDocument, Picture, Table } from '../model/official-document.ts'
import { typeArea } from '../standard/page-geometry.ts'
import { fittedSize } from './compose-picture.ts'
import type { LayoutContext } from './flow.ts'
import { tableBox } from './table/compose-table.ts'
import { measureTable } from './table/measure-table.ts'

export const blockNotes = (document: OfficialDocument, context: LayoutContext): readonly Diagnostic[] =>
  [...document.body.mainText, ...document.attachments.flatMap(({ blocks }) => blocks)].flatMap((block) =>
    noteOf(block, context),
  )

const noteOf = (block: Block, context: LayoutContext): readonly Diagnostic[] => {
  if (block.kind === 'picture' && fittedSize(block, context).isScaled) return [pictureScaled(block, context)]
  if (block.kind !== 'table') return []
  const { fits } = measureTable(block, tableBox(block, context).width, context.fonts)
  return fits ? [] : [tableTooWide(block)]
}

const pictureScaled = (picture: Picture, context: LayoutContext): Diagnostic => {
  const { width } = fittedSize(picture, context)
  const reason = picture.width > typeArea.width ? '比版心宽' : '比一面高'
  return {
    rule: 'picture-scaled',
    severity: 'warning',
    path: picture.path,
    clause: 'GB/T 9704—2012 5.2.1',
    message: `图片宽 ${picture.width} 毫米${reason}，已缩小到 ${width.toFixed(1)} 毫米`,
    hint: `版心宽 ${typeArea.width} 毫米、高 ${typeArea.height} 毫米，把“宽”改小`,
  }
}

const tableTooWide = ({ landscape, path }: Table): Diagnostic => ({
  rule: 'table-too-wide',
  severity: 'warning',
  path,
  message: '表格太宽，用五号字也放不下，有的词会从中间断开',
  hint: landscape ? '减少列数，或者拆成两张表' : '写“横排: 是”，或者减少列数、拆成两张表',
})

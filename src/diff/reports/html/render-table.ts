/** Tables, by row and cell: one table with both documents' cells, marked. */
import type { AlignedBlock } from '../../comparison.ts'
import { signOf } from './categories.ts'
import { type Html, html } from './html.ts'
import type { MovePlaces } from './move-places.ts'
import type { Piece } from './piece.ts'
import { changeAttribute, renderMoveLink, renderPieces } from './render-marks.ts'
import type { SpottedBlock } from './spot-changes.ts'
import type { SpottedColumn, SpottedRow, SpottedTable } from './spot-table.ts'

export const renderTable = ({ block, pieces, table }: SpottedBlock, moves: MovePlaces): Html => {
  const link = block.move === undefined ? undefined : renderMoveLink(block.move, endOf(block), moves)
  const whole = table ?? readTable(block, pieces[0])
  return html`${link}<div class="scroll" tabindex="0" role="region" aria-label="表格，可左右滚动"><table class="compared">
${whole.caption.length > 0 && html`<caption>${renderPieces(whole.caption, 'both')}</caption>`}
<thead><tr><td class="sign"></td>${whole.columns.map(renderColumn)}</tr></thead>
<tbody>${whole.rows.map((row) => renderRow(row, keyColumnOf(block)))}</tbody>
</table></div>`
}

const endOf = ({ relation }: AlignedBlock): 'removed' | 'added' =>
  relation === 'movedFrom' ? 'removed' : 'added'

const keyColumnOf = ({ table }: AlignedBlock): number => table?.keyColumn ?? 0

const renderColumn = ({ pieces, category, change }: SpottedColumn): Html =>
  html`<th scope="col"${category && category !== 'changed' && html` class="${`k-${category}`}"`}${changeAttribute(change)}>${renderPieces(pieces, 'both')}</th>`

const renderRow = ({ cells, category, change }: SpottedRow, keyColumn: number): Html =>
  html`<tr${category && html` class="${`k-${category}`}"`}${changeAttribute(change)}><td class="sign">${
    category && html`<span class="${`k-${category}`}">${signOf(category)}</span>`
  }</td>${cells.map((pieces, index) =>
    index === keyColumn
      ? html`<th scope="row">${renderPieces(pieces, 'both')}</th>`
      : html`<td>${renderPieces(pieces, 'both')}</td>`,
  )}</tr>
`

/** A table of one document is known by its text: a caption where there is one, the printed column names, the rows. */
const readTable = ({ old, new: current, relation }: AlignedBlock, first: Piece | undefined): SpottedTable => {
  const kind = relation === 'removed' || relation === 'movedFrom' ? 'removed' : 'added'
  const lines = (current ?? old)?.text.split('\n') ?? []
  const hasCaption = !lines[0]?.includes('\t') && lines[1]?.includes('\t') === true
  const mark = (text: string): readonly Piece[] => [{ kind, text, category: first?.category ?? kind }]
  const [names = [], ...rows] = lines.slice(hasCaption ? 1 : 0).map((line) => line.split('\t'))
  return {
    caption: hasCaption ? mark(lines[0] ?? '') : [],
    columns: names.map((name) => ({ pieces: mark(name) })),
    rows: rows.map((row) => ({ cells: row.map(mark) })),
  }
}

/** The text: a row for each aligned block, the old text beside the marked one. */
import type { AlignedBlock, Change } from '../../comparison.ts'
import { noteOf } from '../report-content.ts'
import { type Category, categories, categoryOf, signOf } from './categories.ts'
import { type Html, html } from './html.ts'
import { type MovePlaces, rowId } from './move-places.ts'
import { changeAttribute, renderMovedHere, renderPieces } from './render-marks.ts'
import { renderTable } from './render-table.ts'
import type { SpottedBlock } from './spot-changes.ts'

/** What the rows refer to. */
export interface BlockContext {
  readonly changes: readonly Change[]
  readonly moves: MovePlaces
  /** Of each block the id of the section in the outline that it stands in. */
  readonly sectionIds: readonly string[]
}

export const renderBlocks = (blocks: readonly SpottedBlock[], context: BlockContext): Html =>
  html`${blocks.map((spotted, index) => renderRow(spotted, index, context))}`

const renderRow = (spotted: SpottedBlock, index: number, context: BlockContext): Html => {
  const { block } = spotted
  const found = categoriesIn(spotted, context)
  return html`<div class="${rowClass(block)}" id="${rowId(index)}" data-section="${context.sectionIds[index]}" data-kinds="${found.join(' ')}"${changeAttribute(spotted.change)}>
<div class="sign">${found.map(renderSign)}</div>${renderNote(spotted, context)}${renderCells(spotted, context)}
</div>
`
}

const rowClass = ({ kind, relation, old, new: current }: AlignedBlock): string => {
  const side = current ?? old
  return `row ${kind} ${relation}${side?.level === undefined ? '' : ` level-${side.level}`}`
}

/** In the order of the switches. */
const categoriesIn = (
  { block, pieces, change, table }: SpottedBlock,
  { changes }: BlockContext,
): Category[] => {
  const own = changes[change ?? -1]
  const parts = table ? [...table.columns, ...table.rows] : []
  const marked = table
    ? [
        ...table.caption,
        ...table.columns.flatMap((column) => column.pieces),
        ...table.rows.flatMap((row) => row.cells.flat()),
      ]
    : pieces
  const found = new Set([
    own && categoryOf(own),
    block.move === undefined ? undefined : ('moved' as const),
    ...parts.map(({ category }) => category),
    ...marked.map(({ category }) => category),
  ])
  return categories.map(({ category }) => category).filter((category) => found.has(category))
}

const renderSign = (category: Category): Html =>
  html`<span class="${`k-${category}`}">${signOf(category)}</span>`

const renderNote = ({ block, pieces, change }: SpottedBlock, { changes }: BlockContext): Html | undefined => {
  const own = changes[change ?? -1]
  if (own === undefined || block.relation === 'movedFrom') return undefined
  const isOtherDrawing =
    block.kind === 'picture' && block.relation === 'changed' && pieces.every(({ kind }) => kind === 'equal')
  const note = isOtherDrawing ? '图题没有变，图换了' : noteOf(own)
  return note === '' ? undefined : html`<div class="note">${note}</div>`
}

const renderCells = (spotted: SpottedBlock, { moves }: BlockContext): Html => {
  const { block, pieces } = spotted
  if (block.kind === 'table') return html`<div class="text wide">${renderTable(spotted, moves)}</div>`
  if (block.relation === 'movedTo' && block.move !== undefined) {
    return html`<div class="old ghost"><span class="move">移${block.move}（原处的文字）</span>${renderPieces(pieces, 'old')}</div>
<div class="text"${headingRole(block)}>${renderMovedHere(pieces, block.move, moves)}</div>`
  }
  const text = renderPieces(pieces, 'both', moves)
  const old = block.relation === 'added' ? undefined : renderPieces(pieces, 'old', moves)
  return html`<div class="old">${old}</div>
<div class="text"${headingRole(block)}>${text}</div>`
}

/** The page's own headings are of the first and second level. */
const headingRole = ({ kind, new: current }: AlignedBlock): Html | undefined => {
  if (current === undefined || (kind !== 'heading' && kind !== 'attachmentTitle')) return undefined
  return html` role="heading" aria-level="${2 + (current.level ?? 1)}"`
}

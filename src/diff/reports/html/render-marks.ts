/** Marked text: what was removed in `del`, what is new in `ins`, and links between the two places of what moved. */
import type { Segment } from '../../comparison.ts'
import { type Html, html } from './html.ts'
import type { MovePlaces } from './move-places.ts'
import type { Piece } from './piece.ts'

/** Whose text stands in a cell. */
export type Show = 'both' | 'old' | 'new'

export const renderPieces = (pieces: readonly Piece[], show: Show, moves?: MovePlaces): Html => {
  const linked = new Set<string>()
  return html`${pieces.map((piece) => {
    if (piece.kind === hidden[show]) return undefined
    return html`${moves && linkOnce(piece, linked, moves)}${renderPiece(piece)}`
  })}`
}

const hidden: Readonly<Record<Show, Segment['kind'] | undefined>> = {
  both: undefined,
  old: 'added',
  new: 'removed',
}

const renderPiece = (piece: Piece): Html => {
  switch (piece.kind) {
    case 'equal':
      return html`${piece.text}`
    case 'removed':
      return html`<del class="${markClass(piece)}"${changeAttribute(piece.change)}>${piece.text}</del>`
    case 'added':
      if (piece.rewording) return renderReworded(piece.rewording, piece.change)
      return html`<ins class="${markClass(piece)}"${changeAttribute(piece.change)}>${piece.text}</ins>`
  }
}

const markClass = ({ category }: Piece): string => `k-${category ?? 'changed'}`

/** By which the script finds the marks of a change. */
export const changeAttribute = (change: number | undefined): Html =>
  change === undefined ? html`` : html` data-change="${change}"`

/** A moved paragraph at its new place. */
export const renderMovedHere = (pieces: readonly Piece[], move: number, moves: MovePlaces): Html =>
  html`${renderMoveLink(move, 'added', moves)}${renderReworded(pieces, undefined, moves)}`

/** What moved is inserted here as a whole; within it is marked what was reworded on the way. */
const renderReworded = (pieces: readonly Piece[], change: number | undefined, moves?: MovePlaces): Html =>
  html`<ins class="moved-here"${changeAttribute(change)}>${pieces.map((piece) =>
    piece.kind === 'equal'
      ? html`<span class="k-moved">${piece.text}</span>`
      : renderPieces([piece], 'both', moves),
  )}</ins>`

/** Only the first of the segments of one move has the link. */
const linkOnce = ({ kind, move }: Piece, linked: Set<string>, moves: MovePlaces): Html | undefined => {
  const key = `${move} ${kind}`
  if (move === undefined || linked.has(key)) return undefined
  linked.add(key)
  return renderMoveLink(move, kind, moves)
}

/** Removed is the place that it left, added the one where it is now; each leads to the other. */
export const renderMoveLink = (move: number, kind: Segment['kind'], moves: MovePlaces): Html => {
  const isOld = kind === 'removed'
  const place = moves.get(move)
  const other = isOld ? place?.new : place?.old
  const name = isOld ? `移${move}（原处）` : `移${move}（现处）`
  const end = isOld ? 'old' : 'new'
  if (other === undefined) return html`<span class="move" data-end="${end}">${name}</span>`
  const title = isOld ? '移走的文字，点这里看现处' : '移来的文字，点这里看原处'
  return html`<a class="move" href="${`#${other}`}" data-move="${move}" data-end="${end}" title="${title}">${name}</a>`
}

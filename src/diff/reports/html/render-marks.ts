/** Marked text: what was removed in `del`, what is new in `ins`, and links between the two places of what moved. */
import type { Segment } from '../../comparison.ts'
import { type Html, html } from './html.ts'
import type { MovePlaces } from './move-places.ts'
import type { Piece } from './piece.ts'

/** Which text stands in a cell: that of both documents, marked, or the old one's alone. */
export type Show = 'both' | 'old'

export const renderPieces = (pieces: readonly Piece[], show: Show, moves?: MovePlaces): Html => {
  const linked = new Set<string>()
  return html`${pieces.map((piece) => {
    if (show === 'old' && piece.kind === 'added') return undefined
    return html`${moves && linkOnce(piece, linked, moves)}${renderPiece(piece)}`
  })}`
}

const renderPiece = (piece: Piece): Html => {
  switch (piece.kind) {
    case 'equal':
      return html`${piece.text}`
    case 'removed':
      return html`<del class="${markClass(piece)}"${changeAttribute(piece.change)}>${piece.text}</del>`
    case 'added':
      return html`<ins class="${markClass(piece)}"${changeAttribute(piece.change)}>${piece.text}</ins>`
  }
}

const markClass = ({ category }: Piece): string => `k-${category ?? 'changed'}`

/** By which the script finds the marks of a change. */
export const changeAttribute = (change: number | undefined): Html =>
  change === undefined ? html`` : html` data-change="${change}"`

/** A moved paragraph at its new place: all of it is inserted, and within it what was reworded on the way. */
export const renderMovedHere = (pieces: readonly Piece[], move: number, moves: MovePlaces): Html =>
  html`${renderMoveLink(move, 'added', moves)}<ins class="moved-here">${pieces.map((piece) =>
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
  if (other === undefined) return html`<span class="move">${name}</span>`
  const title = isOld ? '移走的文字，点这里看现处' : '移来的文字，点这里看原处'
  return html`<a class="move" href="${`#${other}`}" data-move="${move}" data-end="${isOld ? 'old' : 'new'}" title="${title}">${name}</a>`
}

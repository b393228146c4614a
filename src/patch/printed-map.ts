/** Where each character of a printed text stands in the text as it was written, through variables and line breaks. */

/** For every character of the printed text its index in the raw one, or undefined: made by a variable, or white. */
export type PrintedMap = readonly (number | undefined)[]

interface Piece {
  readonly isVariable: boolean
  /** Indexes of the characters that are not white. */
  readonly places: readonly number[]
}

/** Undefined when the raw text cannot be laid over the printed one. */
export const mapPrinted = (raw: string, printed: string): PrintedMap | undefined => {
  const pieces = splitPieces(raw)
  const at = indexesOfSolid(printed)
  const text = at.map((index) => printed[index]).join('')
  const map: (number | undefined)[] = Array.from({ length: printed.length })
  let position = 0
  for (const [index, piece] of pieces.entries()) {
    if (piece.isVariable) continue
    const literal = piece.places.map((place) => raw[place]).join('')
    const isLast = index === pieces.length - 1
    const afterVariable = index > 0
    const found = findLiteral(text, literal, position, { isLast, afterVariable })
    if (found === undefined) return undefined
    for (const [offset, place] of piece.places.entries()) map[at[found + offset] ?? -1] = place
    position = found + literal.length
  }
  const endsOpen = pieces.at(-1)?.isVariable === true
  return endsOpen || position === text.length ? map : undefined
}

const indexesOfSolid = (text: string): number[] =>
  text.split('').flatMap((unit, index) => (/\s/u.test(unit) ? [] : [index]))

const findLiteral = (
  text: string,
  literal: string,
  from: number,
  { isLast, afterVariable }: { readonly isLast: boolean; readonly afterVariable: boolean },
): number | undefined => {
  if (!afterVariable) return text.startsWith(literal, from) ? from : undefined
  const found = isLast ? text.length - literal.length : text.indexOf(literal, from)
  return found >= from && text.startsWith(literal, found) ? found : undefined
}

/** {{…}}, a block from its {{#…}} to its last {{/…}}, or \{{, which prints {{. */
const mustache = /\{\{#[\s\S]*\{\{\/[^}]*\}\}|\\\{\{|\{\{\{?[\s\S]*?\}\}\}?/gu

const splitPieces = (raw: string): readonly Piece[] => {
  const pieces: Piece[] = []
  let at = 0
  const addLiteral = (from: number, to: number): void => {
    const places = indexesOfSolid(raw.slice(from, to)).map((index) => index + from)
    const before = pieces.at(-1)
    if (before && !before.isVariable)
      pieces[pieces.length - 1] = { ...before, places: [...before.places, ...places] }
    else if (places.length > 0) pieces.push({ isVariable: false, places })
  }
  for (const match of raw.matchAll(mustache)) {
    addLiteral(at, match.index)
    at = match.index + match[0].length
    if (match[0].startsWith('\\')) {
      // Only the backslash is not printed.
      addLiteral(match.index + 1, at)
    } else if (match[0] !== '{{!}}' && pieces.at(-1)?.isVariable !== true) {
      pieces.push({ isVariable: true, places: [] })
    }
  }
  addLiteral(at, raw.length)
  return pieces
}

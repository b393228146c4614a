/** Changes to the text of a file at their places; what is not named stays as the writer laid it out, byte for byte. */

export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Edits may come in any order but may not overlap. */
export const spliceText = (text: string, edits: readonly Edit[]): string => {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  let at = 0
  const pieces = sorted.map((edit) => {
    const piece = text.slice(at, edit.start) + edit.text
    at = edit.end
    return piece
  })
  return pieces.join('') + text.slice(at)
}

/** A YAML comment at the end of the line that `place` is on, after the writer's own when there is one. */
export const remarkOnLine = (text: string, place: number, remark: string): Edit => {
  const end = lineEnd(text, place)
  const hasComment = /\s#/.test(text.slice(place, end))
  const bare = text.slice(0, end).trimEnd().length
  return { start: bare, end: bare, text: hasComment ? `；${remark}` : `   # ${remark}` }
}

export const lineEnd = (text: string, place: number): number => {
  const found = text.indexOf('\n', place)
  const end = found < 0 ? text.length : found
  return text[end - 1] === '\r' ? end - 1 : end
}

export const lineStart = (text: string, place: number): number => text.lastIndexOf('\n', place - 1) + 1

/** How the text ends its lines. */
export const lineBreakOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n')

/** Offsets in a text → lines and columns, both counted from 1; a column counts characters (code points). */

export interface Position {
  readonly line: number
  readonly column: number
}

export interface LineIndex {
  position(offset: number): Position
  /** A line's text without its end; '' beyond the last. */
  line(line: number): string
  /** The offset of a line's first character. */
  startOf(line: number): number
}

export const createLineIndex = (text: string): LineIndex => {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const startOf = (line: number): number => starts[line - 1] ?? text.length
  return {
    position: (offset) => {
      const at = Math.max(0, Math.min(offset, text.length))
      const line = lastAtOrBefore(starts, at) + 1
      return { line, column: Array.from(text.slice(startOf(line), at)).length + 1 }
    },
    line: (line) => text.slice(startOf(line), (starts[line] ?? text.length + 1) - 1).replace(/\r$/, ''),
    startOf,
  }
}

const lastAtOrBefore = (starts: readonly number[], offset: number): number => {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

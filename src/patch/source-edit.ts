/** SourceEdit: a stretch of a writer's file replaced, and how edits are put into the text. */

export interface SourceEdit {
  readonly file: string
  /** UTF-16 offsets in the file's text. */
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Edits of one file do not overlap; what overlaps an earlier one is left out and given back. */
export const applyEdits = (
  source: string,
  edits: readonly SourceEdit[],
): { readonly text: string; readonly dropped: readonly SourceEdit[] } => {
  const dropped: SourceEdit[] = []
  let text = ''
  let at = 0
  const inOrder = edits
    .map((edit) => withoutEmptyLine(source, edit))
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
  for (const edit of inOrder) {
    if (edit.start < at) {
      dropped.push(edit)
      continue
    }
    text += source.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return { text: text + source.slice(at), dropped }
}

/** A line that a deletion leaves empty goes with it: in a paragraph an empty line would mean something. */
const withoutEmptyLine = (source: string, edit: SourceEdit): SourceEdit => {
  if (edit.text !== '' || edit.start === edit.end) return edit
  const lineStart = source.lastIndexOf('\n', edit.start - 1) + 1
  const lineBreak = source.indexOf('\n', edit.end)
  const lineEnd = lineBreak === -1 ? source.length : lineBreak + 1
  const rest = source.slice(lineStart, edit.start) + source.slice(edit.end, lineEnd)
  return rest.trim() === '' && lineStart > 0 ? { ...edit, start: lineStart, end: lineEnd } : edit
}

export const lineOf = (source: string, offset: number): number => source.slice(0, offset).split('\n').length

/** ShownChange: an edit as it is shown to the writer, with the words around it. */
import { lineOf, type SourceEdit } from './source-edit.ts'

export interface ShownChange {
  readonly file: string
  /** From 1, before the change. */
  readonly line: number
  readonly before: string
  readonly after: string
}

/** Edits on one line are shown as one change. */
export const showEdits = (source: string, edits: readonly SourceEdit[]): readonly ShownChange[] => {
  const groups: SourceEdit[][] = []
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    const last = groups.at(-1)?.at(-1)
    if (last && !source.slice(last.end, edit.start).includes('\n')) groups.at(-1)?.push(edit)
    else groups.push([edit])
  }
  return groups.flatMap((group) => {
    const first = group[0]
    return first ? [showGroup(source, first, group)] : []
  })
}

const showGroup = (source: string, first: SourceEdit, group: readonly SourceEdit[]): ShownChange => {
  const from = first.start
  const to = Math.max(...group.map(({ end }) => end))
  let after = ''
  let at = from
  for (const edit of group) {
    after += source.slice(at, edit.start) + edit.text
    at = edit.end
  }
  const line = lineOf(source, from)
  const before = source.slice(from, to)
  if (before.includes('\n') || after.includes('\n')) {
    return { file: first.file, line, before: before.trimEnd(), after: after.trimEnd() }
  }
  const [lead, rest] = wordsAround(source, from, to)
  return { file: first.file, line, before: `${lead}${before}${rest}`, after: `${lead}${after}${rest}` }
}

const shownAround = 16

const wordsAround = (source: string, from: number, to: number): readonly [string, string] => {
  const line = source.slice(source.lastIndexOf('\n', from - 1) + 1, from).trimStart()
  const [rest = ''] = source.slice(to).split('\n', 1)
  return [
    line.length > shownAround ? `…${line.slice(-shownAround)}` : line,
    rest.length > shownAround ? `${rest.slice(0, shownAround)}…` : rest,
  ]
}

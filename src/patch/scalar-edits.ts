/** Changes of a printed text → edits of the YAML text it was written as; variables are never written over. */
import { escapeBraces } from '../importer/yaml-text.ts'
import type { Path } from '../model/path.ts'
import type { YamlTree } from '../reader/yaml/yaml-tree.ts'
import { mapPrinted, type PrintedMap } from './printed-map.ts'
import type { SourceEdit } from './source-edit.ts'
import { type TextChange, textChanges } from './text-changes.ts'

export interface WrittenText {
  readonly tree: YamlTree
  readonly path: Path
  readonly raw: string
  readonly printed: string
}

export interface ScalarEdits {
  readonly edits: readonly SourceEdit[]
  /** Changes that fall on a variable's value, or cannot be laid over what was written. */
  readonly unplaced: readonly string[]
}

export const editScalar = (written: WrittenText, wanted: string): ScalarEdits => {
  const { printed, raw, tree, path } = written
  const changes = textChanges(printed, wanted)
  const map = mapPrinted(raw, printed)
  if (!map) return { edits: [], unplaced: changes.map((change) => describe(printed, change)) }
  const edits: SourceEdit[] = []
  const unplaced: string[] = []
  for (const change of changes) {
    const place = placeOf(change, map, raw.length)
    if (place) edits.push(toEdit(written, change, place))
    else unplaced.push(`${describe(printed, change)}（这里的文字来自变量）`)
  }
  return needsQuotes(written, edits, changes)
    ? { edits: [requote(tree, path, raw, edits)], unplaced }
    : { edits, unplaced }
}

const describe = (printed: string, { start, end, text }: TextChange): string => {
  const around = `${printed.slice(Math.max(0, start - 8), start)}【${printed.slice(start, end)}】${printed.slice(end, end + 8)}`
  return `“${around}”里的“${printed.slice(start, end)}”改成“${text}”`
}

interface Place {
  readonly start: number
  readonly end: number
}

/** A stretch of the raw text all of whose characters were written, or a place beside one that was. */
const placeOf = ({ start, end }: TextChange, map: PrintedMap, rawLength: number): Place | undefined => {
  const touched = map.slice(start, end)
  if (start < end) {
    const first = touched.find((place) => place !== undefined)
    const last = touched.findLast((place) => place !== undefined)
    if (first === undefined || last === undefined) return undefined
    const inOrder = touched.filter((place) => place !== undefined)
    return inOrder.length + whitesIn(map, start, end) < end - start
      ? undefined
      : { start: first, end: last + 1 }
  }
  const before = start > 0 ? map[start - 1] : undefined
  if (before !== undefined) return { start: before + 1, end: before + 1 }
  const after = map[start]
  if (after !== undefined) return { start: after, end: after }
  return map.length === 0 ? { start: rawLength, end: rawLength } : undefined
}

/** White characters have no place of their own; the written characters around tell that they are no variable's. */
const whitesIn = (map: PrintedMap, start: number, end: number): number =>
  map.slice(start, end).filter((place, index) => place === undefined && isBetween(map, start + index)).length

const isBetween = (map: PrintedMap, index: number): boolean => {
  const before = map[index - 1]
  const after = map[index + 1]
  return before !== undefined && after !== undefined && after - before <= 2
}

const toEdit = (
  { tree, path, raw }: WrittenText,
  { text }: TextChange,
  { start, end }: Place,
): SourceEdit => {
  const written = quoteFor(tree, path, escapeBraces(text))
  if (start < end) return { ...tree.textSpan(path, start, end), text: written }
  const span = start > 0 ? tree.textSpan(path, start - 1, start) : tree.textSpan(path, 0, 1)
  const at = start > 0 ? span.end : span.start
  return { file: span.file, start: at, end: at, text: raw === '' ? `'${written}'` : written }
}

const quoteFor = (tree: YamlTree, path: Path, text: string): string => {
  const style = tree.textStyle(path)
  if (style === 'QUOTE_SINGLE') return text.replaceAll("'", "''")
  return style === 'QUOTE_DOUBLE' ? text.replace(/["\\]/gu, '\\$&') : text
}

/** A plain scalar cannot hold every character: then the whole of it is quoted. */
const needsQuotes = (
  { tree, path, raw }: WrittenText,
  edits: readonly SourceEdit[],
  changes: readonly TextChange[],
): boolean => {
  if (edits.length === 0 || tree.textStyle(path) !== 'PLAIN' || raw.includes('\n')) return false
  const added = changes.map(({ text }) => text).join('')
  const beginsAnew = edits.some(({ start }) => start === tree.valueSpan(path).start)
  return /[:#,[\]{}]/u.test(added) || (beginsAnew && /^[-?&*!|>'"%@`\s]/u.test(added))
}

const requote = (tree: YamlTree, path: Path, raw: string, edits: readonly SourceEdit[]): SourceEdit => {
  const span = tree.valueSpan(path)
  let text = raw
  for (const edit of edits.toReversed()) {
    text = text.slice(0, edit.start - span.start) + edit.text + text.slice(edit.end - span.start)
  }
  return { ...span, text: `'${text.replaceAll("'", "''")}'` }
}

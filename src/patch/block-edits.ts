/** A block that changed → edits of its YAML: words in its text, items of its 列举, cells of its table. */
import type { Block, Paragraph, Picture, Table } from '../model/official-document.ts'
import type { Path } from '../model/path.ts'
import type { YamlTree } from '../reader/yaml/yaml-tree.ts'
import { toChineseNumeral } from '../text/numerals.ts'
import type { SourceBlock } from './content-sources.ts'
import { editScalar, type ScalarEdits } from './scalar-edits.ts'

const nothing: ScalarEdits = { edits: [], unplaced: [] }

export const editBlock = (source: SourceBlock, before: Block, after: Block): ScalarEdits => {
  if (before.kind === 'heading' && after.kind === 'heading') {
    const level =
      before.level === after.level
        ? []
        : [`标题“${before.text}”从第 ${before.level} 级改成了第 ${after.level} 级`]
    return join([editText(source.tree, source.path, before.text, after.text), { edits: [], unplaced: level }])
  }
  if (before.kind === 'paragraph' && after.kind === 'paragraph') return editParagraph(source, before, after)
  if (before.kind === 'table' && after.kind === 'table') return editTable(source, before, after)
  if (before.kind === 'picture' && after.kind === 'picture') return editCaption(source, before, after)
  return nothing
}

const join = (parts: readonly ScalarEdits[]): ScalarEdits => ({
  edits: parts.flatMap(({ edits }) => edits),
  unplaced: parts.flatMap(({ unplaced }) => unplaced),
})

const editText = (tree: YamlTree, path: Path, printed: string, wanted: string): ScalarEdits => {
  if (printed === wanted) return nothing
  const raw = rawAt(tree, path)
  return raw === undefined
    ? { edits: [], unplaced: [`“${printed}”改成“${wanted}”`] }
    : editScalar({ tree, path, raw, printed }, wanted)
}

export const rawAt = ({ value }: YamlTree, path: Path): string | undefined => {
  let at: unknown = value
  for (const step of path) at = typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined
  return typeof at === 'string' ? at : undefined
}

const editParagraph = (source: SourceBlock, before: Paragraph, after: Paragraph): ScalarEdits => {
  const heads = editRunIn(source, before, after)
  if (source.path.at(-1) !== '列举') {
    return join([heads, editText(source.tree, source.path, before.text, after.text)])
  }
  const items = before.items ?? []
  const wanted = after.items ?? splitLike(after.text, items.length)
  if (wanted?.length !== items.length) {
    return join([
      heads,
      {
        edits: [],
        unplaced: [`列举的项数变了：原有 ${items.length} 项，现在是“${after.text.slice(0, 30)}…”`],
      },
    ])
  }
  return join([heads, ...items.map((item, index) => editItem(source, index, item, wanted[index] ?? ''))])
}

const editRunIn = ({ tree, runIn }: SourceBlock, before: Paragraph, after: Paragraph): ScalarEdits => {
  const [old, now] = [before.runIn?.text ?? '', after.runIn?.text ?? '']
  if (old === now) return nothing
  if (!runIn || now === '') return { edits: [], unplaced: [`接排的标题“${old}”改成“${now}”`] }
  return editText(tree, runIn, old, now)
}

/** 一是…二是… taken apart at the ordinals, where the text still has all of them in order. */
const splitLike = (text: string, count: number): readonly string[] | undefined => {
  const starts: number[] = []
  for (let index = 0; index < count; index += 1) {
    const ordinal = `${toChineseNumeral(index + 1) ?? index + 1}是`
    const found = text.indexOf(ordinal, starts.at(-1) ?? 0)
    if (found < 0 || (index === 0 && found > 0)) return undefined
    starts.push(found + ordinal.length)
  }
  return starts.map((start, index) => {
    const next = starts[index + 1]
    const ordinal = `${toChineseNumeral(index + 2) ?? index + 2}是`
    return text.slice(start, next === undefined ? text.length : next - ordinal.length)
  })
}

/** The mark that closes an item may have been added when it was printed. */
const editItem = ({ tree, path }: SourceBlock, index: number, item: string, wanted: string): ScalarEdits => {
  if (item === wanted) return nothing
  const at = [...path, index]
  const raw = rawAt(tree, at) ?? ''
  const added = item.at(-1) ?? ''
  const isAdded = /[；。]/u.test(added) && !raw.trimEnd().endsWith(added)
  if (!isAdded) return editText(tree, at, item, wanted)
  const bare = wanted.endsWith(added) ? wanted.slice(0, -1) : wanted
  return editText(tree, at, item.slice(0, -1), bare)
}

const editTable = (source: SourceBlock, before: Table, after: Table): ScalarEdits => {
  const { tree, path } = source
  const caption = editText(tree, [...path, '题'], before.caption ?? '', after.caption ?? '')
  const [old, now] = [gridOf(before), gridOf(after)]
  const name = before.caption ?? '（无题的表格）'
  if (old.length !== now.length || old.some((row, index) => row.length !== now[index]?.length)) {
    return join([caption, { edits: [], unplaced: [`表格“${name}”的行、列或合并变了，请手工照改`] }])
  }
  const cells = old.flatMap((row, rowIndex) =>
    row.map((cell, index) => {
      const place = rowIndex === 0 ? ['列', cell.column] : ['行', rowIndex - 1, cell.column]
      return editText(tree, [...path, ...place], cell.text, now[rowIndex]?.[index]?.text ?? '')
    }),
  )
  return join([caption, ...cells])
}

interface PlacedText {
  readonly text: string
  readonly column: number
}

/** Each cell with the column it begins in; the header is the first row. */
const gridOf = ({ header, rows }: Table): readonly (readonly PlacedText[])[] => {
  const covered = new Map<string, true>()
  return [header, ...rows].map((cells, row) => {
    let column = 0
    return cells.map(({ text, columns, rows: height }) => {
      while (covered.has(`${row},${column}`)) column += 1
      const place = { text, column }
      for (let down = 0; down < height; down += 1) {
        for (let right = 0; right < columns; right += 1) covered.set(`${row + down},${column + right}`, true)
      }
      column += columns
      return place
    })
  })
}

const editCaption = ({ tree, path }: SourceBlock, before: Picture, after: Picture): ScalarEdits =>
  editText(tree, [...path, '题'], before.caption ?? '', after.caption ?? '')

/** 表格 as written → Table: texts finished, cells merged, rows checked. */
import type { Table, TableCell } from '../model/official-document.ts'
import type { Path } from '../model/path.ts'
import { buildCaption } from './build-caption.ts'
import { type Building, finishText } from './building.ts'
import { mergeCells, type PlacedCell } from './merge-cells.ts'
import { mistake } from './mistake.ts'
import type { TableField } from './schema/table-schema.ts'
import type { YamlTree } from './yaml/yaml-tree.ts'

/** Where the table is written, and its place in the document. */
export interface TablePlace {
  readonly tree: YamlTree
  readonly written: Path
  readonly path: Path
}

/** Undefined when its rows cannot be put together; they have been reported. */
export const buildTable = (building: Building, field: TableField, place: TablePlace): Table | undefined => {
  const caption = buildCaption(building, field.题, place)
  const head = readHead(building, field, place)
  if (head === undefined) return undefined
  const isRagged = reportRagged(building, field, head, place)
  const header = merge(building, head.texts, head, place)
  const rows = isRagged
    ? undefined
    : merge(building, finishTexts(building, field.行, ['行'], place), body, place)
  if (!header || !rows) return undefined
  noteCells(building, header, head, place)
  noteCells(building, rows, body, place)
  const [top = [], ...subheaders] = inRows(header, head.texts.length)
  return {
    kind: 'table',
    ...(caption !== undefined && { caption }),
    header: top,
    ...(subheaders.length > 0 && { subheaders }),
    rows: inRows(rows, field.行.length),
    landscape: field.横排 ?? false,
    path: place.path,
  }
}

/** Where the cells of one part are written and where they go, by row, column and index in the row. */
interface Part {
  writtenAt(row: number, column: number): Path
  modelAt(row: number, index: number): Path
}

const body: Part = {
  writtenAt: (row, column) => ['行', row, column],
  modelAt: (row, index) => ['rows', row, index],
}

interface Head extends Part {
  readonly texts: readonly (readonly string[])[]
}

/** 列 is one row of cells, or a list of rows. */
const readHead = (building: Building, { 列 }: TableField, place: TablePlace): Head | undefined => {
  const rows = 列.filter((row) => typeof row !== 'string')
  const modelAt = (row: number, index: number): Path =>
    row === 0 ? ['header', index] : ['subheaders', row - 1, index]
  if (rows.length === 列.length) {
    const writtenAt = (row: number, column: number): Path => ['列', row, column]
    return { texts: finishTexts(building, rows, ['列'], place), writtenAt, modelAt }
  }
  const cells = 列.filter((cell) => typeof cell === 'string')
  if (cells.length === 列.length) {
    const texts = [cells.map((text, index) => finishCell(building, text, ['列', index], place))]
    return { texts, writtenAt: (_, column) => ['列', column], modelAt }
  }
  building.report(
    mistake('table-header', '“列”里有的项是一格，有的项是一行。', {
      hint: '只有一层的表头写 [类别, 收到, 办结]；几层的表头每层写一行，如 - [类别, 收到, <] 和 - [^, 上年, 本年]',
      span: place.tree.keySpan([...place.written, '列']),
    }),
  )
  return undefined
}

const inRows = (cells: readonly PlacedCell[], count: number): readonly (readonly TableCell[])[] =>
  Array.from({ length: count }, (_, index) => cells.filter(({ row }) => row === index).map(toCell))

const toCell = ({ text, columns, rows }: PlacedCell): TableCell => ({ text, columns, rows })

const finishCell = (building: Building, text: string, path: Path, { tree, written }: TablePlace): string =>
  finishText(building, text, tree, [...written, ...path]).trim()

const finishTexts = (
  building: Building,
  rows: readonly (readonly string[])[],
  path: Path,
  place: TablePlace,
): readonly (readonly string[])[] =>
  rows.map((row, at) => row.map((text, index) => finishCell(building, text, [...path, at, index], place)))

/** All rows are as long as the first of the head. */
const reportRagged = (
  building: Building,
  { 行 }: TableField,
  { texts }: Head,
  { tree, written }: TablePlace,
): boolean => {
  const count = texts[0]?.length ?? 0
  const all = [
    ...texts.map((row, index) => ({ row, name: `表头第 ${index + 1} 层`, at: ['列', index] })),
    ...行.map((row, index) => ({ row, name: `表格第 ${index + 1} 行`, at: ['行', index] })),
  ]
  const ragged = all.filter(({ row }) => row.length !== count)
  for (const { row, name, at } of ragged) {
    building.report(
      mistake('table-row', `${name}有 ${row.length} 格，表头有 ${count} 列。`, {
        hint:
          row.length < count
            ? '空着的格写 ""；并入左边的格写“<”，并入上面的写“^”'
            : '删去多出的格；文字里有逗号时用引号括起来，如 "1,060"',
        span: tree.valueSpan([...written, ...at]),
      }),
    )
  }
  return ragged.length > 0
}

const merge = (
  building: Building,
  texts: readonly (readonly string[])[],
  { writtenAt }: Part,
  { tree, written }: TablePlace,
): readonly PlacedCell[] | undefined => {
  const { cells, problems } = mergeCells(texts)
  for (const { row, column, message } of problems) {
    building.report(
      mistake('table-merge', message, {
        hint: '“<”并入左边一格，“^”并入上面一格；合并的格子要拼成长方形，表头和下面的行不能合并',
        span: tree.valueSpan([...written, ...writtenAt(row, column)]),
      }),
    )
  }
  return problems.length === 0 ? cells : undefined
}

/** Where each cell is written, so that what the layout finds wrong with it can be shown. */
const noteCells = (
  building: Building,
  cells: readonly PlacedCell[],
  { writtenAt, modelAt }: Part,
  { tree, written, path }: TablePlace,
): void => {
  const counts = new Map<number, number>()
  for (const { row, column } of cells) {
    const index = counts.get(row) ?? 0
    counts.set(row, index + 1)
    building.places.note(
      [...path, ...modelAt(row, index)],
      tree.valueSpan([...written, ...writtenAt(row, column)]),
    )
  }
}

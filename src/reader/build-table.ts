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
  const texts = finishTexts(building, field, place)
  const caption = buildCaption(building, field.题, place)
  const isRagged = reportRagged(building, field, place)
  const header = merge(building, texts.slice(0, 1), ['列'], place)
  const rows = isRagged ? undefined : merge(building, texts.slice(1), ['行'], place)
  if (!header || !rows) return undefined
  noteCells(building, header, place, 'header')
  noteCells(building, rows, place, 'rows')
  const { path } = place
  return {
    kind: 'table',
    ...(caption !== undefined && { caption }),
    header: header.map(toCell),
    rows: field.行.map((_, index) => rows.filter(({ row }) => row === index).map(toCell)),
    landscape: field.横排 ?? false,
    path,
  }
}

const toCell = ({ text, columns, rows }: PlacedCell): TableCell => ({ text, columns, rows })

/** The header first. */
const finishTexts = (
  building: Building,
  { 列, 行 }: TableField,
  { tree, written }: TablePlace,
): string[][] => {
  const finish = (path: Path) => (text: string, index: number) =>
    finishText(building, text, tree, [...written, ...path, index]).trim()
  return [列.map(finish(['列'])), ...行.map((row, index) => row.map(finish(['行', index])))]
}

const reportRagged = (building: Building, { 列, 行 }: TableField, { tree, written }: TablePlace): boolean => {
  const ragged = 行.flatMap((row, index) => (row.length === 列.length ? [] : [{ row, index }]))
  for (const { row, index } of ragged) {
    building.report(
      mistake('table-row', `表格第 ${index + 1} 行有 ${row.length} 格，表头有 ${列.length} 列。`, {
        hint:
          row.length < 列.length
            ? '空着的格写 ""；并入左边的格写“<”，并入上面的写“^”'
            : '删去多出的格；文字里有逗号时用引号括起来，如 "1,060"',
        span: tree.valueSpan([...written, '行', index]),
      }),
    )
  }
  return ragged.length > 0
}

const merge = (
  building: Building,
  texts: readonly (readonly string[])[],
  key: Path,
  { tree, written }: TablePlace,
): readonly PlacedCell[] | undefined => {
  const { cells, problems } = mergeCells(texts)
  for (const { row, column, message } of problems) {
    const place = key[0] === '列' ? ['列', column] : ['行', row, column]
    building.report(
      mistake('table-merge', message, {
        hint: '“<”并入左边一格，“^”并入上面一格；合并的格子要拼成长方形，表头和下面的行不能合并',
        span: tree.valueSpan([...written, ...place]),
      }),
    )
  }
  return problems.length === 0 ? cells : undefined
}

/** Where each cell is written, so that what the layout finds wrong with it can be shown. */
const noteCells = (
  building: Building,
  cells: readonly PlacedCell[],
  { tree, written, path }: TablePlace,
  part: 'header' | 'rows',
): void => {
  const counts = new Map<number, number>()
  for (const { row, column } of cells) {
    const index = counts.get(row) ?? 0
    counts.set(row, index + 1)
    const own = part === 'header' ? ['header', index] : ['rows', row, index]
    const at = part === 'header' ? ['列', column] : ['行', row, column]
    building.places.note([...path, ...own], tree.valueSpan([...written, ...at]))
  }
}

/** 表格 as the content format writes it → Table: cells that go on are taken into the cell they belong to. */
import type { Table, TableCell } from '../model/official-document.ts'
import type { Path } from '../model/path.ts'
import type { ImportedTable } from './section.ts'

export const tableBlock = ({ caption, header, rows, landscape }: ImportedTable, path: Path): Table => ({
  kind: 'table',
  ...(caption !== undefined && { caption }),
  header: mergeRows([header])[0] ?? [],
  rows: mergeRows(rows),
  landscape,
  path,
})

const mergeRows = (rows: readonly (readonly string[])[]): readonly (readonly TableCell[])[] =>
  rows.map((texts, row) =>
    texts.flatMap((text, column): TableCell[] => {
      if (text === '<' || text === '^') return []
      return [{ text, columns: widthOf(texts, column), rows: heightOf(rows, row, column) }]
    }),
  )

const widthOf = (texts: readonly string[], column: number): number => {
  let width = 1
  while (texts[column + width] === '<') width += 1
  return width
}

const heightOf = (rows: readonly (readonly string[])[], row: number, column: number): number => {
  let height = 1
  while (rows[row + height]?.[column] === '^') height += 1
  return height
}

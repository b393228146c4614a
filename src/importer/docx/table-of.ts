/** A table of a DOCX → 表格 as the content format writes it: one header row, `<` and `^` where a cell goes on. */
import { joinLines } from '../../text/white-space.ts'
import type { ImportNote } from '../import-note.ts'
import type { ImportedTable } from '../section.ts'
import type { DocxBlock, DocxCell, DocxRow, DocxTable } from './docx-block.ts'

const mostColumns = 63

/** `above`: the caption found above the table; it may also stand in the table's own first row. */
export const tableOf = (whole: DocxTable, above: string | undefined, notes: ImportNote[]): ImportedTable => {
  const { table, own } = takeCaptionRow(whole)
  const caption = own ?? above
  const columns = Math.min(mostColumns, Math.max(1, ...table.rows.map(columnsOf)))
  const grid = table.rows.map((row) => writeRow(row, columns))
  const headerRows = Math.max(1, countHeaderRows(table.rows))
  const [header = [], ...rows] = joinHeader(grid, headerRows, table.ordinal, notes)
  noteNested(table, notes)
  return {
    kind: 'table',
    ...(caption !== undefined && { caption }),
    header,
    rows: detachFromHeader(rows.length > 0 ? rows : [header.map(() => '')]),
    landscape: table.landscape,
  }
}

/** A first row of one cell across all columns is the caption, or white that keeps the header in its place. */
const takeCaptionRow = (whole: DocxTable): { readonly table: DocxTable; readonly own?: string } => {
  const [first, second] = whole.rows
  const [cell, ...others] = first?.cells ?? []
  const spans =
    cell !== undefined && others.length === 0 && cell.columns > 1 && (second?.cells.length ?? 0) > 1
  if (!spans) return { table: whole }
  const table = { ...whole, rows: whole.rows.slice(1) }
  const own = joinLines(textsOf(cell.blocks).join('\n'))
  return own === '' ? { table } : { table, own }
}

const columnsOf = ({ before, cells }: DocxRow): number =>
  cells.reduce((sum, { columns }) => sum + columns, before)

const writeRow = ({ before, cells }: DocxRow, columns: number): string[] => {
  const written = [
    ...Array.from({ length: before }, () => ''),
    ...cells.flatMap((cell) => [
      cell.continues ? '^' : cellText(cell),
      ...Array.from({ length: cell.columns - 1 }, () => (cell.continues ? '^' : '<')),
    ]),
  ]
  return Array.from({ length: columns }, (_, index) => written[index] ?? '')
}

const cellText = ({ blocks }: DocxCell): string => {
  const text = joinLines(textsOf(blocks).join('\n'))
  // Alone in a cell these two mean something else in YAML.
  return text === '<' ? '＜' : text === '^' ? '＾' : text
}

/** Tables within cells give their texts, too. */
export const textsOf = (blocks: readonly DocxBlock[]): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [...block.boxes.flatMap(textsOf), `${block.label}${block.text}`.trim()].filter((text) => text !== '')
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => textsOf(cell.blocks))),
  )

/** Rows that Word repeats on every page, or that the first row's merged cells reach into. */
const countHeaderRows = (rows: readonly DocxRow[]): number => {
  const repeated = rows.findIndex(({ isHeader }) => !isHeader)
  let reached = 1
  while (rows[reached]?.cells.some(({ continues }) => continues) && reached < 4) reached += 1
  const mergesRight = rows[0]?.cells.some(({ columns }) => columns > 1) === true
  return Math.max(repeated === -1 ? 1 : repeated, mergesRight && reached < rows.length ? reached : 1)
}

/** The format has one header row: the texts of several are put together, column by column. */
const joinHeader = (
  grid: readonly (readonly string[])[],
  headerRows: number,
  line: number,
  notes: ImportNote[],
): readonly (readonly string[])[] => {
  if (headerRows === 1 || headerRows >= grid.length) return grid
  const head = grid.slice(0, headerRows)
  const columns = head[0]?.length ?? 0
  const joined = Array.from({ length: columns }, (_, column) => {
    const texts = head.map((row) => ownText(row, column))
    return [...new Set(texts.filter((text) => text !== '^' && text !== ''))].join('')
  })
  const message = `第 ${line} 行的表格有 ${headerRows} 行表头，已逐列合并成一行，请核实。`
  notes.push({ kind: 'element', severity: 'warning', line, message })
  return [joined, ...grid.slice(headerRows)]
}

/** The text of the cell that covers a column. */
const ownText = (row: readonly string[], column: number): string => {
  let at = column
  while (at > 0 && row[at] === '<') at -= 1
  return row[at] ?? ''
}

/** A cell of the first row cannot go on with the header. */
const detachFromHeader = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  rows.map((row, index) => (index === 0 ? row.map((text) => (text === '^' ? '' : text)) : row))

const noteNested = ({ ordinal, rows }: DocxTable, notes: ImportNote[]): void => {
  const cells = rows.flatMap((row) => row.cells)
  const blocks = cells.flatMap((cell) => cell.blocks)
  if (blocks.some(({ kind }) => kind === 'table')) {
    const message = `第 ${ordinal} 行的表格里套着表格，内层的文字已并入所在的格，请核实。`
    notes.push({ kind: 'element', severity: 'warning', line: ordinal, message })
  }
  if (blocks.some((block) => block.kind === 'paragraph' && block.pictures.length > 0)) {
    const message = `第 ${ordinal} 行的表格里有图片，没有导入。`
    notes.push({ kind: 'left-out', severity: 'warning', line: ordinal, message })
  }
}

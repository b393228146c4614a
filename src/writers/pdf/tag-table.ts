/** The tags of a table: caption, header and rows with all their cells, also those that print nothing, since columns are counted by cells. */
import type { Table } from '../../model/official-document.ts'
import { type Path, pathKey } from '../../model/path.ts'
import { addTag, type GrowingTag } from './tags.ts'

/** What the cells and the caption are found by: element and path. */
export type TableTags = ReadonlyMap<string, GrowingTag>

export const addTable = (
  parent: GrowingTag,
  { caption, header, subheaders = [], rows, path }: Table,
): TableTags => {
  const table = addTag(parent, 'Table')
  const tags = new Map<string, GrowingTag>()
  if (caption !== undefined)
    tags.set(`tableCaption ${pathKey([...path, 'caption'])}`, addTag(table, 'Caption'))
  const head = addTag(table, 'THead')
  addRow(tags, head, 'TH', header, [...path, 'header'])
  subheaders.forEach((cells, row) => void addRow(tags, head, 'TH', cells, [...path, 'subheaders', row]))
  const body = addTag(table, 'TBody')
  rows.forEach((cells, row) => void addRow(tags, body, 'TD', cells, [...path, 'rows', row]))
  return tags
}

const addRow = (
  tags: Map<string, GrowingTag>,
  parent: GrowingTag,
  type: 'TH' | 'TD',
  cells: Table['header'],
  path: Path,
): void => {
  const row = addTag(parent, 'TR')
  cells.forEach(({ columns, rows }, index) => {
    tags.set(`table ${pathKey([...path, index])}`, addTag(row, type, { columns, rows }))
  })
}

/** The path of the table that a part of it belongs to. */
export const tablePathOf = (path: Path): Path => {
  const end = path.findIndex((step) => typeof step === 'string' && partsOfTable.has(step))
  return path.slice(0, Math.max(0, end))
}

const partsOfTable = new Set(['caption', 'header', 'subheaders', 'rows'])

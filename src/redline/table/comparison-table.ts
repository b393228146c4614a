/** The rows of a 对照表 as a table of the document model, with the marks of its cells. */
import type { Segment } from '../../diff/comparison.ts'
import type { Table, TableCell } from '../../model/official-document.ts'
import { pathKey } from '../../model/path.ts'
import type { Marks } from '../merge-documents.ts'
import { textOf } from '../merge-elements.ts'
import type { ComparisonRow } from './comparison-rows.ts'

export const comparisonColumns = ['原文', '现文', '说明'] as const

export interface MarkedTable {
  readonly table: Table
  readonly marks: ReadonlyMap<string, Marks>
}

export const makeComparisonTable = (rows: readonly ComparisonRow[], caption: string): MarkedTable => {
  const path = ['comparison'] as const
  const marks = new Map<string, Marks>()
  const note = (row: number, column: number, segments: readonly Segment[]): void => {
    if (segments.some(({ kind }) => kind !== 'equal'))
      marks.set(pathKey([...path, 'rows', row, column]), { segments })
  }
  const body = rows.map((row, index): readonly TableCell[] => {
    if (row.kind === 'section') return [{ text: row.title, columns: comparisonColumns.length, rows: 1 }]
    note(index, 0, row.old)
    note(index, 1, row.new)
    return [textOf(row.old), textOf(row.new), row.note].map(plainCell)
  })
  return {
    table: {
      kind: 'table',
      caption,
      header: comparisonColumns.map(plainCell),
      rows: body,
      landscape: true,
      path,
    },
    marks,
  }
}

const plainCell = (text: string): TableCell => ({ text, columns: 1, rows: 1 })

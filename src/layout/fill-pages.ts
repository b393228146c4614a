/** Rows to sides: rows that must stay together move together, empty rows vanish at the top of a side. */
import { columnWidth, type RowModel, rowsPerPage } from '../standard/page-geometry.ts'
import type { FlowRow } from './flow.ts'

export interface FilledRow {
  readonly row: FlowRow
  /** 0-based row of its side, counted from the first row free for text. */
  readonly slot: number
}

export type FilledPage = readonly FilledRow[]

/** `firstCapacity`: rows free on page 1 below the title. At least one side, even for no rows. */
export const fillPages = (
  rows: readonly FlowRow[],
  firstCapacity: number,
  model: RowModel,
): readonly FilledPage[] => {
  const pages: FilledRow[][] = [[]]
  let used = 0
  for (const group of keptGroups(rows)) {
    const capacity = pages.length === 1 ? firstCapacity : rowsPerPage
    const isFresh = used === 0
    const needed = heightOf(group, isFresh) + rowsUnder(group.at(-1), model)
    const mustBreak = group[0]?.startsPage === true && !(isFresh && pages.length > 1)
    if (mustBreak || (used + needed > capacity && !(isFresh && pages.length > 1))) {
      pages.push([])
      used = 0
    }
    for (const row of group) {
      // A group taller than a side has to break inside after all.
      if (pages.length > 1 && used > 0 && used + row.rowsBefore + 1 + rowsUnder(row, model) > rowsPerPage) {
        pages.push([])
        used = 0
      }
      used += used === 0 ? row.headroom : row.rowsBefore
      pages.at(-1)?.push({ row, slot: used })
      used += 1
    }
  }
  return pages
}

const heightOf = (group: readonly FlowRow[], atTop: boolean): number =>
  group.reduce((sum, row, index) => sum + 1 + (atTop && index === 0 ? row.headroom : row.rowsBefore), 0)

/** Rows that a seal of the last row covers below it. */
const rowsUnder = (row: FlowRow | undefined, { pitch }: RowModel): number =>
  Math.ceil(Math.max(0, (row?.overhang ?? 0) - (pitch - columnWidth)) / pitch)

const keptGroups = (rows: readonly FlowRow[]): readonly (readonly FlowRow[])[] => {
  const groups: FlowRow[][] = []
  let open = false
  for (const row of rows) {
    if (open && !row.startsPage) groups.at(-1)?.push(row)
    else groups.push([row])
    open = row.keepWithNext
  }
  return groups
}

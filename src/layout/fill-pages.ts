/** Rows to sides: rows that must stay together move together, tables are parted, empty rows vanish at the top of a side. */

import { unreachable } from '../model/unreachable.ts'
import { seal } from '../standard/elements.ts'
import { type FlowRow, heightOf } from './flow.ts'
import type { SideGrid } from './side-grid.ts'

export interface FilledRow {
  readonly row: FlowRow
  /** 0-based row of its side, counted from the first row free for text. */
  readonly slot: number
}

export type FilledPage = readonly FilledRow[]

/** `gridAt`: the grid of a side by its 0-based index. At least one side, even for no rows. */
export const fillPages = (
  rows: readonly FlowRow[],
  gridAt: (side: number) => SideGrid,
): readonly FilledPage[] => {
  const filling: Filling = { pages: [[]], used: 0, gridAt }
  for (const group of keptGroups(rows)) {
    if (group[0]?.startsPage === true && !isNewSide(filling)) startSide(filling)
    placeGroup(filling, group)
  }
  return filling.pages
}

interface Filling {
  readonly pages: FilledRow[][]
  /** Rows taken on the last of the pages. */
  used: number
  gridAt(side: number): SideGrid
}

const currentGrid = ({ pages, gridAt }: Filling): SideGrid => gridAt(pages.length - 1)

/** Nothing stands on the side yet; one with a head is none. */
const isNewSide = (filling: Filling): boolean => filling.used === 0 && currentGrid(filling).isWhole

const startSide = (filling: Filling): void => {
  filling.pages.push([])
  filling.used = 0
}

const freeRows = (filling: Filling): number => currentGrid(filling).capacity - filling.used

const placeGroup = (filling: Filling, group: readonly FlowRow[]): void => {
  if (neededRows(filling, group) <= freeRows(filling)) {
    placeRows(filling, group)
    return
  }
  const parts = divideGroup(filling, group)
  if (parts !== undefined) {
    placeRows(filling, parts.first)
    startSide(filling)
    placeGroup(filling, parts.rest)
  } else if (isNewSide(filling)) placeApart(filling, group)
  else {
    startSide(filling)
    placeGroup(filling, group)
  }
}

/** A group taller than a side has to break inside after all. */
const placeApart = (filling: Filling, group: readonly FlowRow[]): void => {
  if (group.length === 1) placeRows(filling, group)
  else for (const row of group) placeGroup(filling, [row])
}

const placeRows = (filling: Filling, rows: readonly FlowRow[]): void => {
  for (const row of rows) {
    const slot = filling.used + emptyRows(filling, row)
    filling.pages.at(-1)?.push({ row, slot })
    filling.used = slot + row.height
  }
}

/** Empty rows above a row that comes next. */
const emptyRows = ({ used }: Filling, row: FlowRow): number => (used === 0 ? row.headroom : row.rowsBefore)

const neededRows = (filling: Filling, group: readonly FlowRow[]): number => {
  const [first] = group
  const saved = first === undefined ? 0 : first.rowsBefore - emptyRows(filling, first)
  return heightOf(group) - saved + rowsUnder(group, currentGrid(filling))
}

/** Parts a group inside the last of its tables that begins on this side. */
const divideGroup = (
  filling: Filling,
  group: readonly FlowRow[],
): { readonly first: readonly FlowRow[]; readonly rest: readonly FlowRow[] } | undefined => {
  for (const [index, row] of [...group.entries()].reverse()) {
    const taken = neededRows(filling, group.slice(0, index + 1)) - row.height
    const division = row.divide?.(freeRows(filling) - taken)
    if (division === undefined) continue
    return {
      first: [...group.slice(0, index), { ...division.first, rowsBefore: row.rowsBefore }],
      rest: [division.rest, ...group.slice(index + 1)],
    }
  }
  return undefined
}

/** Rows that the seals of a group cover below its last row. */
const rowsUnder = (group: readonly FlowRow[], { pitch }: SideGrid): number => {
  let most = 0
  let below = 0
  for (let index = group.length - 1; index >= 0; index--) {
    const row = group[index] ?? unreachable('没有行')
    const covered = Math.ceil(Math.max(0, row.overhang - seal.belowTypeArea) / pitch)
    most = Math.max(most, covered - below)
    below += row.rowsBefore + row.height
  }
  return most
}

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

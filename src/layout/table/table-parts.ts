/** A table in parts: which rows a height holds, and each part drawn with 表题 or 续表 and the header above it. */
import type { Table } from '../../model/official-document.ts'
import { table as rules } from '../../standard/elements.ts'
import type { LayoutContext } from '../flow.ts'
import type { PageItem } from '../page.ts'
import { shiftItem } from '../place.ts'
import { type Caption, caption, continuedMark } from './caption.ts'
import { drawTable } from './draw-table.ts'
import { type MeasuredTable, measureTable } from './measure-table.ts'
import { sliceRows } from './slice-rows.ts'

export interface TableParts {
  readonly path: Table['path']
  readonly table: MeasuredTable
  /** Rows repeated in every part: the header, unless it takes much of a side. */
  readonly head: readonly number[]
  /** Above the first part and above the others. */
  readonly leads: { readonly first: Caption; readonly other: Caption }
}

/** Rows of the table from `from` and before `to`. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** `width` and `height` of what a side has for it, mm; `above` stands over the table and its 表题. */
export const tableParts = (
  table: Table,
  { width, height }: { readonly width: number; readonly height: number },
  context: LayoutContext,
  above: Caption = none,
): TableParts => {
  const { path } = table
  const measured = measureTable(table, width, context.fonts)
  const { headCount } = measured
  const head = sum(measured.heights.slice(0, headCount))
  const repeats = head <= height / 3
  const leads = {
    first: stacked(
      above,
      spaced(
        table.caption === undefined ? none : caption(table.caption, 'tableCaption', path, width, context),
      ),
    ),
    other: spaced(continuedMark(path, width, context)),
  }
  const free = height - Math.max(leads.first.height, leads.other.height) - (repeats ? head : 0)
  return {
    path,
    table: sliceRows(measured, free),
    head: repeats ? Array.from({ length: headCount }, (_, row) => row) : [],
    leads,
  }
}

const none: Caption = { items: [], height: 0 }

const stacked = (upper: Caption, lower: Caption): Caption => ({
  items: [...upper.items, ...lower.items.map((item) => shiftItem(item, 0, upper.height))],
  height: upper.height + lower.height,
})

const spaced = (lead: Caption): Caption =>
  lead.height === 0 ? lead : { ...lead, height: lead.height + rules.captionGap }

export const wholeStretch = ({ head, table }: TableParts): Stretch => ({
  from: head.length,
  to: table.heights.length,
})

/** A table of a header only has a part without rows. */
export const partHeight = (parts: TableParts, { from, to }: Stretch): number =>
  leadOf(parts, from).height + sum(rowsOf(parts, { from, to }).map((row) => heightAt(parts, row)))

/** Where a stretch has to end to fit a height; at least one row. Rows that a merged cell joins stay together where they can. */
export const lastFitting = (parts: TableParts, { from, to }: Stretch, height: number): number => {
  let end = from
  let used = partHeight(parts, { from, to: from })
  while (end < to && used + heightAt(parts, end) <= height + 1e-6) {
    used += heightAt(parts, end)
    end += 1
  }
  if (end === to) return end
  for (let clean = end; clean > from; clean -= 1) if (isClean(parts, clean)) return clean
  return end
}

const isClean = ({ table }: TableParts, before: number): boolean =>
  table.cells.every(({ row, rows }) => row >= before || row + rows <= before)

/** `height`: what the part may take so that it ends on the grid; its rows share what is over, within reason. */
export const drawPart = (parts: TableParts, stretch: Stretch, height: number): readonly PageItem[] => {
  const rows = rowsOf(parts, stretch)
  const spare = Math.max(0, height - partHeight(parts, stretch))
  const more = Math.min(rules.mostStretch, spare / Math.max(1, rows.length))
  const lead = leadOf(parts, stretch.from)
  const heights = rows.map((row) => heightAt(parts, row) + more)
  const { table, path } = parts
  const from = stretch.from <= wholeStretch(parts).from ? 0 : stretch.from
  return [...lead.items, ...drawTable({ table, rows, heights, top: lead.height, from, path })]
}

const leadOf = (parts: TableParts, from: number): Caption =>
  from <= wholeStretch(parts).from ? parts.leads.first : parts.leads.other

const rowsOf = ({ head }: TableParts, { from, to }: Stretch): readonly number[] => [
  ...head,
  ...Array.from({ length: to - from }, (_, index) => from + index),
]

const heightAt = ({ table }: TableParts, row: number): number => table.heights[row] ?? 0

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Some rows of a measured table, one below the other, as text runs and rules; places count from the upper left corner. */
import type { Path } from '../../model/path.ts'
import { table as rules } from '../../standard/elements.ts'
import { mmPerPt } from '../../standard/page-geometry.ts'
import type { PageItem, RuleLine } from '../page.ts'
import { placeGlyphs } from '../place.ts'
import { linePitch, type MeasuredCell, type MeasuredTable } from './measure-table.ts'

export interface TablePart {
  readonly table: MeasuredTable
  /** Rows of the table in the order they are printed, the repeated header first. */
  readonly rows: readonly number[]
  /** Height of each of them, mm. */
  readonly heights: readonly number[]
  readonly top: number
  /** The row it begins with: what began above it is printed again. */
  readonly from: number
  readonly path: Path
}

export const drawTable = (part: TablePart): readonly PageItem[] => {
  const tops = [part.top]
  for (const height of part.heights) tops.push((tops.at(-1) ?? 0) + height)
  const cells = visibleCells(part)
  return [...cells.flatMap((cell) => drawText(cell, tops, part)), ...drawRules(part, cells, tops)]
}

interface VisibleCell {
  readonly cell: MeasuredCell
  /** First and after the last of its rows in the part. */
  readonly from: number
  readonly to: number
}

/** A merged cell that is parted shows its text in each part. */
const visibleCells = ({ table, rows }: TablePart): readonly VisibleCell[] =>
  table.cells.flatMap((cell) => {
    const own = rows.flatMap((row, index) => (row >= cell.row && row < cell.row + cell.rows ? [index] : []))
    const [from] = own
    const last = own.at(-1)
    return from === undefined || last === undefined ? [] : [{ cell, from, to: last + 1 }]
  })

const drawText = (
  { cell, from, to }: VisibleCell,
  tops: readonly number[],
  { table: { sizePt }, from: begin }: TablePart,
): readonly PageItem[] => {
  const top = tops[from] ?? 0
  const em = sizePt * mmPerPt
  const block = em + Math.max(0, cell.lines.length - 1) * linePitch(sizePt)
  const first = top + ((tops[to] ?? top) - top - block) / 2 + em / 2
  const runs = cell.lines.flatMap(({ x, glyphs }, index) =>
    placeGlyphs(glyphs, { x, centre: first + index * linePitch(sizePt) }),
  )
  return cell.row < begin ? runs.map((run) => ({ ...run, repeated: true })) : runs
}

/** A rule runs wherever two different cells meet, thicker around the table and inside the 版心. */
const drawRules = (
  part: TablePart,
  cells: readonly VisibleCell[],
  tops: readonly number[],
): readonly RuleLine[] => {
  const { edges } = part.table
  const owner = ownerOf(cells)
  const rowCount = tops.length - 1
  const columns = edges.length - 1
  const half = rules.outerLine / 2
  const at = (places: readonly number[], index: number): number => {
    const inset = index === 0 ? half : index === places.length - 1 ? -half : 0
    return (places[index] ?? 0) + inset
  }
  const thickness = (index: number, last: number): number =>
    index === 0 || index === last ? rules.outerLine : rules.innerLine
  const base = { kind: 'rule', colour: 'black', element: 'table', path: part.path } as const
  const across = tops.flatMap((_, row) =>
    stretches(columns, (column) => owner(row - 1, column) !== owner(row, column)).map(([from, to]) => ({
      ...base,
      x0: edges[from] ?? 0,
      x1: edges[to] ?? 0,
      y: at(tops, row),
      thickness: thickness(row, rowCount),
    })),
  )
  const down = edges.flatMap((_, column) =>
    stretches(rowCount, (row) => owner(row, column - 1) !== owner(row, column)).map(([from, to]) => ({
      ...base,
      x0: at(edges, column),
      x1: at(edges, column),
      y: tops[from] ?? 0,
      y1: tops[to] ?? 0,
      thickness: thickness(column, columns),
    })),
  )
  return [...across, ...down]
}

/** Which cell a place of the part belongs to; places without a cell, and all outside, are told apart too. */
const ownerOf = (cells: readonly VisibleCell[]): ((row: number, column: number) => string) => {
  const owners = new Map<string, string>()
  for (const { cell, from, to } of cells) {
    for (let row = from; row < to; row += 1)
      for (let right = 0; right < cell.columns; right += 1)
        owners.set(`${row} ${cell.column + right}`, `cell ${cell.id}`)
  }
  return (row, column) => owners.get(`${row} ${column}`) ?? `${row} ${column}`
}

/** Runs of indexes below `count` for which something holds, as [from, to). */
const stretches = (
  count: number,
  holds: (index: number) => boolean,
): readonly (readonly [number, number])[] => {
  const result: [number, number][] = []
  for (let index = 0; index < count; index += 1) {
    const last = result.at(-1)
    if (!holds(index)) continue
    if (last !== undefined && last[1] === index) last[1] = index + 1
    else result.push([index, index + 1])
  }
  return result
}

/** Widths of a table's columns from what their texts need; together they fill the width. */

export interface ColumnNeed {
  /** Widest stretch that no row break may split, with the padding. */
  readonly least: number
  /** Widest text on one row, with the padding; the head of the column may take two. */
  readonly compact: number
  /** Widest text on one row, with the padding. */
  readonly natural: number
}

/**
 * When all texts fit on one row, columns grow in proportion; when they do with heads of two rows, columns take that
 * and share what is left by what their heads want. Otherwise a column that needs no more than an even share takes what
 * it needs, and long texts share by the square root of their widths, which keeps the longest from starving the others.
 */
export const columnWidths = (needs: readonly ColumnNeed[], width: number): readonly number[] => {
  const natural = sum(needs.map((need) => need.natural))
  if (natural <= width) return needs.map((need) => (need.natural / natural) * width)
  const least = sum(needs.map((need) => need.least))
  if (least >= width) return needs.map((need) => (need.least / least) * width)
  const compact = sum(needs.map((need) => need.compact))
  if (compact > width) return shareOut(needs, width)
  const share = (width - compact) / (natural - compact)
  return needs.map((need) => need.compact + (need.natural - need.compact) * share)
}

interface OpenColumn extends ColumnNeed {
  readonly index: number
  readonly share: number
}

const shareOut = (needs: readonly ColumnNeed[], width: number): readonly number[] => {
  const widths = new Map<number, number>()
  for (;;) {
    const left = width - sum([...widths.values()])
    const open = openColumns(needs, widths, left)
    const starved = open.find(({ least, share }) => least > share)
    const sated = open.find((column) => isSated(column, open, left))
    if (starved !== undefined) widths.set(starved.index, starved.least)
    else if (sated !== undefined) widths.set(sated.index, sated.compact)
    else {
      for (const { index, share } of open) widths.set(index, share)
      return spreadRest(
        needs,
        needs.map((_, index) => widths.get(index) ?? 0),
        width,
      )
    }
  }
}

/** What is left when all take what they need goes to the columns that still have less than that. */
const spreadRest = (
  needs: readonly ColumnNeed[],
  widths: readonly number[],
  width: number,
): readonly number[] => {
  const lacks = widths.map((own, index) => Math.max(0, (needs[index]?.compact ?? 0) - own))
  const lacking = sum(lacks)
  if (lacking === 0) return widths
  const share = (width - sum(widths)) / lacking
  return widths.map((own, index) => own + (lacks[index] ?? 0) * share)
}

const openColumns = (
  needs: readonly ColumnNeed[],
  widths: ReadonlyMap<number, number>,
  left: number,
): readonly OpenColumn[] => {
  const open = needs.map((need, index) => ({ ...need, index })).filter(({ index }) => !widths.has(index))
  const roots = sum(open.map(({ compact }) => Math.sqrt(compact)))
  return open.map((need) => ({ ...need, share: (left * Math.sqrt(need.compact)) / roots }))
}

/** It needs no more than its share or an even one, and leaves the others what they cannot do without. */
const isSated = (
  { compact, index, share }: OpenColumn,
  open: readonly OpenColumn[],
  left: number,
): boolean => {
  const others = sum(open.map((other) => (other.index === index ? 0 : other.least)))
  return compact <= Math.max(share, left / open.length) && compact + others <= left
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

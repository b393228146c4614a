/** Widths of a table's columns from what their texts need; together they fill the width. */

export interface ColumnNeed {
  /** Widest stretch that no row break may split, with the padding. */
  readonly least: number
  /** Widest text on one row, with the padding. */
  readonly natural: number
}

/**
 * When all texts fit on one row, columns grow in proportion. Otherwise columns share the width by the square root of
 * their texts' widths, which keeps long texts from starving short ones; a column that needs less than its share takes
 * what it needs, one that cannot do with its share takes its least, and the others share again.
 */
export const columnWidths = (needs: readonly ColumnNeed[], width: number): readonly number[] => {
  const natural = sum(needs.map((need) => need.natural))
  if (natural <= width) return needs.map((need) => (need.natural / natural) * width)
  const least = sum(needs.map((need) => need.least))
  if (least >= width) return needs.map((need) => (need.least / least) * width)
  return shareOut(needs, width)
}

const shareOut = (needs: readonly ColumnNeed[], width: number): readonly number[] => {
  const fixed = new Map<number, number>()
  for (;;) {
    const open = needs.map((need, index) => ({ ...need, index })).filter(({ index }) => !fixed.has(index))
    const left = width - sum([...fixed.values()])
    const weights = sum(open.map(({ natural }) => Math.sqrt(natural)))
    const shares = open.map((need) => ({ ...need, share: (left * Math.sqrt(need.natural)) / weights }))
    const starved = shares.filter(({ least, share }) => least > share)
    const sated = shares.filter(({ natural, share }) => natural <= share)
    if (starved.length === 0 && sated.length === 0) {
      for (const { index, share } of shares) fixed.set(index, share)
      return needs.map((_, index) => fixed.get(index) ?? 0)
    }
    if (starved.length > 0) for (const { index, least } of starved) fixed.set(index, least)
    else for (const { index, natural } of sated) fixed.set(index, natural)
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Literal years in names and titles, moved on by one; years in 《…》 and “…” belong to what is named there. */

export interface YearPlace {
  readonly start: number
  readonly end: number
  readonly year: number
}

/** Where a text names one of the years, as 2024年 or 2024年度; the end of a range such as 2021—2025年 is not one of them. */
export const findYears = (text: string, years: ReadonlySet<number>): readonly YearPlace[] => {
  const open = text.replace(/《[^》]*》|“[^”]*”|\{\{[\s\S]*?\}\}/gu, (found) => ' '.repeat(found.length))
  return Array.from(open.matchAll(/(?<![\d—–～~-])(?:19|20)\d{2}(?=年)/gu), ({ 0: digits, index }) => ({
    start: index,
    end: index + digits.length,
    year: Number(digits),
  })).filter(({ year }) => years.has(year))
}

export const moveYears = (text: string, years: ReadonlySet<number>): string =>
  findYears(text, years).reduceRight(
    (moved, { start, end, year }) => `${moved.slice(0, start)}${year + 1}${moved.slice(end)}`,
    text,
  )

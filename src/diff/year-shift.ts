/** Recognises what only follows from the year moving on (2023年 → 2024年, 上年 → 2023年) or from other parts moving (二是 → 三是). */

/** 年度 of the two documents. */
export interface Years {
  readonly old: number | undefined
  readonly new: number | undefined
}

export const isYearShift = (before: string, after: string, years: Years): boolean => {
  if (years.old === undefined || years.new === undefined || years.old === years.new) return false
  const relative = toRelativeYears(before, years.old)
  return relative !== before && relative === toRelativeYears(after, years.new)
}

/** Years as their distance from 年度: 2023年 in a report on 2024 is 〔−1〕年, and so is 上年. */
export const toRelativeYears = (text: string, year: number): string =>
  text
    .replaceAll(/([上去今本明来下])年(度)?(?!级|轻|内)/gu, (_, word: string) =>
      relative(wordOffsets[word] ?? 0),
    )
    .replaceAll(/(?<!\d)((?:19|20)\d{2})(?=年|[—–~～〕-]|至)(?:年度?)?/gu, (_, digits: string) =>
      relative(Number(digits) - year),
    )
    .replaceAll(/(?<=[—–~～-])((?:19|20)\d{2})(?!\d)(?:年度?)?/gu, (_, digits: string) =>
      relative(Number(digits) - year),
    )

const relative = (offset: number): string => `〖${offset}〗`

const wordOffsets: Readonly<Record<string, number>> = { 上: -1, 去: -1, 今: 0, 本: 0, 明: 1, 来: 1, 下: 1 }

const ordinal =
  /^(?:[一二三四五六七八九十百]{1,5}[是要、]?|第[一二三四五六七八九十百\d]{1,5}[，,]?|[（(][一二三四五六七八九十百\d]{1,5}[）)]|\d{1,2}[.．、]?|附件\d*)$/u

/** Both are ordinals of the same kind: 二是 → 三是, （一） → （二）, 附件1 → 附件2. */
export const isOrdinalShift = (before: string, after: string): boolean =>
  ordinal.test(before) && ordinal.test(after) && shapeOf(before) === shapeOf(after) && shapeOf(before) !== '#'

const shapeOf = (text: string): string => text.replaceAll(/[一二三四五六七八九十百\d]+/gu, '#')

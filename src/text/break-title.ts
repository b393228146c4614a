/** Breaks a title into rows that keep sense units whole and make a 梯形 or 菱形, never a 沙漏 (7.3.1, R-X-title-shape). */
import { breakLongTitle, type JoinCost } from './break-long-title.ts'
import { isForbiddenAtRowEnd, isForbiddenAtRowStart } from './characters.ts'
import { segmentWords } from './words.ts'

export interface TitleMeasure {
  /** Longest row, in 字 of the title. */
  readonly columns: number
  /** Width of a text in the same unit. */
  width(text: string): number
  /** Names that stay whole: the issuing bodies. */
  readonly names: readonly string[]
}

/** A `|` forces a break; a forced row that is too long is broken further. */
export const breakTitle = (title: string, measure: TitleMeasure): string[] =>
  title.split('|').flatMap((part) => breakPart(part, { ...measure, width: remembering(measure.width) }))

/** The same rows are measured over and over. */
const remembering = (width: (text: string) => number): ((text: string) => number) => {
  const known = new Map<string, number>()
  return (text) => {
    const own = known.get(text) ?? width(text)
    known.set(text, own)
    return own
  }
}

const breakPart = (title: string, measure: TitleMeasure): string[] => {
  if (measure.width(title) <= measure.columns) return [title]
  const wholeWords = wordsOf(title, measure, measure.columns - 2)
  const cutWords = wordsOf(title, measure, Math.floor(measure.columns * 0.7))
  const whole = rowsOfWords(wholeWords, measure)
  const cut = wholeWords.length === cutWords.length ? whole : rowsOfWords(cutWords, measure)
  const best = whole !== undefined && whole.cost <= (cut?.cost ?? Infinity) + cutNameCost ? whole : cut
  return best?.rows ?? cutAnywhere(title, measure)
}

/** A name of a document in 《》 stays whole unless that makes a much worse outline. */
const cutNameCost = 30

/** 《…》 of up to `longest` characters are one word. */
const wordsOf = (title: string, { names }: TitleMeasure, longest: number): readonly string[] =>
  joinDependents(segmentWords(title, [...names, ...names.flatMap(placeOf)], longest))

const rowsOfWords = (words: readonly string[], measure: TitleMeasure): Rows | undefined => {
  const least = Math.ceil(measure.width(words.join('')) / measure.columns)
  if (least > mostTried) return longRows(words, least, measure)
  let best: Rows | undefined
  for (let count = least; count <= Math.min(words.length, least + 2); count++) {
    if (best !== undefined && best.cost <= (count - least) * extraRowCost) break
    const found = bestRows(words, count, measure)
    if (found === undefined) continue
    const cost = found.cost + (count - least) * extraRowCost
    if (best === undefined || cost < best.cost) best = { rows: found.rows, cost }
  }
  return best
}

/** Every way to break is tried for so many rows at least needed; beyond them there are too many. */
const mostTried = 5

const longRows = (words: readonly string[], least: number, measure: TitleMeasure): Rows | undefined => {
  const title = { words, columns: measure.columns, width: measure.width, joinCost }
  for (let count = least; count <= least + 3; count += 1) {
    const rows = breakLongTitle(title, count)
    if (rows !== undefined) return { rows: [...rows], cost: 0 }
  }
  return undefined
}

/** 滨江市 of 滨江市人民政府: no dictionary knows every place. */
const placeOf = (name: string): readonly string[] => name.match(/^.{1,6}?[省市县区州盟旗]/u) ?? []

interface Rows {
  readonly rows: string[]
  readonly cost: number
}

/** A row more than needed must buy a clearly better outline. */
const extraRowCost = 30

/** 的 stays with the word before it, 关于 with the word after it, marks with what they belong to. */
const joinDependents = (words: readonly string[]): string[] => {
  const joined: string[] = []
  let pending = ''
  for (const word of words) {
    const last = joined.length - 1
    const tail = joined[last] ?? ''
    if (
      pending === '' &&
      last >= 0 &&
      (/^[的、了们等]$/.test(word) || isForbiddenAtRowStart(word) || isForbiddenAtRowEnd(tail))
    ) {
      joined[last] = tail + word
    } else if (/^(关于|对|为|在|和|与|及|或|暨)$/.test(word) || isForbiddenAtRowEnd(word)) {
      pending += word
    } else {
      joined.push(pending + word)
      pending = ''
    }
  }
  return pending === '' ? joined : [...joined, pending]
}

const bestRows = (words: readonly string[], count: number, measure: TitleMeasure): Rows | undefined => {
  let best: Rows | undefined
  for (const rows of partitions(words, count, measure)) {
    const cost = shapeCost(rows.map(measure.width)) + senseCost(rows)
    if (best === undefined || cost < best.cost) best = { rows, cost }
  }
  return best
}

/** All ways to put the words into `count` rows that fit. */
function* partitions(words: readonly string[], count: number, measure: TitleMeasure): Generator<string[]> {
  if (count === 1) {
    const row = words.join('')
    if (measure.width(row) <= measure.columns) yield [row]
    return
  }
  let row = ''
  for (let at = 0; at <= words.length - count; at++) {
    row += words[at]
    if (measure.width(row) > measure.columns) return
    const after = words.slice(at + 1)
    if (measure.width(after.join('')) > (count - 1) * measure.columns) continue
    for (const rest of partitions(after, count - 1, measure)) yield [row, ...rest]
  }
}

/** Rows that shrink and then grow, or are all alike, cost most; very unequal rows cost some. */
const shapeCost = (widths: readonly number[]): number => {
  const isHourglass = widths.some(
    (width, index) => width < (widths[index - 1] ?? 0) && width < (widths[index + 1] ?? 0),
  )
  const isRectangle = widths.every((width) => Math.abs(width - (widths[0] ?? 0)) < 1)
  const longest = Math.max(...widths)
  const shortest = Math.min(...widths)
  const spread = shortest < 4 ? 30 : Math.max(0, longest - shortest - 8)
  return (isHourglass ? 100 : 0) + (isRectangle ? 40 : 0) + spread + Math.max(0, longest - 18) * 3
}

/** Breaking before 关于 and after 的 or a mark reads best; a short tail such as 的通知 reads worst. */
const senseCost = (rows: readonly string[]): number =>
  rows.slice(1).reduce((cost, row, index) => cost + joinCost(rows[index] ?? '', row), 0)

const joinCost: JoinCost = (before, row) => {
  if (row.startsWith('关于')) return 0
  return /[的、，》”）]$/.test(before) ? 8 : 20
}

const cutAnywhere = (title: string, measure: TitleMeasure): string[] => {
  const rows: string[] = []
  let row = ''
  for (const character of title) {
    if (row !== '' && measure.width(row + character) > measure.columns && !isForbiddenAtRowStart(character)) {
      rows.push(row)
      row = ''
    }
    row += character
  }
  return [...rows, row]
}

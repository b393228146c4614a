/** Totals in running text with the parts they are broken down into: 共20件，其中……3件、……17件. */
import { findQuantities, type Quantity } from './quantities.ts'
import { listSentences } from './sentences.ts'

export interface Breakdown {
  readonly total: Quantity
  readonly parts: readonly Quantity[]
  /** Of the parts, in thousandths. */
  readonly sum: number
  /** The text says that all parts are there (分别是, 分为), with no 等 after them. */
  readonly isWhole: boolean
}

/** 其中 and what says that all parts follow. */
const opening = /(其中)|[，：；](?:分别(?:是|为)|包括|即)|[，：](?:分为)/u

/** Words that begin another reckoning: what follows them is no part of the total before. */
const otherReckoning =
  /同比|环比|比上年|较上年|占比|增长|增加|下降|减少|平均|累计|涉及|涉案|追回|挽回|其余|上年|去年|同期|参加|覆盖|培训|抽查|解决|整改|又|再|并|审结|办结|结案/u

export const listBreakdowns = (text: string): readonly Breakdown[] =>
  listSentences(text).flatMap((sentence) => readBreakdown(sentence.text, sentence.start))

const readBreakdown = (sentence: string, offset: number): readonly Breakdown[] => {
  const match = opening.exec(sentence)
  if (!match) return []
  const quantities = findQuantities(sentence)
  const total = quantities.filter(({ end }) => end <= match.index).at(-1)
  const listStart = match.index + match[0].length
  // The total stands right before its parts.
  if (!total || !/^[^，。；]{0,12}[，：；（]?$/u.test(sentence.slice(total.end, match.index))) return []
  const list = sentence.slice(listStart).split(/[；。）]/u, 1)[0] ?? ''
  if (opening.test(list) || otherReckoning.test(list) || /％|%/.test(list)) return []
  const listed = quantities.filter(({ start, end }) => start >= listStart && end <= listStart + list.length)
  const parts = upToTotal(
    listed.filter(({ unit }) => unit === total.unit),
    total,
  )
  // Parts counted in anything else tell that the list is not a plain breakdown.
  if (
    parts.length < 2 ||
    listed.some(({ unit }) => unit !== total.unit) ||
    !isPlainList(list, parts, listStart)
  )
    return []
  return [
    {
      total: shift(total, offset),
      parts: parts.map((part) => shift(part, offset)),
      sum: parts.reduce((sum, { thousandths }) => sum + thousandths, 0),
      isWhole: match[1] === undefined && !/等[^，、；]{0,6}$/u.test(list),
    },
  ]
}

/** Parts that make up the total exactly are all there is; what follows is another reckoning: 20件，其中民事3件、行政17件、审结14件. */
const upToTotal = (parts: readonly Quantity[], total: Quantity): readonly Quantity[] => {
  let sum = 0
  const whole = parts.findIndex(({ thousandths }) => {
    sum += thousandths
    return sum === total.thousandths
  })
  return whole < 0 ? parts : parts.slice(0, whole + 1)
}

/** 、 or ， directly after each part, but for the last: “行政处罚类3件、行政许可类17件”. */
const isPlainList = (list: string, parts: readonly Quantity[], listStart: number): boolean =>
  parts.every(({ end }, index) => {
    const after = list.slice(end - listStart)
    return index === parts.length - 1 ? /^(?:[^，、]{0,8}$|[，、])/u.test(after) : /^[，、和及]/u.test(after)
  })

const shift = (quantity: Quantity, offset: number): Quantity => ({
  ...quantity,
  start: quantity.start + offset,
  end: quantity.end + offset,
})

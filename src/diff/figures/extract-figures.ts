/** The figures of a sentence with their units and what they count: 办结行政复议案件 120件. */
import { figurePattern } from '../split-tokens.ts'
import { blank, type FigureName, nameFigure } from './name-figure.ts'

export interface Figure {
  /** As written: 68.42万件. */
  readonly text: string
  readonly value: number
  /** Without 万 and 亿. */
  readonly unit: string
  readonly name: string
}

/** Numbers that count nothing: titles, 文号, dates, years, clock times, numbers of lists, 附件 and phones. */
const noFigures = new RegExp(
  [
    '《[^《》]*》',
    String.raw`〔\d{4}〕\d+号`,
    String.raw`\d{4}年(?:度|\d{1,2}月(?:\d{1,2}日)?)?`,
    String.raw`\d{1,2}月(?:\d{1,2}日|份|底|初|末|中旬|上旬|下旬)?`,
    String.raw`\d{1,2}日`,
    String.raw`(?:19|20)\d{2}(?=[—–~～-]|$)`,
    // The lower end of a range: 10%～15% is told by its upper one.
    String.raw`\d[\d.]*[%％]?[～~—–-](?=\d)`,
    String.raw`附件\d+|第\d+|\d+[-—–]\d{5,}|\d{11,}`,
    String.raw`\d{5}热线|\d{3,5}(?=热线|平台)`,
    String.raw`\d{1,2}[:：]\d{2}`,
    String.raw`[A-Za-z]+\d+|\d+[A-Za-z]+`,
  ].join('|'),
  'gu',
)
const scales: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }

export const extractFigures = (sentence: string): readonly Figure[] => {
  // Blanks of the same length keep all places.
  const text = sentence.replaceAll(noFigures, (found) => blank.repeat(found.length))
  const matches = [...text.matchAll(new RegExp(figurePattern, 'gu'))]
  const figures: Figure[] = []
  let named: FigureName = { name: '', root: '', isFromAfter: false }
  matches.forEach((match, index) => {
    const [written, digits = '', scale = '', unit = ''] = match
    const end = match.index + written.length
    const before = text.slice(endOf(matches[index - 1]), match.index)
    const after = text.slice(end, matches[index + 1]?.index ?? text.length)
    const value = Number(digits.replaceAll(/[,，＋+]/gu, '').replace('－', '-'))
    if (!Number.isFinite(value) || !isCounting(unit + scale, before)) return
    named = nameFigure(before, after, { ...named, previous: figures.at(-1)?.name ?? '' })
    figures.push({
      text: sentence.slice(match.index, end),
      value: scaled(value, scale),
      unit,
      name: named.name,
    })
  })
  return figures
}

/** “721”工作法 and the like count nothing: without a unit a number must be said to be something. */
const isCounting = (unit: string, before: string): boolean =>
  unit !== '' || /(?:为|达|达到|至|到|约|分)$/u.test(before)

const endOf = (match: RegExpMatchArray | undefined): number =>
  match === undefined ? 0 : (match.index ?? 0) + match[0].length

/** Twelve significant digits: 68.42 times 10000 is 684200 and no more. */
const scaled = (value: number, scale: string): number =>
  Number([...scale].reduce((product, sign) => product * (scales[sign] ?? 1), value).toPrecision(12))

/** Last year's dates, numbers and names that are still in the new text, where they may have been forgotten. */
import type { AlignedBlock, Suspect } from '../comparison.ts'
import { listElements } from '../list-elements.ts'
import type { Sentence } from '../parts.ts'
import { isEqual } from '../segments.ts'
import type { LeftoverInput } from './find-leftovers.ts'

export const findSuspects = (input: LeftoverInput): readonly Suspect[] => {
  const { old, new: current } = input.sides
  if (old.year === undefined || current.year === undefined || old.year >= current.year) return []
  const years = { old: old.year, new: current.year }
  return [
    ...findElementYears(input, years),
    ...findHeadingYears(input, years),
    ...findDates(input, old.year, current.year),
    ...findNumbers(input),
    ...findNames(input, old.year),
  ]
}

interface BothYears {
  readonly old: number
  readonly new: number
}

/** Elements that name a year: unchanged though 年度 moved on. */
const findElementYears = ({ sides }: LeftoverInput, years: BothYears): readonly Suspect[] => {
  const before = new Map(listElements(sides.old.document).map(({ key, text }) => [key, text]))
  return listElements(sides.new.document).flatMap(({ key, name, text, path }): readonly Suspect[] => {
    const kept = keptYear(before.get(key), text, years)
    if (kept === undefined) return []
    const reason = `${name}里的年份与上年一样`
    return [{ kind: 'date', text: kept, sentence: text, path, place: [], reason }]
  })
}

/** Headings, titles of attachments and 表题. */
const findHeadingYears = ({ matching, context }: LeftoverInput, years: BothYears): readonly Suspect[] =>
  matching.groups.flatMap(({ olds, news }): readonly Suspect[] => {
    const old = context.old.units[olds[0] ?? -1]
    const current = context.new.units[news[0] ?? -1]
    if (old === undefined || current === undefined || current.kind === 'paragraph') return []
    const text = current.text.split('\n', 1)[0] ?? ''
    const kept = keptYear(old.text.split('\n', 1)[0], text, years)
    if (kept === undefined) return []
    const place = context.places.ofNew(current.section)
    return [
      {
        kind: 'date',
        text: kept,
        sentence: text,
        path: current.path,
        place,
        reason: '标题里的年份与上年一样',
      },
    ]
  })

/** A year near 年度, or the year of a 文号, that both texts name. */
const keptYear = (before: string | undefined, text: string, years: BothYears): string | undefined => {
  const mentions = text.replaceAll(/《[^《》]*》/gu, '').match(/(?:19|20)\d{2}(?=年|〕)/gu) ?? []
  return mentions.find((year) => {
    const isNear = Number(year) >= years.old && Number(year) <= years.new
    return isNear && before?.includes(year) === true
  })
}

/** Years in a paired sentence that did not move on with 年度. Ranges and what stands in 《》 or 〔〕 keep their years. */
const findDates = (
  { matching, context }: LeftoverInput,
  oldYear: number,
  newYear: number,
): readonly Suspect[] => {
  const pairs = [...matching.groups.flatMap(({ sentences }) => sentences), ...matching.movedSentences]
  const partner = new Map(pairs.map((pair) => [pair.new, pair.old]))
  return context.new.sentences.flatMap((sentence): readonly Suspect[] => {
    if (sentence.kind !== 'paragraph') return []
    const before = context.old.sentences[partner.get(sentence.index) ?? -1]
    const found = yearsIn(sentence.text).filter(({ year, isCurrent }) => {
      if (year === oldYear && isCurrent) return true
      const stayed = before !== undefined && yearsIn(before.text).some((other) => other.year === year)
      return stayed && year >= oldYear - 1 && year <= newYear && !isComparison(sentence.text, year, newYear)
    })
    return found.slice(0, 1).map(({ text, year, isCurrent }) => ({
      kind: 'date',
      text,
      ...placed(sentence, context),
      reason:
        year === oldYear && isCurrent
          ? `本文年度是${newYear}年，这里仍把${oldYear}年当作本年`
          : `上年的文中同一处也是${text}，年度已由${oldYear}年变为${newYear}年`,
    }))
  })
}

interface YearMention {
  readonly text: string
  readonly year: number
  /** It begins a sentence or clause as the year reported on: 2023年，…… 截至2023年年底…… */
  readonly isCurrent: boolean
}

const yearsIn = (sentence: string): readonly YearMention[] => {
  const text = sentence.replaceAll(/《[^《》]*》|〔\d{4}〕|\d{4}年?[—–~～-]\d{4}年?/gu, (found) =>
    '\u3000'.repeat(found.length),
  )
  return Array.from(text.matchAll(/(?<!\d)((?:19|20)\d{2})年(?:度|\d{1,2}月(?:\d{1,2}日)?)?/gu), (match) => ({
    text: match[0],
    year: Number(match[1]),
    isCurrent: isCurrentYear(text.slice(0, match.index), text.slice(match.index + match[0].length)),
  }))
}

const isCurrentYear = (before: string, after: string): boolean =>
  /(?:^|[。；])(?:截至|截止|在)?$/u.test(before) && /^(?:，|年?底|以来|全年|全市|末)/u.test(after)

/** 比2023年增长, 2023年结转的, 与2023年相比: last year named as such. */
const isComparison = (sentence: string, year: number, newYear: number): boolean =>
  year === newYear - 1 &&
  new RegExp(`(?:比|较|与|同|和)${year}年|${year}年(?:度)?(?:同期|结转|的|相比|尚未|遗留|没有)`, 'u').test(
    sentence,
  )

/** A telling figure that is exactly the same in both years. */
const findNumbers = ({ figures, context }: LeftoverInput): readonly Suspect[] => {
  const byText = new Map(context.new.sentences.map((sentence) => [sentence.text, sentence]))
  return figures.flatMap((figure): readonly Suspect[] => {
    const side = figure.new
    if (figure.status !== 'same' || side?.sentence === undefined || !isTelling(side.text)) return []
    const sentence = byText.get(side.sentence)
    if (sentence === undefined) return []
    const reason = `“${figure.name}”与上年完全相同`
    return [{ kind: 'number', text: side.text, ...placed(sentence, context), reason }]
  })
}

/** Three digits or more, or a decimal: small and round numbers are the same by chance or for good reason. */
const isTelling = (text: string): boolean => {
  const digits = text.replaceAll(/[^\d.]/gu, '')
  return digits.includes('.') || digits.replace(/0+$/u, '').length >= 3
}

/** People and numbered papers of last year. */
const findNames = (input: LeftoverInput, oldYear: number): readonly Suspect[] => [
  ...findPeople(input),
  ...findPapers(input, oldYear),
]

const findPeople = ({ sides }: LeftoverInput): readonly Suspect[] => {
  const [old, current] = [sides.old.document.body.note, sides.new.document.body.note]
  if (old === undefined || old !== current) return []
  const reason = '附注与上年一字不差，请核实联系人和电话'
  return [{ kind: 'name', text: current, sentence: current, path: ['body', 'note'], place: [], reason }]
}

/** 《2023年……要点》 and 滨政办〔2023〕5号 in sentences that were taken over. */
const findPapers = ({ traced, context, matching }: LeftoverInput, oldYear: number): readonly Suspect[] => {
  const kept = new Set(traced.filter(({ block }) => isKept(block)).map(({ newUnit }) => newUnit?.index))
  const paired = new Map(
    matching.groups.flatMap(({ sentences }) => sentences.map((pair) => [pair.new, pair.old])),
  )
  const paper = new RegExp(`《[^《》]*${oldYear}年[^《》]*》|\\p{Script=Han}{0,8}〔${oldYear}〕\\d+号`, 'gu')
  return context.new.sentences.flatMap((sentence): readonly Suspect[] => {
    const before = context.old.sentences[paired.get(sentence.index) ?? -1]
    if (before === undefined && !kept.has(sentence.unit)) return []
    return Array.from(sentence.text.matchAll(paper), ([text]) => text)
      .filter((text) => before?.text.includes(text))
      .map((text) => ({ kind: 'name', text, ...placed(sentence, context), reason: '上年的文中就有这份文件' }))
  })
}

const isKept = ({ relation, segments }: AlignedBlock): boolean => relation === 'equal' || isEqual(segments)

const placed = (
  { text, unit }: Sentence,
  context: LeftoverInput['context'],
): Pick<Suspect, 'sentence' | 'path' | 'place'> => ({
  sentence: text,
  path: context.new.units[unit]?.path ?? [],
  place: context.places.ofNew(context.new.units[unit]?.section ?? 0),
})

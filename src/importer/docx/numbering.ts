/** The numbers Word prints by itself: numbering.xml and the counting of numbered paragraphs. */
import { toChineseDigits, toChineseNumeral } from '../../text/numerals.ts'
import { childOf, elementsOf, type XmlElement } from '../../xml/read-xml.ts'
import { settingOf } from './setting-of.ts'

export interface NumberedLevel {
  readonly numberId: string
  readonly level: number
}

export interface Numbering {
  /** The label of the next paragraph at this level; '' for bullets and levels that print nothing. */
  next(place: NumberedLevel): string
  /** The list and level that a paragraph style is tied to. */
  ofStyle(styleId: string): NumberedLevel | undefined
}

interface LevelForm {
  readonly start: number
  readonly format: string
  readonly text: string
  readonly suffix: string
  readonly allArabic: boolean
  readonly style: string | undefined
}

interface List {
  readonly abstractId: string
  readonly levels: ReadonlyMap<number, LevelForm>
  readonly starts: ReadonlyMap<number, number>
}

const deepestLevel = 8

export const readNumbering = (root: XmlElement | undefined): Numbering => {
  const lists = readLists(root)
  const counters = new Map<string, number[]>()
  return {
    next: ({ numberId, level }) => {
      const list = lists.get(numberId)
      const form = list?.levels.get(level)
      if (!list || !form || level > deepestLevel) return ''
      const counts = counters.get(list.abstractId) ?? []
      counters.set(list.abstractId, count(counts, level, list))
      return printLabel(list, form, counters.get(list.abstractId) ?? [])
    },
    ofStyle: (styleId) => {
      for (const [numberId, { levels }] of lists) {
        for (const [level, { style }] of levels) if (style === styleId) return { numberId, level }
      }
      return undefined
    },
  }
}

const startOf = (list: List, level: number): number =>
  list.starts.get(level) ?? list.levels.get(level)?.start ?? 1

/** The level goes on by one, levels above that were skipped begin, deeper ones begin anew. */
const count = (counts: readonly number[], level: number, list: List): number[] =>
  Array.from({ length: level + 1 }, (_, index) => {
    const before = counts[index]
    if (index < level) return before ?? startOf(list, index)
    return before === undefined ? startOf(list, level) : before + 1
  })

const printLabel = (list: List, form: LevelForm, counts: readonly number[]): string => {
  if (form.format === 'bullet' || form.format === 'none') return ''
  const label = form.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1
    const format = form.allArabic ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal')
    return formatNumber(counts[at] ?? startOf(list, at), format)
  })
  const needsSpace = form.suffix !== 'nothing' && /[\p{L}\p{N}]$/u.test(label)
  return needsSpace ? `${label}　` : label
}

const formatNumber = (value: number, format: string): string => {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return toChineseNumeral(value) ?? String(value)
    case 'ideographDigital':
    case 'taiwaneseDigital':
      return toChineseDigits(value)
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'[value - 1] ?? String(value)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'lowerLetter':
      return letters(value)
    case 'upperLetter':
      return letters(value).toUpperCase()
    case 'lowerRoman':
      return roman(value)
    case 'upperRoman':
      return roman(value).toUpperCase()
    default:
      return String(value)
  }
}

const letters = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)

const romanParts = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

const roman = (value: number): string => {
  let rest = Math.min(value, 399)
  let written = ''
  for (const [size, sign] of romanParts) {
    while (rest >= size) {
      written += sign
      rest -= size
    }
  }
  return written
}

const readLists = (root: XmlElement | undefined): ReadonlyMap<string, List> => {
  const children = root ? elementsOf(root) : []
  const forms = new Map(
    children
      .filter(({ name }) => name === 'abstractNum')
      .map((item) => [item.attributes.abstractNumId ?? '', readLevels(item)]),
  )
  return new Map(
    children
      .filter(({ name }) => name === 'num')
      .map((item): [string, List] => {
        const abstractId = settingOf(item, 'abstractNumId') ?? ''
        const overrides = elementsOf(item).filter(({ name }) => name === 'lvlOverride')
        const levels = new Map([
          ...(forms.get(abstractId) ?? []),
          ...overrides.flatMap((one) => [...readLevels(one)]),
        ])
        const id = item.attributes.numId ?? ''
        const starts = readStarts(overrides)
        // A list that begins again counts for itself.
        return [id, { abstractId: starts.size > 0 ? `num:${id}` : abstractId, levels, starts }]
      }),
  )
}

const readStarts = (overrides: readonly XmlElement[]): ReadonlyMap<number, number> =>
  new Map(
    overrides.flatMap((item): [number, number][] => {
      const start = settingOf(item, 'startOverride')
      return start === undefined ? [] : [[Number(item.attributes.ilvl ?? 0), Number(start)]]
    }),
  )

const readLevels = (item: XmlElement): Map<number, LevelForm> =>
  new Map(
    elementsOf(item)
      .filter(({ name }) => name === 'lvl')
      .map((level) => [
        Number(level.attributes.ilvl ?? 0),
        {
          start: Number(settingOf(level, 'start') ?? 1),
          format: settingOf(level, 'numFmt') ?? 'decimal',
          text: settingOf(level, 'lvlText') ?? '',
          suffix: settingOf(level, 'suff') ?? 'tab',
          allArabic: childOf(level, 'isLgl') !== undefined,
          style: settingOf(level, 'pStyle'),
        },
      ]),
  )

/** Ordinal words at the beginning of a clause — 一是, 第一，, 首先， — as running text counts its points. */
import { fromChineseNumeral } from '../text/numerals.ts'

export interface ClauseOrdinal {
  /** 是: 一是 二是; 第: 第一， 第二，; 先: 首先， 其次，. */
  readonly kind: '是' | '第' | '先'
  readonly value: number
  readonly text: string
  readonly start: number
}

export const findClauseOrdinals = (text: string): readonly ClauseOrdinal[] =>
  [...text.matchAll(pattern)].flatMap((match): readonly ClauseOrdinal[] => {
    const [words, counted, ranked, named] = match
    const value = named ? (names.get(named) ?? 0) : (fromChineseNumeral(counted ?? ranked ?? '') ?? 0)
    const kind = counted ? '是' : ranked ? '第' : '先'
    return value > 0 ? [{ kind, value, text: words, start: match.index }] : []
  })

const numeral = '[一二三四五六七八九十]{1,3}'
const pattern = new RegExp(
  `(?<=^|[。；：，！？”’）,;:])(?:(${numeral})是(?![一二三四五六七八九十不否非])|第(${numeral})(?=[，,])|(首先|其次|再次)(?=[，,]))`,
  'gu',
)

const names: ReadonlyMap<string, number> = new Map([
  ['首先', 1],
  ['其次', 2],
  ['再次', 3],
])

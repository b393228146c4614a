/** What characters may do on a row of Chinese text: their width class, 避头尾 and squeeze (GB/T 15834—2011 5.1, CLREQ GB level). */

/** Marks that may not start a row (R-L-1, 2, 4, 7). */
const atStart = new Set([...'。，、；：？！”’）］〕】》〉」』〗｝·～‰℃％°′″,.;:?!)]}%-/－／·'])
/** Marks that may not end a row (R-L-3, 7c); the currency signs belong to the number after them. */
const atEnd = new Set([...'“‘（［〔【《〈「『〖｛([{/／¥￥$＄£€'])

/** A single 一字线 may not start a row; a 破折号 (two of them) may (R-L-5, R-L-7a). `text` is an unbreakable stretch. */
export const isForbiddenAtRowStart = (text: string): boolean => {
  const first = firstCharacter(text)
  if (first === '—') return !text.startsWith('——')
  return atStart.has(first)
}

export const isForbiddenAtRowEnd = (text: string): boolean => atEnd.has(lastCharacter(text))

/** In which order a mark gives way when a row is squeezed (R-L-15). */
export type MarkClass = 'opening' | 'closing' | 'pause' | 'stop'

const marks: Readonly<Record<MarkClass, string>> = {
  opening: '“‘（［〔【《〈「『〖｛',
  closing: '”’）］〕】》〉」』〗｝',
  pause: '，、；：',
  stop: '。？！',
}
const markClasses: ReadonlyMap<string, MarkClass> = new Map(
  (Object.keys(marks) as MarkClass[]).flatMap((kind) =>
    Array.from(marks[kind], (mark) => [mark, kind] as const),
  ),
)

export const markClass = (character: string): MarkClass | undefined => markClasses.get(character)

/** A full-width mark standing at the end of a row takes half a 字 (R-L-8). */
export const isHalvedAtRowEnd = (character: string): boolean => {
  const kind = markClass(character)
  return kind !== undefined && kind !== 'opening'
}

/**
 * Two marks of which one is a bracket take one and a half 字 (R-L-13). Which of the two gives its white away:
 * the first its right half or the second its left half; undefined when neither does.
 */
export const squeezedOfPair = (first: string, second: string): 'first' | 'second' | undefined => {
  const a = markClass(first)
  const b = markClass(second)
  if (a === undefined || b === undefined) return undefined
  if (b === 'opening') return a === 'opening' ? 'second' : 'first'
  if (a === 'opening') return undefined
  return a === 'closing' || b === 'closing' ? 'first' : undefined
}

/** R-L-2: ？ and ！ together take one 字 where they are two, two where they are three; 1 for what is no such group. */
export const shareOfRepeatedStop = (text: string): number => {
  if (text.length < 2 || !/^[？！]{2,3}$/.test(text)) return 1
  return text.length === 2 ? 1 / 2 : 2 / 3
}

/** `digit`: half a 字 (R-N5.1.7a); so are `middle-dot` (R-L-7b) and `hyphen` (R-L-7a). `natural`: as wide as the face draws it. */
export type WidthClass = 'full' | 'digit' | 'middle-dot' | 'hyphen' | 'natural'

export const widthClass = (character: string): WidthClass => {
  const codePoint = character.codePointAt(0) ?? 0
  if (codePoint >= 0x30 && codePoint <= 0x39) return 'digit'
  if (codePoint === 0xb7) return 'middle-dot'
  if (codePoint === 0x2d) return 'hyphen'
  if (codePoint >= 0xff61 && codePoint <= 0xffdc) return 'natural'
  if (codePoint >= 0x2010 && codePoint <= 0x2027) return 'full'
  if (codePoint >= 0x2030 && codePoint <= 0x27bf) return 'full'
  return codePoint >= 0x2e80 ? 'full' : 'natural'
}

export const isSpace = (character: string): boolean => character === ' ' || character === '\u00a0'

const firstCharacter = (text: string): string => {
  const first = text.charCodeAt(0)
  return first >= 0xd800 && first <= 0xdbff ? text.slice(0, 2) : text.slice(0, 1)
}

const lastCharacter = (text: string): string =>
  isLowSurrogate(text.charCodeAt(text.length - 1)) ? text.slice(-2) : text.slice(-1)

/** The second half of a character beyond the first plane. */
export const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

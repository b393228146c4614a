/** Finds characters that a page joint printed twice: “…防控措施” + “施，最大限度…”. */

export interface Repeat {
  readonly text: string
  /** False when the repetition reads as good Chinese (执法 + 法律); then it may not be touched. */
  readonly implausible: boolean
}

const longest = 40
const window = 12
/** Characters that are often words by themselves, so that two of them may well meet. */
const wordsOfOneCharacter =
  /[的了在对和与及为向把将以由被从于是有等各该其并也就都要能不可市县区省乡镇村局厅部委会人年月日个件条项次名户家中上下内后前外间时全大小新多高好]/u

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** The longest end of `before` that `after` begins with; only Chinese characters and marks among them. */
export const findRepeat = (before: string, after: string): Repeat | undefined => {
  for (let length = Math.min(longest, before.length, after.length); length > 0; length -= 1) {
    const text = after.slice(0, length)
    if (before.endsWith(text) && /^\p{Script=Han}[\p{Script=Han}，、：“”《》（）]*$/u.test(text)) {
      return { text, implausible: isImplausible(before, after, text) }
    }
  }
  return undefined
}

const isImplausible = (before: string, after: string, text: string): boolean => {
  if (text.length >= 3) return true
  if (text.length === 1 && wordsOfOneCharacter.test(text)) return false
  const next = after.slice(text.length)
  if (/^[\p{P}的和与及等]/u.test(next)) return isWord(before + after, before.length, text)
  return text.length === 1 && isWord(before + after, before.length, text) && startsLongWord(next)
}

/** The text from `from` is cut off as a word of its own, so the second copy belongs to nothing. */
const isWord = (whole: string, from: number, text: string): boolean => {
  const start = Math.max(0, from - window)
  const words = Array.from(segmenter.segment(whole.slice(start, from + window)))
  return words.some(({ segment, index }) => start + index === from && segment === text)
}

const startsLongWord = (text: string): boolean => {
  const [first] = segmenter.segment(text.slice(0, window))
  return first !== undefined && first.segment.length > 1
}

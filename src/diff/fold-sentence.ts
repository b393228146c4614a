/** Folds away what differs from year to year, so that sentences of two years can be recognised as one another. */

export interface Folded {
  /** Without ordinal, marks and the values of figures: equal for a sentence that only got new figures. */
  readonly key: string
  /** Bigrams of the key, sorted, each as a number. */
  readonly features: readonly number[]
  /** Characters of the key that are no figures: what a sentence can be recognised by. */
  readonly weight: number
}

/** 一是, 二、, （三）, 4., 第五，, 首先，: what counts the items of a list. */
export const leadingOrdinal: RegExp =
  /^(?:[一二三四五六七八九十]{1,3}(?:是|要|、)|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十]{1,3}[，,、]|(?:首先|其次|再次|最后)[，,])/u

export const foldSentence = (text: string, year: number | undefined): Folded => {
  const key = foldText(text, year)
  return { key, features: bigramsOf(key), weight: key.replaceAll(/[#Y]/gu, '').length }
}

export const foldText = (text: string, year: number | undefined): string =>
  text
    .replace(leadingOrdinal, '')
    .replaceAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu, 'Y')
    .replaceAll(relativeYear, year === undefined ? '$&' : 'Y年')
    .replaceAll(/\d[\d,.]*/gu, '#')
    .replaceAll(/[\p{P}\p{S}\s]+/gu, (marks) => (marks.includes('#') ? '#' : ''))

const relativeYear = /[上去今本明下来]年(?:度|(?!级|轻|来|内))/gu

export const bigramsOf = (text: string): readonly number[] => {
  const features: number[] = []
  for (let index = 0; index + 1 < text.length; index += 1) {
    features.push(text.charCodeAt(index) * 65536 + text.charCodeAt(index + 1))
  }
  if (text.length === 1) features.push(text.charCodeAt(0))
  return features.sort((a, b) => a - b)
}

/** Dice's measure of two sorted lists: 1 for equal ones, 0 when nothing is shared. */
export const similarity = (a: readonly number[], b: readonly number[]): number => {
  if (a.length + b.length === 0) return 1
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] ?? 0
    const right = b[j] ?? 0
    if (left === right) {
      shared += 1
      i += 1
      j += 1
    } else if (left < right) i += 1
    else j += 1
  }
  return (2 * shared) / (a.length + b.length)
}

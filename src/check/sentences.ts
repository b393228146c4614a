/** The sentences of a text, each with where it begins; a list joined by ； stays together. */
import { splitSentences } from '../text/split-sentences.ts'

export interface Sentence {
  readonly text: string
  /** UTF-16 offset in the text. */
  readonly start: number
}

export const listSentences = (text: string): readonly Sentence[] => {
  let start = 0
  return splitSentences(text).map((sentence) => {
    const found = { text: sentence, start }
    start += sentence.length
    return found
  })
}

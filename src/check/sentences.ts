/** The sentences of a text, each with where it begins: 。！？； end one, with the closing marks that follow. */
export interface Sentence {
  readonly text: string
  /** UTF-16 offset in the text. */
  readonly start: number
}

/** Up to 。！？, so that a list joined by ； stays together. */
export const splitSentences = (text: string): readonly Sentence[] =>
  [...text.matchAll(/[^。！？]+[。！？]*[”’）》]*/gu)].map((match) => ({
    text: match[0],
    start: match.index,
  }))

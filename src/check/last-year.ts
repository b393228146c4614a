/** Sentences taken over from last year's document word for word. */
import { type Excerpt, excerptOf } from './rule.ts'
import { listSentences } from './sentences.ts'
import type { Subject } from './subject.ts'
import { isRunningText, listTexts, type TextPart } from './text-parts.ts'

export interface RepeatedSentence {
  readonly part: TextPart
  readonly text: string
  readonly excerpt: Excerpt
}

/** Shorter ones, such as 特此报告, are set phrases. */
const shortest = 15

/** Empty when there is no last year's document. */
export const listRepeated = ({ texts, previous }: Subject): readonly RepeatedSentence[] => {
  if (!previous) return []
  const before = new Set(
    listTexts(previous)
      .filter(isRunningText)
      .flatMap(sentencesOf)
      .map(({ text }) => text),
  )
  return texts
    .filter(isRunningText)
    .flatMap((part) => sentencesOf(part).map((sentence) => ({ part, ...sentence })))
    .filter(({ text }) => before.has(text))
    .map(({ part, text, start }) => ({ part, text, excerpt: excerptOf(part, start, text.length) }))
}

/** Sentences long enough to tell. */
export const sentencesOf = ({
  text,
}: TextPart): readonly { readonly text: string; readonly start: number }[] =>
  listSentences(text).filter((sentence) => sentence.text.length >= shortest)

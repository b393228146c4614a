/** What changed between two texts: stretches of the old one and what stands there now, word by word. */
import { diffArrays } from 'diff'

export interface TextChange {
  /** In the old text. */
  readonly start: number
  readonly end: number
  readonly text: string
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

export const textChanges = (before: string, after: string): readonly TextChange[] => {
  const prefix = commonStart(before, after)
  const suffix = commonStart(reverse(before.slice(prefix)), reverse(after.slice(prefix)))
  const old = before.slice(prefix, before.length - suffix)
  const now = after.slice(prefix, after.length - suffix)
  const changes: TextChange[] = []
  let at = prefix
  for (const { added, removed, value } of diffArrays(wordsOf(old), wordsOf(now))) {
    const text = value.join('')
    const last = changes.at(-1)
    if (removed) {
      changes.push({ start: at, end: at + text.length, text: '' })
      at += text.length
    } else if (!added) at += text.length
    else if (last && last.end === at) changes[changes.length - 1] = { ...last, text: last.text + text }
    else changes.push({ start: at, end: at, text })
  }
  return changes
}

const commonStart = (one: string, other: string): number => {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

const reverse = (text: string): string => text.split('').reverse().join('')

const wordsOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)

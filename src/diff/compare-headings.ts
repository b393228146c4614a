/** Two headings → segments: the numbers against each other, then the words. */

import { compareWords, type WordContext } from './compare-words.ts'
import type { Segment } from './comparison.ts'
import type { Unit } from './parts.ts'
import { addedSegment, joinSegments, removedSegment } from './segments.ts'

export const compareHeadings = (old: Unit, current: Unit, context: WordContext): readonly Segment[] => {
  if (old.kind === 'attachmentTitle' || current.kind === 'attachmentTitle') {
    return compareWords(old.text, current.text, context)
  }
  const numbers = compareNumbers(old.heading?.number ?? '', current.heading?.number ?? '')
  const words = compareWords(old.heading?.title ?? '', current.heading?.title ?? '', context)
  return joinSegments([...numbers, ...words])
}

const compareNumbers = (before: string, after: string): readonly Segment[] => {
  if (before === after) return [{ kind: 'equal', text: before }]
  const pair = [removedSegment(before), addedSegment(after)]
  return before === '' || after === '' ? pair : pair.map((segment) => ({ ...segment, shift: 'ordinal' }))
}

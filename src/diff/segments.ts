/** Segments: joining them, taking the two texts out of them, and what they say about a change. */
import type { Segment } from './comparison.ts'

/** Without empty ones; neighbours of one kind made one. */
export const joinSegments = (segments: readonly Segment[]): readonly Segment[] => {
  const joined: Segment[] = []
  for (const segment of segments) {
    if (segment.text === '') continue
    const last = joined.at(-1)
    if (last?.kind === segment.kind && last.shift === segment.shift && last.move === segment.move) {
      joined[joined.length - 1] = { ...last, text: last.text + segment.text }
    } else joined.push(segment)
  }
  return joined
}

export const oldTextOf = (segments: readonly Segment[]): string =>
  segments.map(({ kind, text }) => (kind === 'added' ? '' : text)).join('')

export const newTextOf = (segments: readonly Segment[]): string =>
  segments.map(({ kind, text }) => (kind === 'removed' ? '' : text)).join('')

export const isEqual = (segments: readonly Segment[]): boolean =>
  segments.every(({ kind }) => kind === 'equal')

export const removedSegment = (text: string, move?: number): Segment => ({
  kind: 'removed',
  text,
  ...(move !== undefined && { move }),
})

export const addedSegment = (text: string, move?: number): Segment => ({
  kind: 'added',
  text,
  ...(move !== undefined && { move }),
})

/** Why the segments differ, when all differences have one harmless reason. */
export interface ChangeNature {
  readonly yearShift: boolean
  readonly ordinalOnly: boolean
  readonly figuresOnly: boolean
}

export const natureOf = (segments: readonly Segment[]): ChangeNature => {
  const changed = segments.filter(({ kind }) => kind !== 'equal')
  const all = (holds: (segment: Segment) => boolean): boolean => changed.length > 0 && changed.every(holds)
  const shifts = all(({ shift }) => shift !== undefined)
  return {
    yearShift: shifts && changed.some(({ shift }) => shift === 'year'),
    ordinalOnly: all(({ shift }) => shift === 'ordinal'),
    figuresOnly: !shifts && all(({ text, shift }) => shift !== undefined || isFigures(text)),
  }
}

/** Figures with what joins them: 120件, 占10.9% */
const isFigures = (text: string): boolean =>
  /^\p{Script=Han}{0,2}\d[\d.,，、%％]*\p{Script=Han}{0,4}$/u.test(text)

/** 0 to 1: the share of the longer text that is equal. */
export const equalShare = (segments: readonly Segment[]): number => {
  const longest = Math.max(oldTextOf(segments).length, newTextOf(segments).length)
  const equal = segments.reduce((sum, { kind, text }) => sum + (kind === 'equal' ? text.length : 0), 0)
  return longest === 0 ? 1 : equal / longest
}

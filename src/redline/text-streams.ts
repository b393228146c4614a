/** Streams: for every printed run, which of its characters are new, removed or moved. */
import type { Segment } from '../diff/comparison.ts'
import type { TextRun } from '../layout/page.ts'
import { pathKey } from '../model/path.ts'
import type { Marks } from './merge-documents.ts'

/** One for each code point of a run: the segment it comes from, or undefined for what the layout adds (附件：, 续表). */
export type CharacterMarks = readonly (Segment | undefined)[]

export interface TextStreams {
  /** Must be asked in reading order: each run takes up where the one before it ended. */
  read(run: TextRun): CharacterMarks
}

interface Stream {
  readonly characters: readonly string[]
  readonly segments: readonly Segment[]
  /** All of it is new, or gone: so is what the layout prints around it. */
  readonly whole: Segment | undefined
  at: number
}

export const startStreams = (marks: ReadonlyMap<string, Marks>): TextStreams => {
  const streams = new Map<string, Stream>()
  for (const [key, { segments }] of marks) {
    streams.set(key, startStream(segments))
    // Captions of tables and pictures are printed with a path of their own.
    streams.set(`${key}.caption`, startStream(segments))
  }
  return {
    read: (run) => {
      const characters = Array.from(run.text)
      const stream = streams.get(pathKey(run.path))
      return stream ? take(stream, characters) : characters.map(() => undefined)
    },
  }
}

/** White space falls away at the ends of rows, and nobody marks it. */
const startStream = (segments: readonly Segment[]): Stream => {
  const characters: string[] = []
  const origins: Segment[] = []
  for (const segment of segments) {
    for (const character of segment.text) {
      if (/\s/u.test(character)) continue
      characters.push(character)
      origins.push(segment)
    }
  }
  const [first] = segments
  const whole =
    first?.kind !== 'equal' && segments.every(({ kind }) => kind === first?.kind) ? first : undefined
  return { characters, segments: origins, whole, at: 0 }
}

/** What is printed before an element's own text, such as 附件： or a number, is no part of it: the rest must fit. */
const take = (stream: Stream, characters: readonly string[]): CharacterMarks => {
  // The header of a table is printed again on its next side.
  if (stream.at === stream.characters.length) stream.at = 0
  const inked = characters.flatMap((character, index) => (/\s/u.test(character) ? [] : [index]))
  for (let skipped = 0; skipped < inked.length; skipped += 1) {
    const own = inked.slice(skipped)
    const printed = own.map((index) => characters[index])
    const rest = lengthOfMatch(stream, printed)
    if (rest === printed.length || (rest > 0 && stream.at + rest === stream.characters.length)) {
      const marks: (Segment | undefined)[] = characters.map(() => stream.whole)
      own.slice(0, rest).forEach((index, order) => {
        marks[index] = stream.segments[stream.at + order]
      })
      stream.at += rest
      return marks
    }
  }
  return characters.map(() => stream.whole)
}

/** How many of the printed characters come next in the stream. */
const lengthOfMatch = ({ characters, at }: Stream, printed: readonly (string | undefined)[]): number => {
  const differs = printed.findIndex((character, index) => characters[at + index] !== character)
  return differs < 0 ? printed.length : differs
}

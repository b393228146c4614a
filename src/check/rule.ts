/** Rule: one check of a document, with its clause, its reason, and a bad and a good example that tests execute. */
import type { Severity } from '../diagnostics/diagnostic.ts'
import type { Path } from '../model/path.ts'
import type { Sample } from './sample.ts'
import type { Subject } from './subject.ts'
import type { TextPart } from './text-parts.ts'

export interface Rule {
  /** Kebab-case; also the name of the rule's file. */
  readonly id: string
  /** A few Chinese words saying what is checked. */
  readonly title: string
  readonly severity: Severity
  /** e.g. GB/T 9704—2012 7.2.5; 惯例 where no instrument says so. */
  readonly clause: string
  /** Why it matters, one Chinese sentence. */
  readonly reason: string
  /** How to mend it, where a finding has no hint of its own. */
  readonly hint?: string
  readonly bad: Sample
  readonly good: Sample
  check(subject: Subject): readonly Finding[]
}

export interface Finding {
  /** The element or block that is wrong; ['body', 'title'] for what is missing altogether. */
  readonly path: Path
  /** What is wrong, with the actual and the expected; a Chinese sentence. */
  readonly message: string
  readonly hint?: string
  /** The stretch of the part's text that is wrong, in UTF-16 offsets; the whole element without it. */
  readonly excerpt?: Excerpt
  /** What to put in the place of the excerpt; only where that cannot change the meaning. */
  readonly replacement?: string
}

export interface Excerpt {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** What a match has to say; undefined when it is no mistake after all. */
type Remark = Omit<Finding, 'path' | 'excerpt'>

/** Findings for every match of a pattern (which must be global) in the texts. */
export const findMatches = (
  texts: readonly TextPart[],
  pattern: RegExp,
  remark: (match: RegExpExecArray, part: TextPart) => Remark | undefined,
): readonly Finding[] =>
  texts.flatMap((part) =>
    [...part.text.matchAll(pattern)].flatMap((match): readonly Finding[] => {
      const said = remark(match, part)
      return said
        ? [{ path: part.path, excerpt: excerptOf(part, match.index, match[0].length), ...said }]
        : []
    }),
  )

export const excerptOf = ({ text }: TextPart, start: number, length: number): Excerpt => ({
  text,
  start,
  end: start + length,
})

/** Headings that their style tells: on a row of their own, or at the start of a paragraph (接排). */
import type { HeadingLevel } from '../model/official-document.ts'
import { type HeadingMark, matchHeading } from './match-heading.ts'
import { type HeadingReading, readHeading } from './read-heading.ts'
import { headingLevelOfRole } from './row-role.ts'
import { rowEnd } from './sentence-end.ts'
import type { SourceParagraph } from './source-row.ts'

export interface FoundHeading {
  readonly level: HeadingLevel
  readonly ordinal?: number
  readonly reading: HeadingReading
}

/** `none`: the style says it is text. Undefined when there is no style to go by. */
export const styledHeading = (
  paragraph: SourceParagraph,
  depth: number,
): FoundHeading | 'none' | undefined => {
  const { text, role, runIn } = paragraph
  if (runIn !== undefined && runIn > 0 && runIn < text.length) return runInHeading(text, runIn, depth)
  const level = headingLevelOfRole(role)
  if (level !== undefined) return ownRowHeading(text, level, depth)
  return role === 'text' && !looksLikeHeading(text, depth) ? 'none' : undefined
}

const ownRowHeading = (text: string, level: HeadingLevel, depth: number): FoundHeading => {
  const mark = matchHeading(text)
  return {
    ...placeOf(mark, level, depth),
    reading: { kind: 'own-row', title: mark ? mark.rest : withoutForeignNumber(text) },
  }
}

const runInHeading = (text: string, length: number, depth: number): FoundHeading => {
  const lead = text.slice(0, length).replace(/。$/u, '')
  const mark = matchHeading(lead)
  const level = mark?.level ?? 2
  return {
    ...placeOf(mark, level, depth),
    reading: { kind: 'run-in', title: mark ? mark.rest : lead, rest: text.slice(length).trim() },
  }
}

/** The printed number tells the level better than a style that was left behind; neither may skip a level. */
const placeOf = (
  mark: HeadingMark | undefined,
  styled: HeadingLevel,
  depth: number,
): Pick<FoundHeading, 'level' | 'ordinal'> => {
  const level = Math.min(mark?.level ?? styled, depth + 1) as HeadingLevel
  return { level, ...(mark?.level === level && { ordinal: mark.ordinal }) }
}

/** 1.1 and 第一章 of other numbering schemes: the level says the same. */
const withoutForeignNumber = (text: string): string =>
  text.replace(/^(?:\d{1,2}(?:[.．]\d{1,2})+[.．]?|第[一二三四五六七八九十]{1,3}[章节])[\s　]+(?=\S)/u, '')

/** Someone typed a heading on and left the style of the text: only a bare one, at a level that may stand here. */
const looksLikeHeading = (text: string, depth: number): boolean => {
  const mark = matchHeading(text)
  if (!mark || mark.level > depth + 1 || rowEnd(text) !== 'middle') return false
  return readHeading(mark)?.kind === 'own-row'
}

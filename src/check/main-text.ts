/** The paragraphs of 正文, and where it begins and ends: what rules about openings and closings read. */
import type { Subject } from './subject.ts'
import type { TextPart } from './text-parts.ts'

/** Paragraphs of 正文, not of the attachments. */
export const mainParagraphs = ({ texts }: Subject): readonly TextPart[] =>
  texts.filter((part) => part.kind === 'paragraph' && isMainText(part))

/** Headings of both kinds and paragraphs of 正文 in one text. */
export const mainTextOf = ({ texts }: Subject): string =>
  texts
    .filter(isMainText)
    .map(({ text }) => text)
    .join('\n')

export const isMainText = ({ path }: TextPart): boolean => path[0] === 'body' && path[1] === 'mainText'

/** The names of the attachments, each where a writer can change it. */
import type { Subject } from './subject.ts'
import type { TextPart } from './text-parts.ts'

/** The titles of the attachments that have a file, and the names of 附件说明 that have none. */
export const attachmentNames = ({ texts, document: { attachments } }: Subject): readonly TextPart[] => {
  const titled = new Set(attachments.map(({ title }) => title))
  return texts.filter(
    ({ kind, text }) => kind === 'attachment-title' || (kind === 'attachment-name' && !titled.has(text)),
  )
}

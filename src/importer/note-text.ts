/** Notes on the whole of an imported document: no text, attachments without their 附件说明. */
import type { ImportNote } from './import-note.ts'
import type { ImportedDocument } from './imported-document.ts'

export const noteText = ({
  preface,
  sections,
  closing,
  tail,
  attachments,
}: Pick<ImportedDocument, 'preface' | 'sections' | 'closing' | 'tail' | 'attachments'>): ImportNote[] => {
  const notes: ImportNote[] = []
  if (preface.length + sections.length === 0 && !closing) {
    notes.push({ kind: 'missing', severity: 'error', message: '没有找到正文，请在 正文/ 里补写。' })
  }
  if (attachments.length > 0 && tail.attachmentNames.length === 0) {
    const message = '有附件而没有附件说明，印出来时会按附件标题自动加上“附件：……”，请核实。'
    notes.push({ kind: 'missing', severity: 'warning', message })
  }
  return notes
}

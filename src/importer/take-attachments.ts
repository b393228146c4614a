/** 附件: what follows the sign-off under a row 附件 or 附件1, each with its title and text. */
import { buildSections } from './build-sections.ts'
import type { ImportNote } from './import-note.ts'
import type { ImportedAttachment } from './imported-document.ts'
import { joinRows } from './join-rows.ts'
import { attachmentStart } from './recognise-tail.ts'
import type { SourceRow } from './source-row.ts'

export interface TakenAttachments {
  readonly attachments: readonly ImportedAttachment[]
  readonly notes: readonly ImportNote[]
}

/** `rows` begins with a row 附件. */
export const takeAttachments = (rows: readonly SourceRow[], width: number | undefined): TakenAttachments => {
  const starts = rows.flatMap((row, index) => (attachmentStart.test(row.text) ? [index] : []))
  const parts = starts.map((start, index) => rows.slice(start + 1, starts[index + 1] ?? rows.length))
  const notes: ImportNote[] = []
  const attachments = parts.flatMap((part, index): ImportedAttachment[] => {
    const [title, ...body] = part
    if (!title || body.length === 0) {
      notes.push(noteEmpty(rows[starts[index] ?? 0], title))
      return []
    }
    const joined = joinRows(body, width)
    const built = buildSections(joined.paragraphs)
    const message = `第 ${title.line} 行认作附件 ${index + 1} 的标题，请核实；附件里的表格要手工补成“表格”。`
    const note = { kind: 'element', severity: 'warning', line: title.line, message } as const
    notes.push(note, ...joined.notes, ...built.notes)
    return [{ title: title.text.replace(/\s+/gu, ''), preface: built.preface, sections: built.sections }]
  })
  return { attachments, notes }
}

const noteEmpty = (start: SourceRow | undefined, title: SourceRow | undefined): ImportNote => {
  const line = start?.line ?? 1
  const removed = `${start?.text ?? ''}${title?.text ?? ''}`
  const message = `第 ${line} 行起的附件“${removed}”没有内容，没有导入。`
  return { kind: 'missing', severity: 'warning', line, message, removed }
}

/** Imports the text of an existing 公文: text → rows → elements and paragraphs → sections → a content folder. */
import { buildSections } from './build-sections.ts'
import { cleanRows } from './clean-rows.ts'
import { documentToFiles } from './document-to-files.ts'
import { identifyDocument, namedIssuer } from './identify-document.ts'
import type { ImportNote } from './import-note.ts'
import type { ImportedDocument } from './imported-document.ts'
import type { ImportedFile } from './imported-file.ts'
import { joinRows } from './join-rows.ts'
import { noteText } from './note-text.ts'
import { recogniseHead } from './recognise-head.ts'
import { recogniseTail } from './recognise-tail.ts'
import { refusal } from './split-rows.ts'
import { takeAttachments } from './take-attachments.ts'
import { takeClosing } from './take-closing.ts'
import { wrapWidth } from './wrap-width.ts'

export interface ImportResult {
  /** Path relative to the content folder → YAML text; empty when the source is no text. */
  readonly files: ReadonlyMap<string, string>
  readonly notes: readonly ImportNote[]
}

export interface ImportOptions {
  /** What the source is called in messages, such as its file name. */
  readonly name: string
}

export const importText = (text: string, options: ImportOptions): ImportResult => {
  const { document, notes } = readText(text, options)
  return { files: document ? documentToFiles(document) : new Map(), notes }
}

export const readText = (text: string, { name }: ImportOptions): ImportedFile => {
  const refused = refusal(text, name)
  if (refused) return { notes: [{ kind: 'refused', severity: 'error', message: refused }] }
  const cleaned = cleanRows(text)
  const width = wrapWidth(cleaned.rows)
  const head = recogniseHead(cleaned.rows)
  const tail = recogniseTail(head.rest, namedIssuer(head.head))
  const joined = joinRows(tail.rest, width)
  const { closing, rest } = takeClosing(joined.paragraphs)
  const built = buildSections(rest)
  const attached = takeAttachments(tail.attachmentRows, width)
  const identity = identifyDocument(head.head, tail.tail)
  const document: ImportedDocument = {
    source: name,
    ...identity.document,
    head: head.head,
    preface: built.preface,
    sections: built.sections,
    ...(closing ? { closing } : {}),
    tail: tail.tail,
    attachments: attached.attachments,
    pictures: new Map(),
  }
  const stages = [cleaned, head, tail, joined, built, attached, identity]
  return { document, notes: inOrder([...stages.flatMap(({ notes }) => notes), ...noteText(document)]) }
}

/** Notes on the whole first, then by row. */
const inOrder = (notes: readonly ImportNote[]): ImportNote[] =>
  notes.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))

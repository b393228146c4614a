/** Imports a DOCX: its flow → rows → elements, sections, tables and pictures. */
import { assembleRows } from '../assemble-rows.ts'
import type { ImportNote } from '../import-note.ts'
import type { ImportedFile } from '../imported-file.ts'
import { readMark } from '../recognise-head.ts'
import type { SourceRow } from '../source-row.ts'
import { type OpenedDocx, openDocx } from './open-docx.ts'
import { rowsOf } from './rows-of.ts'
import type { TrackedChanges } from './tracked-changes.ts'

export interface DocxOptions {
  readonly name: string
  readonly tracked: TrackedChanges
}

/** Undefined document with one note of kind `refused` when the file cannot be read. */
export const importDocx = (bytes: Uint8Array, { name, tracked }: DocxOptions): ImportedFile => {
  const opened = openDocx(bytes, tracked)
  if (opened.kind === 'refused') {
    return { notes: [{ kind: 'refused', severity: 'error', message: `“${name}”：${opened.message}` }] }
  }
  const notes: ImportNote[] = []
  const store = { readPart: opened.readPart, files: new Map<string, Uint8Array>() }
  const body = rowsOf(opened.blocks, { store, notes })
  const rows = [...mastheadInHeaders(opened, body, { store, notes }), ...body]
  const assembled = assembleRows(rows)
  const document = { ...assembled.document, source: name, pictures: store.files }
  const all = [...notesOf(opened), ...notes, ...assembled.notes]
  return { document, notes: all.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)).map(sayParagraph) }
}

/** Some offices keep their 版头 in the header of page 1; any other header is no part of a 公文. */
const mastheadInHeaders = (
  { headers }: OpenedDocx,
  body: readonly SourceRow[],
  reading: Parameters<typeof rowsOf>[1],
): readonly SourceRow[] => {
  if (body.some(({ role }) => role === 'issuerMark')) return []
  const rows = rowsOf(headers, reading).filter(({ text }) => text !== '')
  const isMark = ({ text, role }: SourceRow): boolean =>
    role === 'issuerMark' || readMark(text, { signatories: [] }) !== undefined
  return rows.some(isMark) ? rows : []
}

const notesOf = ({ met, comments }: OpenedDocx): ImportNote[] => {
  const told: readonly (readonly [number, string])[] = [
    [met.footnotes, '个脚注或尾注没有导入，公文一般不用；要保留的，请写进正文或括注'],
    [comments, '条批注没有导入'],
    [met.hidden, '处隐藏文字没有导入'],
    [met.symbols, '个特殊符号（符号字体里的）没有导入，请对照原件补上'],
    [met.contents, '个目录没有导入'],
  ]
  return told
    .filter(([count]) => count > 0)
    .map(([count, what]) => ({
      kind: 'left-out',
      severity: 'warning',
      message: `文件里有 ${count} ${what}。`,
    }))
}

/** Rows of a DOCX are paragraphs, which no editor counts as lines. */
const sayParagraph = ({ line: _, ...note }: ImportNote): ImportNote => ({
  ...note,
  message: note.message.replace(/第 (\d+(?:—\d+)?) 行/gu, '第 $1 段'),
})

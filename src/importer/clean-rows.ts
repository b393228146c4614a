/** Clean: takes out what belongs to the page or to Markdown: page numbers, # and ** marks, empty rows. */
import type { ImportNote } from './import-note.ts'
import type { SourceRow } from './source-row.ts'
import { type RawRow, splitRows } from './split-rows.ts'

export interface CleanedText {
  readonly rows: readonly SourceRow[]
  readonly notes: readonly ImportNote[]
}

export const cleanRows = (source: string): CleanedText => {
  const split = splitRows(source)
  const { rows, notes: pageNotes } = takeOutPageNumbers(split.rows)
  const { rows: unmarked, notes: markNotes } = takeOutMarkdown(rows)
  return { rows: toSourceRows(unmarked), notes: [...split.notes, ...pageNotes, ...markNotes] }
}

const dash = '[-‐‑–—―−－~～·•]{1,2}'
const dashedNumber = new RegExp(`^${dash}\\s*\\d{1,4}\\s*${dash}$`, 'u')
const namedNumber = /^第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?$/u
const bareNumber = /^\d{1,3}$/u

const takeOutPageNumbers = (rows: readonly RawRow[]): { rows: RawRow[]; notes: ImportNote[] } => {
  const bare = rows.filter((row) => bareNumber.test(row.text.trim()))
  const bareAscends = bare.every((row, i) => i === 0 || Number(bare[i - 1]?.text) < Number(row.text))
  const isPageNumber = (text: string): boolean =>
    dashedNumber.test(text) || namedNumber.test(text) || (bareAscends && bareNumber.test(text))
  const kept: RawRow[] = []
  const notes: ImportNote[] = []
  let joint = false
  for (const row of rows) {
    const text = row.text.trim()
    if (isPageNumber(text)) {
      const message = `第 ${row.line} 行“${text}”是页码，已删去。`
      notes.push({ kind: 'page-number', severity: 'info', line: row.line, message, removed: text })
      joint = true
    } else {
      kept.push({ ...row, joint: row.joint || (joint && text !== '') })
      if (text !== '') joint = false
    }
  }
  return { rows: kept, notes }
}

interface UnmarkedRow extends RawRow {
  readonly marked: boolean
}

const takeOutMarkdown = (rows: readonly RawRow[]): { rows: UnmarkedRow[]; notes: ImportNote[] } => {
  const touched: number[] = []
  let removed = ''
  const unmarked = rows.map((row) => {
    const hashes = /^\s*(#{1,6})\s+(?=\S)/u.exec(row.text)
    const text = row.text.slice(hashes?.[0].length ?? 0).replace(/\*\*(?=\S)(.*?\S)\*\*/gu, '$1')
    const marks = row.text.replace(/\s/gu, '').length - text.replace(/\s/gu, '').length
    if (marks > 0) touched.push(row.line)
    removed += (hashes?.[1] ?? '') + '*'.repeat(marks - (hashes?.[1] ?? '').length)
    return { ...row, text, marked: hashes !== null }
  })
  if (touched.length === 0) return { rows: unmarked, notes: [] }
  const message = `${touched.length} 行带有 Markdown 记号（# 或 **，从第 ${touched[0]} 行起），已去掉；标题层次按序数判断，不看 # 的个数。`
  return { rows: unmarked, notes: [{ kind: 'markdown', severity: 'info', message, removed }] }
}

const toSourceRows = (rows: readonly UnmarkedRow[]): SourceRow[] => {
  const filled = rows.flatMap((row, index) => (row.text.trim() === '' ? [] : [{ row, index }]))
  const blankBefore = (index: number): boolean => index > 0 && rows[index - 1]?.text.trim() === ''
  const spaced = filled.slice(1).filter(({ index }) => blankBefore(index)).length
  const doubleSpaced = spaced >= 0.7 * (filled.length - 1)
  return filled.map(({ row, index }, position) => ({
    line: row.line,
    text: row.text.trim(),
    marked: row.marked,
    indented: /^(?:\s{2,}|\t|\u3000)/u.test(row.text),
    gap: !doubleSpaced && blankBefore(index),
    joint: row.joint || (doubleSpaced && position > 0 && !blankBefore(index) && /^\s/u.test(row.text)),
  }))
}

/** 标题: the rows down to the one that ends in a 文种; guessed when none does. */
import { type DocumentType, documentTypes } from '../model/document-type.ts'
import type { ImportNote } from './import-note.ts'
import { matchHeading } from './match-heading.ts'
import type { SourceRow } from './source-row.ts'
import { rowWidth } from './wrap-width.ts'

export interface TakenTitle {
  /** Without white space, and without `|`, which means a row break in YAML. */
  readonly titleRows: readonly string[]
  readonly rest: readonly SourceRow[]
}

const mostRows = 6
const mostGuessedRows = 3
const widestRow = 40
const widestGuessedRow = 30

export const takeTitle = (rows: readonly SourceRow[], notes: ImportNote[]): TakenTitle => {
  const count = rowsToDocumentType(rows) || guessedRows(rows, notes)
  const title = rows.slice(0, count)
  const first = title[0]
  if (!first) {
    const message = '没有找到标题，请在 公文.yaml 里补写“标题”。'
    notes.push({ kind: 'missing', severity: 'error', message })
  } else {
    const where = count === 1 ? `第 ${first.line} 行` : `第 ${first.line}—${title.at(-1)?.line} 行`
    const broken = count === 1 ? '' : '，原文的分行写作“|”'
    const message = `${where}认作标题${broken}。`
    notes.push({ kind: 'element', severity: 'info', line: first.line, message })
  }
  return { titleRows: title.map((row) => titleText(row, notes)), rest: rows.slice(count) }
}

const ending = new RegExp(`(?:(${documentTypes.join('|')})|[^法口指]令)(?:[（(][^）)]{1,12}[)）])?$`, 'u')

/** The 文种 a title ends in. */
export const documentTypeOf = (title: string): DocumentType | undefined => {
  const match = ending.exec(title)
  if (!match) return undefined
  return documentTypes.find((type) => type === match[1]) ?? '命令'
}

const rowsToDocumentType = (rows: readonly SourceRow[]): number => {
  const candidates = rows.slice(0, mostRows)
  const end = candidates.findIndex((row) => !isTitleRow(row, widestRow))
  const titleRows = end === -1 ? candidates : candidates.slice(0, end)
  const first = titleRows.findIndex(({ text }) => documentTypeOf(text))
  if (first === -1) return 0
  // 关于印发工作报告 | 的通知, and a row of its own for （征求意见稿）.
  const next = titleRows[first + 1]?.text ?? ''
  const goesOn =
    (/^的/u.test(next) && documentTypeOf(next)) || /^[（(](?!.*[日月年：:]).{1,12}[)）]$/u.test(next)
  return first + (goesOn ? 2 : 1)
}

const guessedRows = (rows: readonly SourceRow[], notes: ImportNote[]): number => {
  const candidates = rows.slice(0, mostGuessedRows)
  const end = candidates.findIndex((row) => !isTitleRow(row, widestGuessedRow))
  const count = end === -1 ? candidates.length : end
  if (count > 0) {
    const message = `没有以文种（报告、通知等）结尾的标题，开头 ${count} 行按标题处理，请核实。`
    notes.push({ kind: 'element', severity: 'warning', line: rows[0]?.line ?? 1, message })
  }
  return count
}

const isTitleRow = ({ text }: SourceRow, widest: number): boolean =>
  text !== '' && rowWidth(text) <= widest && !/[。；！？：:;，,]/u.test(text) && !matchHeading(text)

const titleText = ({ line, text }: SourceRow, notes: ImportNote[]): string => {
  const bars = text.match(/[|｜]/gu) ?? []
  if (bars.length > 0) {
    const message = `第 ${line} 行的标题里有“${bars[0]}”，它在 YAML 里表示回行，已删去。`
    notes.push({ kind: 'element', severity: 'warning', line, message, removed: bars.join('') })
  }
  return text.replace(/[|｜]/gu, '').replace(/(?<=\P{Script=Latin})\s+|\s+(?=\P{Script=Latin})/gu, '')
}

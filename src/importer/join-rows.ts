/** Join: puts rows together into paragraphs, and mends what a page joint broke. */
import { joinLines } from '../text/white-space.ts'
import { type Continuation, continuesParagraph } from './continues-paragraph.ts'
import { findRepeat } from './find-repeat.ts'
import type { ImportNote } from './import-note.ts'
import { rowEnd } from './sentence-end.ts'
import type { SourceParagraph, SourceRow } from './source-row.ts'

export interface JoinedText {
  readonly paragraphs: readonly SourceParagraph[]
  readonly notes: readonly ImportNote[]
}

interface Paragraph {
  readonly line: number
  text: string
  readonly marked: boolean
  rows: number
  lastRow: SourceRow
}

/** `width`: the full width of wrapped rows, undefined when each row is a paragraph. */
export const joinRows = (rows: readonly SourceRow[], width: number | undefined): JoinedText => {
  const notes: ImportNote[] = []
  const fullRows: number[] = []
  const paragraphs: Paragraph[] = []
  for (const row of rows) {
    const open = paragraphs.at(-1)
    const continuation = open && continuesParagraph(open, row, width)
    if (!open || !continuation) {
      paragraphs.push({ line: row.line, text: row.text, marked: row.marked, rows: 1, lastRow: row })
      continue
    }
    if (continuation === 'full-row') fullRows.push(open.lastRow.line)
    open.text = append(open, row, continuation, notes)
    open.rows += 1
    open.lastRow = row
  }
  if (fullRows.length > 0) notes.push(noteFullRows(fullRows))
  return {
    paragraphs: paragraphs.map(({ line, text, marked }) => ({ line, text: tidy(text), marked })),
    notes,
  }
}

const append = (open: Paragraph, row: SourceRow, continuation: Continuation, notes: ImportNote[]): string => {
  const atJoint = row.joint || continuation === 'broken'
  const repeat = atJoint && rowEnd(open.text) === 'middle' ? findRepeat(open.text, row.text) : undefined
  if (atJoint || continuation === 'heading-in-two-rows') notes.push(noteJoin(open, row, continuation))
  if (!repeat) return `${open.text}\n${row.text}`
  const seam = `“${open.text.slice(-6)}｜${row.text.slice(0, repeat.text.length + 6)}”`
  const where = `第 ${row.line} 行开头的“${repeat.text}”重复了换页前的文字：${seam}`
  const common = { kind: 'repeat', severity: 'warning', line: row.line } as const
  if (!repeat.implausible) {
    notes.push({ ...common, message: `${where}。像是词语本来如此，已照抄，请对照原件核实。` })
    return `${open.text}\n${row.text}`
  }
  notes.push({ ...common, message: `${where}，已删去，请对照原件核实。`, removed: repeat.text })
  return `${open.text}\n${row.text.slice(repeat.text.length)}`
}

const noteJoin = (open: Paragraph, row: SourceRow, continuation: Continuation): ImportNote => {
  const seam = `“…${open.text.slice(-6)}”与“${row.text.slice(0, 6)}…”`
  const lines = `第 ${open.lastRow.line} 行和第 ${row.line} 行`
  const common = { kind: 'joined', line: row.line } as const
  if (continuation === 'heading-in-two-rows') {
    return {
      ...common,
      severity: 'warning',
      message: `${lines}像是一个标题分成两行，已接成一个标题：${seam}。`,
    }
  }
  if (rowEnd(open.text) === 'clause') {
    const message = `${lines}在分号处断开，多半是换页，已接成一段：${seam}，请核实是否本为两段。`
    return { ...common, severity: 'warning', message }
  }
  return {
    ...common,
    severity: 'info',
    message: `${lines}之间是换页或断行，句子没有完，已接成一段：${seam}。`,
  }
}

const noteFullRows = (lines: readonly number[]): ImportNote => {
  const message = `这些行恰好满行又以句号结束，按段落未完处理，请核实是否应当另起一段：第 ${lines.join('、')} 行。`
  return { kind: 'joined', severity: 'info', message }
}

/** Blanks between Chinese and ASCII marks are left over from typesetting too: “宪法宣传周” >. */
const tidy = (text: string): string =>
  joinLines(text.replace(/[^\S\n]+/gu, ' '))
    .replace(/(?<=[\p{Script=Han}”’》）〉」，。、；：？！]) +(?=[!-/:-@[-`{-~])/gu, '')
    .replace(/(?<=[!-/:-@[-`{-~]) +(?=[\p{Script=Han}“‘《（〈「])/gu, '')

/** Splits the source into rows, and takes out characters that have no shape and no place in a YAML file. */
import type { ImportNote } from './import-note.ts'

export interface RawRow {
  readonly line: number
  /** White space at the ends is kept. */
  readonly text: string
  /** A form feed came before. */
  readonly joint: boolean
}

export interface SplitText {
  readonly rows: readonly RawRow[]
  readonly notes: readonly ImportNote[]
}

const lineEnd = /\r\n|[\n\r\u0085\u2028\u2029]/u
const pageBreak = /[\f\v]/u
/** Controls, halves of surrogate pairs, zero-width marks, soft hyphens, direction marks. */
const shapeless = /(?!\t)[\p{Cc}\p{Cs}\u00ad\u200b\u200e\u200f\u2060\ufeff]/gu
const unreadable = /[\ufffd\p{Co}]/u

export const splitRows = (source: string): SplitText => {
  const notes: ImportNote[] = []
  const rows = source
    .replace(/^\ufeff/u, '')
    .split(lineEnd)
    .flatMap((text, index) =>
      text.split(pageBreak).map((part, page) => ({ line: index + 1, text: part, joint: page > 0 })),
    )
    .map((row) => ({ ...row, text: withoutShapeless(row, notes) }))
  return { rows, notes }
}

const withoutShapeless = ({ line, text }: RawRow, notes: ImportNote[]): string => {
  const removed = text.match(shapeless) ?? []
  if (removed.length > 0) {
    const message = `第 ${line} 行有 ${removed.length} 个看不见的控制字符，已删去。`
    notes.push({ kind: 'bad-character', severity: 'info', line, message, removed: removed.join('') })
  }
  if (unreadable.test(text)) {
    const message = `第 ${line} 行有无法识别的字符（原文件里多半是乱码或专用字），已照抄，请对照原件改正。`
    notes.push({ kind: 'bad-character', severity: 'warning', line, message })
  }
  return text.replace(shapeless, '')
}

/** Why a source cannot be imported at all; undefined when it is text. */
export const refusal = (source: string, name: string): string | undefined => {
  if (source.includes('\0')) {
    return `“${name}”不是文本文件（含有二进制内容）。请先把原件另存为纯文本（UTF-8）再导入。`
  }
  const damaged = source.match(/\ufffd|(?![\t\n\r\f\v\u0085])\p{Cc}/gu)?.length ?? 0
  if (damaged > 0 && damaged * 10 >= source.length) {
    return `“${name}”里 ${damaged} 个字符无法识别，可能不是 UTF-8 编码（例如 GBK）。请另存为 UTF-8 再导入。`
  }
  return source.trim() === '' ? `“${name}”是空文件，没有可导入的文字。` : undefined
}

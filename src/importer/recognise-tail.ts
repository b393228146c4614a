/** Elements after the text: 附件说明, 署名, 成文日期, 附注, 版记, recognised from the last row upwards. */
import type { CalendarDate } from '../model/official-document.ts'
import { isCalendarDate } from '../text/dates.ts'
import type { ImportNote } from './import-note.ts'
import type { TailElements } from './imported-document.ts'
import { matchHeading } from './match-heading.ts'
import { takeColophon } from './recognise-colophon.ts'
import { rowEnd } from './sentence-end.ts'
import type { SourceRow } from './source-row.ts'

export interface RecognisedTail {
  readonly tail: TailElements
  /** The rows of the text before these elements. */
  readonly rest: readonly SourceRow[]
  /** Rows after the sign-off that begin with 附件. */
  readonly attachmentRows: readonly SourceRow[]
  readonly notes: readonly ImportNote[]
}

/** `issuer`: the name 署名 is expected to be, when the head has told it. */
export const recogniseTail = (rows: readonly SourceRow[], issuer: string | undefined): RecognisedTail => {
  const notes: ImportNote[] = []
  const { colophon, rest: beforeColophon } = takeColophon(rows)
  const found = takeSignOff(beforeColophon, issuer, notes)
  if (!found) {
    notes.push({ kind: 'missing', severity: 'warning', message: noDate })
    const { names, rest } = takeAttachmentList(beforeColophon, notes)
    return { tail: { attachmentNames: names, signers: [], ...colophon }, rest, attachmentRows: [], notes }
  }
  if (found.signOff.signers.length === 0)
    notes.push({ kind: 'missing', severity: 'warning', message: noSigner })
  const { names, rest } = takeAttachmentList(found.rest, notes)
  const tail = { attachmentNames: names, ...found.signOff, ...colophon }
  return { tail, rest, attachmentRows: found.attachmentRows, notes }
}

const noDate = '没有找到成文日期（文末独占一行的年月日），请在 公文.yaml 里补写“成文日期”。'
const noSigner = '成文日期上面没有发文机关署名，已写“署名: 无”“用印: 无”。'

interface SignOffRows {
  readonly signOff: Pick<TailElements, 'signers' | 'documentDate' | 'note'>
  readonly rest: readonly SourceRow[]
  readonly attachmentRows: readonly SourceRow[]
}

export const attachmentStart: RegExp = /^附\s*件\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})?\s*[：:]?$/u

/** Undefined when nothing at the end is a date of its own. */
const takeSignOff = (
  rows: readonly SourceRow[],
  issuer: string | undefined,
  notes: ImportNote[],
): SignOffRows | undefined => {
  const firstAttachment = rows.findIndex((row) => attachmentStart.test(row.text))
  const main = firstAttachment === -1 ? rows : rows.slice(0, firstAttachment)
  const note = /^[（(](.+)[)）]$/u.exec(main.at(-1)?.text ?? '')?.[1]
  const dated = note ? main.slice(0, -1) : main
  const last = dated.at(-1)
  const { date, before } = last ? readDateRow(last, notes) : {}
  if (!date) return undefined
  const { signers, taken } = before
    ? { signers: [before], taken: 0 }
    : takeSigners(dated.slice(0, -1), issuer)
  const rest = dated.slice(0, dated.length - 1 - taken)
  // What stands under 附件 would be the whole text.
  if (rest.length === 0 && firstAttachment !== -1) return undefined
  return {
    signOff: { signers, documentDate: date, ...(note ? { note } : {}) },
    rest,
    attachmentRows: rows.slice(main.length),
  }
}

const chineseDigits = '〇一二三四五六七八九'

/** A date alone on its row, or after the 署名 on one row. */
const readDateRow = (
  { line, text }: SourceRow,
  notes: ImportNote[],
): { date?: CalendarDate; before?: string } => {
  const arabic = /^(?:(\p{Script=Han}{2,30}?)\s+)?(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/u.exec(text)
  const chinese =
    /^()([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/u.exec(
      text,
    )
  const [, before, year = '', month = '', day = ''] = arabic ?? chinese ?? []
  const date = { year: numberOf(year), month: numberOf(month), day: numberOf(day) }
  if (!isCalendarDate(date) || (before && !isBodyName(before))) return {}
  const plain = `${date.year}年${date.month}月${date.day}日`
  const written = text.slice(before?.length ?? 0).replace(/\s/gu, '')
  if (written !== plain) {
    const message = `第 ${line} 行的成文日期“${written}”印出来是“${plain}”（用阿拉伯数字，不编虚位，GB/T 9704—2012 7.3.5.4）。`
    notes.push({ kind: 'element', severity: 'info', line, message, removed: written })
  }
  return { date, ...(before ? { before } : {}) }
}

const numberOf = (text: string): number => {
  if (/^\d+$/u.test(text)) return Number(text)
  const digits = text.replace(/[○零]/gu, '〇')
  if (!digits.includes('十'))
    return Number(Array.from(digits, (digit) => chineseDigits.indexOf(digit)).join('') || 'NaN')
  const [tens = '', ones = ''] = digits.split('十')
  return (
    (tens === '' ? 1 : chineseDigits.indexOf(tens)) * 10 + (ones === '' ? 0 : chineseDigits.indexOf(ones))
  )
}

const bodyEnding =
  /(?:政府|委员会|党委|市委|省委|县委|区委|局|厅|部|署|院|办公室|办|公司|集团|中心|处|所|站|队|会|校|大学|学院|医院|组|团|社)$/u

const isBodyName = (text: string): boolean =>
  /^[\p{Script=Han}（）()]{2,30}$/u.test(text) && bodyEnding.test(text)

const mostSignerRows = 6

/** 署名: rows of names right above the date; a joint issue has several on a row. */
const takeSigners = (
  rows: readonly SourceRow[],
  issuer: string | undefined,
): { readonly signers: string[]; readonly taken: number } => {
  const signers: string[] = []
  let taken = 0
  while (taken < rows.length - 1 && taken < mostSignerRows) {
    const names = (rows[rows.length - 1 - taken]?.text ?? '').split(/\s{2,}/u).map(withoutBlanks)
    if (!names.every((name) => name === issuer || (isBodyName(name) && !matchHeading(name)))) break
    signers.unshift(...names)
    taken += 1
  }
  // The row above must close the text, or the name is the end of a broken sentence.
  const { text: above = '', figure } = rows[rows.length - 1 - taken] ?? {}
  const closes = figure !== undefined || rowEnd(above) === 'sentence'
  const isSignOff = closes || signers[0] === issuer || /^附\s*件|^\d{1,2}[.．]/u.test(above)
  return isSignOff ? { signers, taken } : { signers: [], taken: 0 }
}

const withoutBlanks = (text: string): string => text.replace(/\s+/gu, '')

/** 附件：… with one name, or 附件：1.… and the next names on rows of their own. */
const takeAttachmentList = (
  rows: readonly SourceRow[],
  notes: ImportNote[],
): { names: readonly string[]; rest: readonly SourceRow[] } => {
  const start = rows.findLastIndex((row) => /^附\s*件\s*[：:]\s*\S/u.test(row.text))
  if (start <= 0) return { names: [], rest: rows }
  const listed = rows.slice(start).map((row) => row.text)
  const entries = listed.map((text, index) => (index === 0 ? text.replace(/^附\s*件\s*[：:]\s*/u, '') : text))
  const numbered = entries.map((entry) => /^(\d{1,2})\s*[.．](?:\s+|(?!\d))(.+)$/u.exec(entry))
  const single = entries.length === 1 && !numbered[0]
  const inOrder = numbered.every((match, index) => Number(match?.[1]) === index + 1)
  if (!single && (!inOrder || entries.length < 2)) return { names: [], rest: rows }
  const names = entries.map((entry, index) =>
    bareName(withoutBlanks(single ? entry : (numbered[index]?.[2] ?? '')), notes, rows[start]),
  )
  return names.includes('') ? { names: [], rest: rows } : { names, rest: rows.slice(0, start) }
}

const bareName = (entry: string, notes: ImportNote[], row: SourceRow | undefined): string => {
  const name = entry.replace(/[：:，,、；;。]+$/u, '')
  if (name !== entry && row) {
    const message = `附件名称“${name}”后面的标点已去掉（GB/T 9704—2012 7.3.4）。`
    notes.push({
      kind: 'element',
      severity: 'info',
      line: row.line,
      message,
      removed: entry.slice(name.length),
    })
  }
  return name
}

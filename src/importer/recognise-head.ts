/** Elements before the text: 版头, 标题, 主送机关, recognised row by row. */
import type { ClassificationLevel, Urgency } from '../model/official-document.ts'
import { formatDocumentNumber } from '../text/document-number.ts'
import type { ImportNote } from './import-note.ts'
import type { HeadElements } from './imported-document.ts'
import { matchHeading } from './match-heading.ts'
import { takeTitle } from './recognise-title.ts'
import type { SourceRow } from './source-row.ts'

export interface RecognisedHead {
  readonly head: HeadElements
  /** The rows after these elements. */
  readonly rest: readonly SourceRow[]
  readonly notes: readonly ImportNote[]
}

export const recogniseHead = (rows: readonly SourceRow[]): RecognisedHead => {
  const notes: ImportNote[] = []
  const { masthead, rest: afterMasthead } = takeMasthead(rows, notes)
  const { titleRows, rest: afterTitle } = takeTitle(afterMasthead, notes)
  const { addressees, rest } = takeAddressees(afterTitle, notes)
  return { head: { ...masthead, titleRows, ...(addressees ? { addressees } : {}) }, rest, notes }
}

type Masthead = Omit<HeadElements, 'titleRows' | 'addressees'>
type Found = Partial<Masthead>

const longestMasthead = 12

export const takeMasthead = (
  rows: readonly SourceRow[],
  notes: ImportNote[],
): { masthead: Masthead; rest: readonly SourceRow[] } => {
  const stack = readStack(rows)
  let masthead: Masthead = { signatories: [], ...stack?.found }
  let taken = stack?.rows ?? 0
  for (const row of rows.slice(taken, longestMasthead)) {
    const found = readMark(row.text, masthead) ?? readNumberRow(row, notes) ?? readCorner(row.text)
    if (!found) break
    masthead = { ...masthead, ...found }
    taken += 1
  }
  return { masthead, rest: rows.slice(taken) }
}

/** The mark of a joint issue: names one below the other, 文件 beside one of them or on a row of its own. */
const readStack = (
  rows: readonly SourceRow[],
): { readonly found: Found; readonly rows: number } | undefined => {
  const head = rows.slice(0, longestMasthead).map(({ text }) => text)
  const end = head.findIndex((text) => numberForm.test(text) || /^签\s*发\s*人\s*[：:]/u.test(text))
  const parts = head.slice(0, Math.max(0, end)).flatMap((text) => text.split(/\s{2,}/u))
  const names = parts.map((part) => part.replace(/\s+/gu, '')).filter((part) => part !== '文件')
  const isStack = names.length >= 2 && names.length === parts.length - 1
  if (!isStack || !names.every((name) => /^[\p{Script=Han}（）()]{2,30}$/u.test(name))) return undefined
  return { found: { issuerMark: `${names.join('')}文件`, markNames: names }, rows: end }
}

/** 发文机关标志: a name and 文件. */
export const readMark = (text: string, { issuerMark }: Masthead): Found | undefined => {
  const name = text.replace(/\s+/gu, '')
  if (issuerMark || !/^[\p{Script=Han}（）()]{2,40}文件$/u.test(name) || name.includes('关于'))
    return undefined
  return { issuerMark: name }
}

const numberForm =
  /^(\p{Script=Han}{1,14})\s*[〔[(（【﹝［]\s*((?:19|20)\d{2})\s*[〕\])）】﹞］]\s*(第?)\s*(0*)([1-9]\d{0,4})\s*号(?:\s+|$)/u

/** 发文字号 and 签发人, on one row or two. */
export const readNumberRow = ({ line, text }: SourceRow, notes: ImportNote[]): Found | undefined => {
  const [row = '', code = '', year = '', ordinalMark = '', zeros = '', serial = ''] =
    numberForm.exec(text) ?? []
  const signatories = readSignatories(line, text.slice(row.length), notes)
  if (row === '') return signatories ? { signatories } : undefined
  if (row.length < text.length && !signatories) return undefined
  const documentNumber = formatDocumentNumber({
    issuerCode: code,
    year: Number(year),
    serial: Number(serial),
  })
  const written = row.replace(/\s/gu, '')
  if (written !== documentNumber) {
    const message = `第 ${line} 行的发文字号“${written}”不合写法，已写成“${documentNumber}”（GB/T 9704—2012 7.2.5）。`
    const removed = written.replace(/[\p{Script=Han}\d]/gu, '') + ordinalMark + zeros
    notes.push({ kind: 'element', severity: 'warning', line, message, removed })
  }
  return { documentNumber, ...(signatories ? { signatories } : {}) }
}

const readSignatories = (line: number, text: string, notes: ImportNote[]): readonly string[] | undefined => {
  const [, names = ''] = /^签\s*发\s*人\s*[：:]\s*([\p{Script=Han}·\s、]+)$/u.exec(text) ?? []
  const list = names.split(/[\s、]+/u).filter((name) => name !== '')
  const marks = names.match(/、/gu) ?? []
  if (list.length > 0 && marks.length > 0) {
    const message = `第 ${line} 行的签发人之间用了顿号，已分写成列表，印出来不带顿号。`
    notes.push({ kind: 'element', severity: 'info', line, message, removed: marks.join('') })
  }
  return list.length > 0 ? list : undefined
}

/** 份号, 密级和保密期限, 紧急程度 in the upper left corner. */
export const readCorner = (text: string): Found | undefined => {
  if (/^\d{6}$/u.test(text) && text !== '000000') return { copyNumber: text }
  const [, level, term] = /^(绝密|机密|秘密)(?:★([1-9]\d?年|[1-9]\d?个月|长期))?$/u.exec(text) ?? []
  if (level) return { classification: { level: level as ClassificationLevel, ...(term ? { term } : {}) } }
  return /^(?:特急|加急)$/u.test(text) ? { urgency: text as Urgency } : undefined
}

const mostAddresseeRows = 4
const longestAddressees = 200

/** 主送机关: right after the title, ending in ：, and naming bodies, not introducing a text. */
export const takeAddressees = (
  rows: readonly SourceRow[],
  notes: ImportNote[],
): { addressees?: string; rest: readonly SourceRow[] } => {
  for (let count = 1; count <= Math.min(mostAddresseeRows, rows.length); count += 1) {
    if (rows[count - 1]?.figure) break
    const text = rows
      .slice(0, count)
      .map((row) => row.text.replace(/\s+/gu, ''))
      .join('')
    if (matchHeading(text) || text.length > longestAddressees) break
    if (/[。；！？]|如下|现将|汇报|[：:]./u.test(text)) break
    const names = text.slice(0, -1)
    if (/[：:]$/u.test(text) && /[^：:，,、]$/u.test(names))
      return { addressees: names, rest: rows.slice(count) }
  }
  const message = '没有找到主送机关（标题下以冒号结尾的一行）；公开发布的可以没有，上行文应当补写。'
  notes.push({ kind: 'missing', severity: 'info', message })
  return { rest: rows }
}

/** Paragraphs of a PDF → rows with the elements that size and place give away: mark, 文号, title, 附件, 版记. */
import { joinLines } from '../../text/white-space.ts'
import { readMark } from '../recognise-head.ts'
import { attachmentStart } from '../recognise-tail.ts'
import type { RowRole } from '../row-role.ts'
import type { SourceRow } from '../source-row.ts'
import type { PdfParagraph, TextBlock } from './paragraphs-of.ts'

/** 标志 is much larger than the text, 标题 (2号 over 3号) a third larger, 版记 (4号) smaller. */
const markRatio = 1.6
const titleRatio = 1.2
const colophonRatio = 0.93

export const rolesOf = (paragraphs: readonly PdfParagraph[], { size }: TextBlock): readonly SourceRow[] => {
  const rows: SourceRow[] = []
  let mark = ''
  let titled = false
  let signed = false
  let expectsTitle = false
  for (const [index, paragraph] of paragraphs.entries()) {
    const ratio = paragraph.size / size
    const isMark = index < mostHeadRows && paragraph.page === 1 && ratio > markRatio
    if (isMark) {
      const texts = splitMark(paragraph.text)
      // 文件 may stand beside a name in the middle.
      mark =
        `${mark}${texts.join('')}`.replace(/文件(?=.)/u, '') +
        (`${mark}${texts.join('')}`.includes('文件') ? '文件' : '')
      rows.push(...texts.map((text) => toRow({ ...paragraph, text }, index, 'issuerMark')))
      continue
    }
    const role = roleOf(paragraph, ratio, { mark, titled, signed, expectsTitle })
    if (role === 'title') titled = true
    if (role === 'signatory') signed = true
    expectsTitle = role === 'attachmentMark' || (expectsTitle && role === 'attachmentTitle')
    rows.push(toRow(paragraph, index, role))
  }
  return sortMark(rows)
}

const mostHeadRows = 14

interface Seen {
  readonly mark: string
  readonly titled: boolean
  readonly signed: boolean
  readonly expectsTitle: boolean
}

const roleOf = (
  { text, page }: PdfParagraph,
  ratio: number,
  { mark, titled, signed, expectsTitle }: Seen,
): RowRole | undefined => {
  const solid = text.replace(/\s+/gu, '')
  if (mark.endsWith('令') && /^第\d+号$/u.test(solid)) return 'orderNumber'
  if (mark !== '' && !/(?:文件|令|纪要)$/u.test(mark) && !titled && /〕\d+号$/u.test(solid))
    return 'letterNumber'
  if (!titled && (/签发人[：:]/u.test(solid) || (signed && /〕\d+号/u.test(solid)))) return 'signatory'
  if (attachmentStart.test(text) && (titled || mark.endsWith('令'))) return 'attachmentMark'
  if (ratio > titleRatio)
    return expectsTitle ? 'attachmentTitle' : page === 1 && !/令$/u.test(mark) ? 'title' : undefined
  // Articles of regulations are numbered in their own way.
  if (/^第[一二三四五六七八九十百]{1,5}条[\s　]/u.test(text)) return 'text'
  const isFoot = ratio < colophonRatio && /^(?:抄\s*送|主\s*送)\s*[：:]|印\s*发$/u.test(text)
  return isFoot ? 'colophon' : undefined
}

/** 文件 stands beside the names of a joint issue. */
const splitMark = (text: string): readonly string[] => {
  const solid = text.replace(/\s+/gu, '')
  const beside = /[\s　]/u.test(text.trim()) && solid.length > 2 && solid.endsWith('文件')
  return beside ? [solid.slice(0, -2), '文件'] : [solid]
}

/** 文件 belongs after the last of several names, wherever its row was. */
const sortMark = (rows: readonly SourceRow[]): readonly SourceRow[] => {
  const names = rows.filter(({ role, text }) => role === 'issuerMark' && text !== '文件')
  const suffix = rows.find(({ role, text }) => role === 'issuerMark' && text === '文件')
  if (!suffix || names.length < 2) return joinSpread(rows)
  return [...names, suffix, ...rows.filter(({ role }) => role !== 'issuerMark')]
}

/** A single name whose characters are spread far apart was taken for a name beside 文件. */
const joinSpread = (rows: readonly SourceRow[]): readonly SourceRow[] => {
  const marks = rows.filter(({ role }) => role === 'issuerMark')
  const [first] = marks
  const whole = marks.map(({ text }) => text).join('')
  if (!first || marks.length !== 2 || !readMark(whole, { signatories: [] })) return rows
  return [{ ...first, text: whole }, ...rows.filter((row) => !marks.includes(row))]
}

const toRow = ({ text }: PdfParagraph, index: number, role: RowRole | undefined): SourceRow => ({
  line: index + 1,
  text: joinLines(text),
  marked: false,
  indented: true,
  gap: false,
  joint: false,
  ...(role && { role }),
})

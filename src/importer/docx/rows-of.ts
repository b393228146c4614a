/** Blocks of a DOCX → rows: the same rows the recognisers of text read, with what the styles tell of each. */

import type { ImportNote } from '../import-note.ts'
import { matchHeading } from '../match-heading.ts'
import type { RowRole } from '../row-role.ts'
import { rowEnd } from '../sentence-end.ts'
import type { SourceRow } from '../source-row.ts'
import type { DocxBlock, DocxParagraph, DocxTable } from './docx-block.ts'
import { isRunInStyle, roleOfStyle } from './role-of-style.ts'
import { type PictureStore, storePicture } from './store-picture.ts'
import { tableOf, textsOf } from './table-of.ts'

export interface RowsReading {
  readonly store: PictureStore
  readonly notes: ImportNote[]
}

export const rowsOf = (blocks: readonly DocxBlock[], reading: RowsReading): readonly SourceRow[] => {
  const rows: SourceRow[] = []
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table') rows.push(...tableRows(block, rows, blocks.slice(index + 1), reading))
    else rows.push(...paragraphRows(block, reading))
  }
  return captionPictures(rows)
}

const paragraphRows = (paragraph: DocxParagraph, reading: RowsReading): readonly SourceRow[] => {
  const role = roleOfStyle(paragraph.style)
  if (role === 'ignored') return []
  const boxes = paragraph.boxes.flatMap((box) => rowsOf(box, reading))
  const texts = splitAtBreaks(paragraph, role)
  const rows = texts.map((text, index) => textRow(paragraph, text, role, index === 0))
  return [...boxes, ...rows, ...pictureRows(paragraph, role, reading)]
}

const textRow = (
  { ordinal, label, lead }: DocxParagraph,
  text: string,
  role: RowRole | undefined,
  isFirst: boolean,
): SourceRow => {
  const start = isFirst ? label : ''
  const runIn = isFirst && lead && isRunInStyle(lead.style) ? start.length + lead.length : undefined
  return {
    line: ordinal,
    text: start + text,
    marked: false,
    indented: true,
    gap: false,
    joint: false,
    ...(role && { role }),
    ...(runIn !== undefined && { runIn }),
  }
}

/** Tabs matter between names, line breaks in titles; elsewhere both are white space. */
const rolesWithBreaks: readonly (RowRole | undefined)[] = ['title', 'attachmentTitle', 'signOff', 'signatory']

/** Lines that writers parted with Shift+Enter are rows of a title, or paragraphs when they look like such. */
const splitAtBreaks = ({ text }: DocxParagraph, role: RowRole | undefined): readonly string[] => {
  const lines = text.split('\n')
  if (rolesWithBreaks.includes(role)) return lines.map((line) => line.trim()).filter((line) => line !== '')
  const parts: string[] = []
  for (const line of lines) {
    const open = parts.at(-1)
    const begins = /^[\s　]{2,}/u.test(line) || matchHeading(line.trim()) !== undefined
    if (open === undefined || (begins && rowEnd(open.trim()) === 'sentence')) parts.push(line)
    else parts[parts.length - 1] = `${open}\n${line}`
  }
  return parts.map((part) => part.replace(/^[\s　]+|[\s　]+$/gu, '')).filter((part) => part !== '')
}

/** Seals and 签名章 float behind 落款; they are pictures of the body, not of the text. */
const pictureRows = (
  { ordinal, pictures }: DocxParagraph,
  role: RowRole | undefined,
  reading: RowsReading,
): readonly SourceRow[] =>
  pictures.flatMap((picture): SourceRow[] => {
    const isStamp = role === 'signOff' || role === 'documentDate' || /^(?:印章|签名章)/u.test(picture.name)
    if (isStamp) {
      const message = `第 ${ordinal} 行的印章（签名章）图片没有导入；要印出来的，写在 机关/ 文件的“印章”里。`
      reading.notes.push({ kind: 'left-out', severity: 'info', line: ordinal, message })
      return []
    }
    const stored = storePicture(picture, ordinal, reading)
    return stored ? [figureRow(ordinal, stored)] : []
  })

const figureRow = (line: number, figure: NonNullable<SourceRow['figure']>): SourceRow => ({
  line,
  text: '',
  marked: false,
  indented: true,
  gap: false,
  joint: false,
  figure,
})

const longestCaption = 50

const isCaption = ({ role, text, figure }: SourceRow, own: RowRole, mark: RegExp): boolean => {
  if (role === own) return true
  if (figure || text === '' || text.length > longestCaption || (role !== undefined && role !== 'text'))
    return false
  return mark.test(text) || (role === undefined && rowEnd(text) === 'middle' && !matchHeading(text))
}

/** 图题 stands below. */
const captionPictures = (rows: readonly SourceRow[]): readonly SourceRow[] => {
  const captioned: SourceRow[] = []
  for (const row of rows) {
    const before = captioned.at(-1)
    if (
      before?.figure?.kind === 'picture' &&
      before.figure.caption === undefined &&
      isCaption(row, 'pictureCaption', /^图\s*[\d一二三四五六七八九十]/u)
    ) {
      captioned[captioned.length - 1] = { ...before, figure: { ...before.figure, caption: row.text } }
    } else captioned.push(row)
  }
  return captioned
}

/** 版头 and 版记 are often set in tables: their texts are rows again. 表题 stands above a real table. */
const tableRows = (
  table: DocxTable,
  before: SourceRow[],
  after: readonly DocxBlock[],
  reading: RowsReading,
): readonly SourceRow[] => {
  if (isLayoutTable(table, before, after)) return layoutRows(table, reading)
  const above = before.at(-1)
  const caption =
    above &&
    isCaption(
      above,
      'tableCaption',
      /^(?:附?表\s*[\d一二三四五六七八九十]|.*(?:情况|统计|计划|分解|一览|明细|清单)?表$)/u,
    )
      ? above.text
      : undefined
  if (caption !== undefined) before.pop()
  return [figureRow(table.ordinal, tableOf(table, caption, reading.notes))]
}

const layoutRoles: readonly (RowRole | undefined)[] = [
  'issuerMark',
  'colophon',
  'signatory',
  'documentNumber',
  'letterNumber',
]

const isLayoutTable = (
  table: DocxTable,
  before: readonly SourceRow[],
  after: readonly DocxBlock[],
): boolean => {
  const blocks = table.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks))
  const texts = textsOf(blocks)
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph')
  const cells = table.rows.flatMap((row) => row.cells)
  if (texts.length === 0 || cells.length === 1) return true
  if (paragraphs.some(({ style }) => layoutRoles.includes(roleOfStyle(style)))) return true
  const isHead = before.length < 8 && texts.some((text) => mastheadText.test(text))
  const isFoot = textsOf(after).length < 3 && texts.some((text) => colophonText.test(text))
  return isHead || isFoot
}

const mastheadText =
  /文件$|^签\s*发\s*人|[〔[(（【]\s*(?:19|20)\d{2}\s*[〕\])）】]\s*第?\d+\s*号|^(?:特急|加急|绝密|机密|秘密)/u
const colophonText = /^(?:抄\s*送|主\s*送)\s*[：:]|印\s*发$/u

/** A row of cells is one row of text; stacked names of a joint issue stay rows. */
const layoutRows = (table: DocxTable, reading: RowsReading): readonly SourceRow[] =>
  table.rows.flatMap(({ cells }) => {
    const parts = cells.map((cell) => rowsOf(cell.blocks, reading)).filter((rows) => rows.length > 0)
    const [first, ...others] = parts
    const single = parts.every((rows) => rows.length === 1)
    if (!first || !single || first.some(({ role }) => role === 'issuerMark')) return parts.flat()
    const [row] = first
    const text = [row?.text ?? '', ...others.map(([other]) => other?.text ?? '')].join('\t')
    return row ? [{ ...row, text }] : []
  })

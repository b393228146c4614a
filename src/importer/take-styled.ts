/** Elements that styles tell: taken out of the rows; what is left is text, or rows for the recognisers. */
import { parseDate } from '../text/dates.ts'
import { joinLines } from '../text/white-space.ts'
import type { ImportNote } from './import-note.ts'
import type { HeadElements, TailElements } from './imported-document.ts'
import { takeColophon } from './recognise-colophon.ts'
import { readCorner, readNumberRow } from './recognise-head.ts'
import type { RowRole } from './row-role.ts'
import type { SourceRow } from './source-row.ts'

export interface StyledElements {
  readonly head: HeadElements
  readonly tail: TailElements
  /** Rows before the title that no style tells of. */
  readonly before: readonly SourceRow[]
  /** 正文 with its headings and figures. */
  readonly text: readonly SourceRow[]
  /** Beginning with 附件. */
  readonly attachmentRows: readonly SourceRow[]
}

/** Undefined when no style tells where the text begins. */
export const takeStyled = (rows: readonly SourceRow[], notes: ImportNote[]): StyledElements | undefined => {
  const lastHeadRow = rows.findLastIndex(({ role }) => role === 'title' || role === 'orderNumber')
  if (lastHeadRow === -1) return undefined
  const firstAttachment = rows.findIndex(({ role }) => role === 'attachmentMark')
  const end = firstAttachment === -1 ? rows.length : firstAttachment
  const ofRole = (role: RowRole): readonly SourceRow[] => rows.filter((row) => row.role === role)
  const isText = ({ role }: SourceRow): boolean => !elementRoles.has(role)
  return {
    head: readHead(ofRole, notes),
    tail: readTail(ofRole, rows),
    before: rows.slice(0, lastHeadRow).filter(({ role, figure }) => role === undefined && !figure),
    text: rows.slice(lastHeadRow + 1, end).filter(isText),
    attachmentRows: rows.slice(end).filter(({ role }) => role !== 'colophon'),
  }
}

const elementRoles: ReadonlySet<RowRole | undefined> = new Set<RowRole>([
  'issuerMark',
  'copyNumber',
  'classification',
  'urgency',
  'documentNumber',
  'letterNumber',
  'orderNumber',
  'signatory',
  'title',
  'addressees',
  'attachmentList',
  'attendance',
  'signOff',
  'documentDate',
  'note',
  'colophon',
])

type OfRole = (role: RowRole) => readonly SourceRow[]

const readHead = (ofRole: OfRole, notes: ImportNote[]): HeadElements => {
  const names = ofRole('issuerMark').map(({ text }) => solid(text))
  const corners = [...ofRole('copyNumber'), ...ofRole('classification'), ...ofRole('urgency')]
  const corner = Object.assign({}, ...corners.map(({ text }) => readCorner(solid(text)) ?? {}))
  const numbers = [...ofRole('documentNumber'), ...ofRole('letterNumber'), ...ofRole('signatory')]
  const parts = numbers.flatMap((row) =>
    row.text.split(/[\t\n　]+/u).map((text) => ({ ...row, text: text.trim() })),
  )
  const found = parts.flatMap((row) => readNumberRow({ ...row, text: joinLines(row.text) }, notes) ?? [])
  const orderNumber = solid(ofRole('orderNumber')[0]?.text ?? '')
  const addressees = ofRole('addressees')
    .map(({ text }) => joinLines(text))
    .join('')
  const stacked = names.length > 1 && names.at(-1) === '文件' ? names.slice(0, -1) : names
  const form = formOf(ofRole, names)
  return {
    ...(names.length > 0 && { issuerMark: names.join('') }),
    ...(stacked.length > 1 && { markNames: stacked }),
    ...corner,
    ...Object.assign({}, ...found.filter(({ documentNumber }) => documentNumber !== undefined)),
    ...(orderNumber !== '' && { orderNumber }),
    ...(form && { form }),
    signatories: readSignatories(parts),
    titleRows: ofRole('title').map(({ text }) => text.replace(/[|｜\n]/gu, '').trim()),
    ...(addressees !== '' && { addressees: addressees.replace(/[：:]$/u, '') }),
  }
}

const solid = (text: string): string => text.replace(/[\s　]+/gu, '')

/** The label stands before the first name only; the names may stand in rows below. */
const readSignatories = (parts: readonly SourceRow[]): readonly string[] =>
  parts
    .filter(({ role }) => role === 'signatory')
    .flatMap(({ text }) => text.replace(/^签\s*发\s*人\s*[：:]/u, '').split(/[\s　、]+/u))
    .filter((name) => /^[\p{Script=Han}·]{1,20}$/u.test(name))

const formOf = (ofRole: OfRole, names: readonly string[]): HeadElements['form'] => {
  if (ofRole('orderNumber').length > 0) return '命令'
  if (ofRole('letterNumber').length > 0) return '信函'
  if (names.at(-1)?.endsWith('纪要')) return '纪要'
  return names.length > 0 ? '文件' : undefined
}

const readTail = (ofRole: OfRole, rows: readonly SourceRow[]): TailElements => {
  const isOrder = ofRole('orderNumber').length > 0
  const names = ofRole('signOff').flatMap(({ text }) =>
    text
      .split(/[\t\n]+/u)
      .map(solid)
      .filter((name) => name !== ''),
  )
  const stamped = isOrder || (names.length > 0 && names.every(isPosition))
  const date = parseDate(solid(ofRole('documentDate')[0]?.text ?? ''))
  const note = /^[（(](.+)[)）]$/su.exec(
    joinLines(
      ofRole('note')
        .map(({ text }) => text)
        .join('\n'),
    ),
  )?.[1]
  const colophon = rows
    .filter(({ role }) => role === 'colophon')
    .map((row) => ({ ...row, text: row.text.replace(/\s+/gu, ' ').trim() }))
  const attendance = readAttendance(ofRole('attendance'))
  return {
    attachmentNames: readNames(ofRole('attachmentList')),
    signers: stamped ? [] : names,
    ...(stamped && { positions: names }),
    ...(date && { documentDate: date }),
    ...(note !== undefined && { note }),
    ...(attendance && { attendance }),
    ...takeColophon(colophon).colophon,
  }
}

/** 职务 of who signs. */
export const isPosition = (name: string): boolean =>
  /(?:[省市州县区镇乡局厅部院会行署校]长|主任|书记|主席|总理|检察长)$/u.test(name) && name.length <= 12

const readNames = (rows: readonly SourceRow[]): readonly string[] =>
  rows.map(({ text }, index) => {
    const entry = joinLines(text.replace(/\t/gu, ' ')).replace(/^附\s*件\s*[：:]\s*/u, '')
    const bare = rows.length > 1 ? entry.replace(new RegExp(`^${index + 1}[.．]\\s*`, 'u'), '') : entry
    return bare.replace(/[：:，,、；;。]+$/u, '')
  })

const attendanceLabels = { 出席: 'attendees', 请假: 'absentees', 列席: 'observers' } as const

export const readAttendance = (rows: readonly SourceRow[]): TailElements['attendance'] => {
  const entries = rows.flatMap(({ text }): [string, string][] => {
    const [, label, names = ''] = /^(出席|请假|列席)(?:人员)?\s*[：:]\s*(.+)$/su.exec(text) ?? []
    if (label !== '出席' && label !== '请假' && label !== '列席') return []
    return [[attendanceLabels[label], joinLines(names)]]
  })
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

/** RowRole: the element of a 公文 that a paragraph's style says it is. */
import type { HeadingLevel } from '../model/official-document.ts'

export type RowRole =
  | 'issuerMark'
  | 'copyNumber'
  | 'classification'
  | 'urgency'
  | 'documentNumber'
  | 'letterNumber'
  | 'orderNumber'
  | 'signatory'
  | 'title'
  | 'addressees'
  | 'text'
  | `heading${HeadingLevel}`
  | 'tableCaption'
  | 'pictureCaption'
  | 'attachmentList'
  | 'attendance'
  | 'signOff'
  | 'documentDate'
  | 'note'
  | 'attachmentMark'
  | 'attachmentTitle'
  | 'colophon'
  | 'ignored'

export const headingLevelOfRole = (role: RowRole | undefined): HeadingLevel | undefined => {
  const level = Number(/^heading([1-4])$/u.exec(role ?? '')?.[1] ?? 0)
  return level === 1 || level === 2 || level === 3 || level === 4 ? level : undefined
}

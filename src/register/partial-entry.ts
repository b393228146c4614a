/** What the register can still tell of a document that cannot be read: the elements of 公文.yaml as they are written. */
import { parseDate } from '../text/dates.ts'
import { parseDocumentNumber } from '../text/document-number.ts'
import { joinLines } from '../text/white-space.ts'
import type { EntryContents } from './register-entry.ts'

/** `written` is the plain value of 公文.yaml, or anything else where the file could not even be parsed. */
export const partialEntry = (written: unknown): EntryContents => {
  const text = (key: string): string => textsAt(written, key).join('、')
  const number = text('发文字号') || text('令号')
  const documentNumber = parseDocumentNumber(number)
  const documentDate = parseDate(text('成文日期'))
  return {
    ...(documentNumber && { documentNumber }),
    number,
    title: (text('标题') || text('事由')).replaceAll('|', ''),
    documentType: text('文种'),
    signatories: textsAt(written, '签发人'),
    ...(documentDate && { documentDate }),
    addressees: text('主送机关'),
    classification: [...textsAt(written, '密级'), ...textsAt(written, '保密期限')].join('★'),
  }
}

const textsAt = (written: unknown, key: string): readonly string[] => {
  if (typeof written !== 'object' || written === null || !Object.hasOwn(written, key)) return []
  return textsIn((written as Readonly<Record<string, unknown>>)[key])
}

const textsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  const text = typeof value === 'string' ? joinLines(value) : ''
  return text === '' ? [] : [text]
}

/** An entry of the register for tests, by its number. */
import type { RegisterEntry } from '../../src/register/register-entry.ts'
import { parseDocumentNumber } from '../../src/text/document-number.ts'

export const entry = (number: string, change: Partial<RegisterEntry> = {}): RegisterEntry => {
  const documentNumber = parseDocumentNumber(number)
  return {
    folder: `content/${number || '无号'}`,
    ...(documentNumber && { documentNumber }),
    number,
    title: '滨江市人民政府关于做好防汛工作的通知',
    documentType: '通知',
    signatories: [],
    documentDate: { year: 2025, month: 6, day: 3 },
    addressees: '各县（市、区）人民政府',
    classification: '',
    errors: 0,
    ...change,
  }
}

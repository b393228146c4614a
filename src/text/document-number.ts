/** 发文字号 in its printed form: 滨政文〔2025〕12号 (7.2.5). */
import type { DocumentNumber } from '../model/official-document.ts'

export const formatDocumentNumber = ({ issuerCode, year, serial }: DocumentNumber): string =>
  `${issuerCode}〔${year}〕${serial}号`

/** Undefined for anything that is not the printed form to the letter. */
export const parseDocumentNumber = (text: string): DocumentNumber | undefined => {
  const match = /^([\p{Script=Han}]{1,14})〔((?:19|20)\d{2})〕([1-9]\d{0,4})号$/u.exec(text)
  if (!match || text.includes('第')) return undefined
  return { issuerCode: match[1] ?? '', year: Number(match[2]), serial: Number(match[3]) }
}

/** 发文字号 in its printed form: 滨政文〔2025〕12号 (7.2.5). */
import type { DocumentNumber } from '../model/official-document.ts'

export const formatDocumentNumber = ({ issuerCode, year, serial }: DocumentNumber): string =>
  `${issuerCode}〔${year}〕${serial}号`

/** RegisterEntry: one document as the register (发文登记) lists it. */
import type { Span } from '../diagnostics/diagnostic.ts'
import type { CalendarDate, DocumentNumber, Masthead, OfficialDocument } from '../model/official-document.ts'
import { formatDocumentNumber } from '../text/document-number.ts'

export interface RegisterEntry {
  readonly folder: string
  /** Absent for drafts, minutes, orders, and for numbers not in the standard's form. */
  readonly documentNumber?: DocumentNumber
  /** 发文字号 or 令号 as printed, or as the writer wrote it when it could not be read. */
  readonly number: string
  /** Where the number is written. */
  readonly numberSpan?: Span
  readonly title: string
  readonly documentType: string
  readonly signatories: readonly string[]
  readonly documentDate?: CalendarDate
  /** 主送机关 as printed. */
  readonly addressees: string
  /** 密级和保密期限 as printed: 机密★1年. */
  readonly classification: string
  /** How many errors the document has; when any, the entry holds what could be known in spite of them. */
  readonly errors: number
}

/** What the document itself tells; where it lies and what is wrong with it are known outside. */
export type EntryContents = Omit<RegisterEntry, 'folder' | 'numberSpan' | 'errors'>

export const entryOf = ({ documentType, masthead, body, colophon }: OfficialDocument): EntryContents => {
  const documentNumber = masthead?.documentNumber
  return {
    ...(documentNumber && { documentNumber }),
    number: documentNumber ? formatDocumentNumber(documentNumber) : (masthead?.orderNumber ?? ''),
    title: body.title.replaceAll('|', ''),
    documentType,
    signatories: masthead?.signatories ?? [],
    ...(body.signOff.documentDate && { documentDate: body.signOff.documentDate }),
    addressees: body.addressees ?? colophon?.addressees ?? '',
    classification: printedClassification(masthead?.classification),
  }
}

/** GB/T 9704—2012 7.2.2: a star between level and term. */
const printedClassification = (classification: Masthead['classification']): string =>
  [classification?.level, classification?.term].filter((part) => part !== undefined).join('★')

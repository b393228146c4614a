/** The register for programs: its documents, and the series of numbers. */
import { formatIsoDate } from '../text/dates.ts'
import { formatDocumentNumber } from '../text/document-number.ts'
import type { NumberSeries } from './number-series.ts'
import type { RegisterEntry } from './register-entry.ts'

export const formatRegisterJson = (
  entries: readonly RegisterEntry[],
  series: readonly NumberSeries[],
): string => {
  const documents = entries.map(({ documentNumber, numberSpan, documentDate, ...entry }) => ({
    ...entry,
    ...(documentNumber && { documentNumber }),
    ...(documentDate && { documentDate: formatIsoDate(documentDate) }),
  }))
  const numbers = series.map(({ issuerCode, year, numbered, skipped, next }) => ({
    issuerCode,
    year,
    documents: numbered.length,
    skipped,
    next: formatDocumentNumber(next),
  }))
  return `${JSON.stringify({ documents, series: numbers }, undefined, 2)}\n`
}

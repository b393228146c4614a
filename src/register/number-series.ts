/** The series of 发文字号, one for each 机关代字 and year: used numbers, skipped ones, the next free one. */
import type { DocumentNumber } from '../model/official-document.ts'
import type { RegisterEntry } from './register-entry.ts'

export interface NumberSeries {
  readonly issuerCode: string
  readonly year: number
  /** By serial; one serial may stand on several documents, which is a mistake. */
  readonly numbered: readonly NumberedEntry[]
  /** Serials below the highest that no document bears; numbering begins at 1 each year. */
  readonly skipped: readonly SerialRange[]
  /** One beyond the highest: a skipped number may be in use on paper. */
  readonly next: DocumentNumber
}

export interface NumberedEntry extends RegisterEntry {
  readonly documentNumber: DocumentNumber
}

/** Both ends are in it. */
export interface SerialRange {
  readonly from: number
  readonly to: number
}

/** Sorted by 代字, then year. */
export const findSeries = (entries: readonly RegisterEntry[]): readonly NumberSeries[] => {
  const groups = new Map<string, NumberedEntry[]>()
  for (const entry of entries.filter(isNumbered).toSorted(byNumber)) {
    const key = `${entry.documentNumber.issuerCode} ${entry.documentNumber.year}`
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return [...groups.values()].flatMap((numbered) => {
    const last = numbered.at(-1)?.documentNumber
    return last ? [{ ...last, numbered, skipped: findSkipped(numbered), next: after(last) }] : []
  })
}

/** The next free number of a 代字 in a year, of which there may be none yet. */
export const nextNumber = (
  series: readonly NumberSeries[],
  issuerCode: string,
  year: number,
): DocumentNumber =>
  series.find((one) => one.issuerCode === issuerCode && one.year === year)?.next ?? {
    issuerCode,
    year,
    serial: 1,
  }

/** 1、3—5: as the report prints ranges. */
export const formatRanges = (ranges: readonly SerialRange[]): string =>
  ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}—${to}`)).join('、')

export const byNumber = (a: NumberedEntry, b: NumberedEntry): number =>
  compareText(a.documentNumber.issuerCode, b.documentNumber.issuerCode) ||
  a.documentNumber.year - b.documentNumber.year ||
  a.documentNumber.serial - b.documentNumber.serial ||
  compareText(a.folder, b.folder)

export const isNumbered = (entry: RegisterEntry): entry is NumberedEntry => entry.documentNumber !== undefined

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const after = ({ issuerCode, year, serial }: DocumentNumber): DocumentNumber => ({
  issuerCode,
  year,
  serial: serial + 1,
})

const findSkipped = (numbered: readonly NumberedEntry[]): readonly SerialRange[] => {
  let expected = 1
  return numbered.flatMap(({ documentNumber: { serial } }) => {
    const from = expected
    expected = Math.max(expected, serial + 1)
    return serial > from ? [{ from, to: serial - 1 }] : []
  })
}

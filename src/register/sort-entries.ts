/** Entries in the order of the register: numbered ones by 代字, year and serial, then the others by date. */
import { formatIsoDate } from '../text/dates.ts'
import { byNumber, compareText, isNumbered } from './number-series.ts'
import type { RegisterEntry } from './register-entry.ts'

export const sortEntries = (entries: readonly RegisterEntry[]): readonly RegisterEntry[] => [
  ...entries.filter(isNumbered).sort(byNumber),
  ...entries.filter((entry) => !isNumbered(entry)).sort(byDate),
]

/** Those without a date come last. */
const byDate = (a: RegisterEntry, b: RegisterEntry): number =>
  compareText(dateKey(a), dateKey(b)) || compareText(a.folder, b.folder)

const dateKey = ({ documentDate }: RegisterEntry): string =>
  documentDate ? formatIsoDate(documentDate) : '9999'

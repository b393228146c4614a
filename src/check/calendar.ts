/** Calendar dates in order, and the days between them. */
import type { CalendarDate } from '../model/official-document.ts'

/** Negative when the first is the earlier. */
export const compareDates = (a: CalendarDate, b: CalendarDate): number => daysBetween(b, a)

export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from)

const dayNumber = ({ year, month, day }: CalendarDate): number => Date.UTC(year, month - 1, day) / 86_400_000

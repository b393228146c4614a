/** Rolling: 公文.yaml on its way to the next year, and how one of its values is found and a date moved. */
import type { CalendarDate } from '../model/official-document.ts'
import type { Path } from '../model/path.ts'
import type { YamlTree } from '../reader/yaml/yaml-tree.ts'
import { formatDate, formatIsoDate, isCalendarDate, parseDate } from '../text/dates.ts'
import { type Edit, remarkOnLine } from './splice-text.ts'

export interface Rolling {
  readonly text: string
  readonly tree: YamlTree
  /** The years that literal ones are held against: last year's 年度, its neighbours, and the year of its date. */
  readonly years: ReadonlySet<number>
}

/** One value moved on: its edits, and what the writer is told. */
export interface Step {
  readonly edits: readonly Edit[]
  readonly moved: string
}

/** A text of the tree as the writer typed it, with its place. */
export const written = (
  { text, tree }: Rolling,
  path: Path,
): { value: string; start: number; end: number } | undefined => {
  const value = path.reduce<unknown>((inner, key) => Object(inner)[key], tree.value)
  if (typeof value !== 'string') return undefined
  const { start, end } = tree.valueSpan(path)
  return { value, start, end: Math.min(end, text.length) }
}

export const rollDate = (rolling: Rolling, path: Path): Step | undefined => {
  const own = written(rolling, path)
  const date = own && parseDate(own.value)
  if (!own || !date) return undefined
  const next = nextYear(date)
  const text = own.value.includes('年') ? formatDate(next) : formatIsoDate(next)
  return {
    edits: [
      { start: own.start, end: own.end, text },
      remarkOnLine(rolling.text, own.end, `待确认：由上年的${own.value}顺延`),
    ],
    moved: `${nameOf(path)}：${own.value} → ${text}（待确认）`,
  }
}

const nameOf = (path: Path): string => (path[0] === '变量' ? `变量“${path.at(-1)}”` : String(path[0]))

/** The same day a year later; 29 February has none and becomes the 28th. */
const nextYear = (date: CalendarDate): CalendarDate => {
  const same = { ...date, year: date.year + 1 }
  return isCalendarDate(same) ? same : { ...same, day: same.day - 1 }
}

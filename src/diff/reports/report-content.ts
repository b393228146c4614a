/** What the readable reports say, before it is set as terminal text or Markdown: entries by section, with their labels. */
import type { Change, Comparison, FigureComparison, Plan, Segment } from '../comparison.ts'

export interface ReportOptions {
  /** Leave out what only follows from the year or from other parts moving. */
  readonly fold: boolean
  /** As given to the comparison: figures that changed by more per cent are marked. */
  readonly limit: number
}

export interface ReportContent {
  /** 要素改 5 处 … */
  readonly counts: readonly string[]
  readonly folded: number
  readonly groups: readonly ReportGroup[]
  readonly figures: ReportFigures
  /** Two drafts of one year: what stayed the same is no news. */
  readonly isOneYear: boolean
}

/** The changes under one heading. */
export interface ReportGroup {
  readonly place: readonly string[]
  readonly entries: readonly ReportEntry[]
}

export interface ReportEntry {
  readonly label: '增' | '删' | '改' | '移' | '号'
  /** What it is when it is no sentence: 发文字号, 标题, “江城区”行. */
  readonly subject?: string
  /** 拆分、合并 and where something came from, in brackets after the label. */
  readonly note?: string
  readonly segments: readonly Segment[]
}

export interface ReportFigures {
  readonly changed: readonly FigureComparison[]
  readonly vanished: readonly FigureComparison[]
  readonly same: readonly FigureComparison[]
  readonly added: readonly FigureComparison[]
}

export const reportContent = (
  { old, new: current, changes, figures }: Comparison,
  { fold }: Pick<ReportOptions, 'fold'>,
): ReportContent => {
  const shown = changes.filter((change) => !fold || !isFolded(change))
  return {
    counts: countChanges(changes.filter((change) => !isFolded(change))),
    folded: changes.length - changes.filter((change) => !isFolded(change)).length,
    groups: groupByPlace(shown),
    isOneYear: old.year !== undefined && old.year === current.year,
    figures: {
      changed: figures.filter(({ status }) => status === 'changed'),
      vanished: figures.filter(({ status }) => status === 'vanished'),
      same: figures.filter(({ status }) => status === 'same'),
      added: figures.filter(({ status }) => status === 'new'),
    },
  }
}

/** Elements and moves are always told. */
const isFolded = ({ kind, subject, yearShift, ordinalOnly }: Change): boolean =>
  kind !== 'moved' && subject !== 'element' && (yearShift || ordinalOnly)

const subjectGroups = [
  { name: '要素', subjects: ['element'] },
  { name: '章节', subjects: ['section', 'attachment'] },
  { name: '正文', subjects: ['paragraph', 'sentence', 'picture'] },
  { name: '表格', subjects: ['table', 'column', 'row', 'cell'] },
] as const

const countChanges = (changes: readonly Change[]): readonly string[] =>
  subjectGroups.flatMap(({ name, subjects }) => {
    const own = changes.filter(({ subject }) => subjects.some((known) => known === subject))
    const parts = (['added', 'removed', 'changed', 'moved'] as const).flatMap((kind) => {
      const count = own.filter((change) => change.kind === kind).length
      return count === 0 ? [] : [`${labels[kind]} ${count}`]
    })
    return parts.length === 0 ? [] : [`${name}${parts.join('、')} 处`]
  })

export const labels: Readonly<Record<Change['kind'], ReportEntry['label']>> = {
  added: '增',
  removed: '删',
  changed: '改',
  moved: '移',
  renumbered: '号',
}

const groupByPlace = (changes: readonly Change[]): readonly ReportGroup[] => {
  const groups: { place: readonly string[]; entries: ReportEntry[] }[] = []
  for (const change of changes) {
    const last = groups.at(-1)
    const place = placeIn(change)
    const isSame = last !== undefined && last.place.join('\n') === place.join('\n')
    const group = isSame ? last : { place, entries: [] }
    if (!isSame) groups.push(group)
    group.entries.push(entryOf(change))
  }
  return groups
}

/** What happened to a section as such is told under its own heading. */
const placeIn = ({ subject, kind, place, after }: Change): readonly string[] => {
  const isOwn =
    (subject === 'section' || subject === 'attachment') && kind !== 'removed' && after !== undefined
  return isOwn ? [...place, after.split('\n', 1)[0] ?? ''] : place
}

const entryOf = (change: Change): ReportEntry => {
  const note = noteOf(change)
  return {
    label: labels[change.kind],
    ...(subjectOf(change) && { subject: subjectOf(change) }),
    ...(note && { note }),
    segments: change.segments,
  }
}

const subjectOf = ({ subject, name }: Change): string => {
  if (subject === 'sentence' || subject === 'paragraph') return ''
  return name
}

/** In what way it changed, where the marked words do not say it. */
export const noteOf = ({ kind, subject, manner, before, after, place, oldPlace }: Change): string => {
  if (kind === 'moved' && subject !== 'row') {
    const from = oldPlace?.join(' › ') ?? ''
    return from === place.join(' › ') ? '在本节内换了位置' : `自“${from || '文首'}”移来`
  }
  if (subject === 'paragraph' && manner === 'split') return '一段拆成几段'
  if (subject === 'paragraph' && manner === 'merged') return '几段并成一段'
  if (manner === 'split') return `自“${before}”拆出`
  if (manner === 'merged') return `并入“${after}”`
  return manner === 'rewritten' ? '重写' : ''
}

export const planLabels: Readonly<Record<Plan['takenUp'], string>> = {
  yes: '已有回应',
  maybe: '请核对',
  repeated: '又列为安排',
  no: '没有提到',
}

export const suspectLabels = { date: '日期', number: '数字', name: '名称' } as const

export const formatShare = (share: number): string => `${(share * 100).toFixed(1)}%`

/** +55400 with the scale of the figure it belongs to: +5.54万件; per cents in 个百分点. */
export const formatDifference = ({ difference, unit, new: current }: FigureComparison): string => {
  if (difference === undefined) return ''
  const sign = difference > 0 ? '+' : difference < 0 ? '−' : ''
  const size = Math.abs(difference)
  if (unit === '%' || unit === '％') return `${sign}${plainNumber(size)}个百分点`
  const scale = current?.text.includes('亿') ? '亿' : current?.text.includes('万') ? '万' : ''
  const divisor = scale === '亿' ? 100_000_000 : scale === '万' ? 10_000 : 1
  return `${sign}${plainNumber(size / divisor)}${size === 0 ? '' : scale}${unit}`
}

export const formatPercent = ({ percent }: FigureComparison): string =>
  percent === undefined ? '' : `${percent > 0 ? '+' : percent < 0 ? '−' : ''}${Math.abs(percent).toFixed(1)}%`

const plainNumber = (value: number): string => String(Number(value.toPrecision(10)))

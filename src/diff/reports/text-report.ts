/** The report for the terminal. */
import { displayWidth } from '../../text/display-width.ts'
import { showUnsafeOnOneLine } from '../../text/unsafe-characters.ts'
import type { ComparedDocument, Comparison, FigureComparison, Leftovers, Segment } from '../comparison.ts'
import { type Paint, paintWith } from './paint.ts'
import {
  formatDifference,
  formatPercent,
  formatShare,
  planLabels,
  type ReportContent,
  type ReportEntry,
  type ReportOptions,
  reportContent,
  suspectLabels,
} from './report-content.ts'

export interface TextReportOptions extends ReportOptions {
  readonly colour: boolean
}

export const writeTextReport = (comparison: Comparison, options: TextReportOptions): string => {
  const paint = paintWith(options.colour)
  const content = reportContent(comparison, options)
  const parts = [
    heading(comparison, content, paint),
    ...content.groups.map(({ place, entries }) =>
      [
        paint('place', place.join(' › ') || '要素和文首'),
        ...entries.map((entry) => formatEntry(entry, paint)),
      ].join('\n'),
    ),
    figuresPart(content, options.limit, paint),
    content.isOneYear ? draftPart(comparison.leftovers) : leftoversPart(comparison.leftovers, paint),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

const heading = (
  { old, new: current, changes }: Comparison,
  { counts, folded }: ReportContent,
  paint: Paint,
): string =>
  [
    `旧  ${describe(old)}`,
    `新  ${describe(current)}`,
    '',
    changes.length === 0 ? '两份公文没有差别。' : paint('strong', `${counts.join('；') || '没有实质改动'}。`),
    ...(folded > 0 ? [`另有 ${folded} 处只随年份、序号变化。`] : []),
  ].join('\n')

const describe = ({ name, title, documentNumber, year }: ComparedDocument): string => {
  const details = [documentNumber, year === undefined ? undefined : `${year}年度`].filter(
    (part) => part !== undefined,
  )
  return `${title}${details.length > 0 ? `（${details.join('，')}）` : ''}\n    ${showUnsafeOnOneLine(name)}`
}

const formatEntry = ({ label, subject, note, segments }: ReportEntry, paint: Paint): string => {
  const before = [subject, note && `（${note}）`].filter(Boolean).join('')
  const isOneSided = label === '增' || label === '删'
  const whole = formatSegments(label === '移' ? segments : shorten(segments), paint, isOneSided)
  const text = isOneSided ? cutLines(whole) : whole
  return `  ${paint(label, label)}  ${before === '' ? '' : `${before}：`}${text.replaceAll('\n', '\n      ')}`
}

/** 【588件→562件】, 【删：…】, 【增：…】; with colours no brackets are needed. What is wholly new or gone needs no marks. */
const formatSegments = (segments: readonly Segment[], paint: Paint, isOneSided: boolean): string => {
  if (isOneSided && segments.every(({ kind }) => kind !== 'equal'))
    return segments.map(({ text }) => text).join('')
  let result = ''
  segments.forEach((segment, index) => {
    const previous = segments[index - 1]
    const next = segments[index + 1]
    if (segment.kind === 'equal') result += segment.text
    else if (segment.kind === 'removed' && next?.kind === 'added')
      result += paint.pair(segment.text, next.text)
    else if (segment.kind === 'removed') result += paint.removed(segment.text)
    else if (previous?.kind !== 'removed') result += paint.added(segment.text)
  })
  return result
}

/** Of a section that came or went as a whole the beginnings of its paragraphs are enough to know it by. */
const longestLine = 160

const cutLines = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      line.length > longestLine ? `${line.slice(0, longestLine)}……（共 ${line.length} 字）` : line,
    )
    .join('\n')

/** Characters of equal text kept on each side of a change. */
const kept = 16

const shorten = (segments: readonly Segment[]): readonly Segment[] =>
  segments.map((segment, index) => {
    if (segment.kind !== 'equal') return segment
    const head = index === 0 ? 0 : kept
    const tail = index === segments.length - 1 ? 0 : kept
    const { text } = segment
    if (text.length <= head + tail + 4) return segment
    return { ...segment, text: `${text.slice(0, head)}……${tail === 0 ? '' : text.slice(-tail)}` }
  })

const figuresPart = ({ figures, isOneYear }: ReportContent, limit: number, paint: Paint): string => {
  const { changed, vanished, same, added } = figures
  if (changed.length + vanished.length + same.length + added.length === 0) return ''
  const large = changed.filter(({ isLarge }) => isLarge).length
  const note = large > 0 ? `，其中 ${large} 项变化超过 ${limit}%（▲）` : ''
  return [
    paint('place', '数据'),
    `变化的 ${changed.length} 项${note}；新出现的 ${added.length} 项；不再出现的 ${vanished.length} 项；完全相同的 ${same.length} 项。`,
    ...(changed.length > 0 ? [figureTable(changed)] : []),
    ...listFigures('不再出现', vanished, ({ old }) => old?.text),
    ...(isOneYear ? [] : listFigures('完全相同', same, ({ new: current }) => current?.text)),
  ].join('\n')
}

const figureTable = (figures: readonly FigureComparison[]): string => {
  const rows = figures.map((figure) => [
    `${figure.isLarge ? '▲' : '  '}${figure.name}`,
    figure.old?.text ?? '',
    figure.new?.text ?? '',
    formatDifference(figure),
    formatPercent(figure),
  ])
  const all = [['  项目', '旧', '新', '增减', '幅度'], ...rows]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => width(row[column] ?? ''))))
  return all
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0, column > 0))
        .join('  ')
        .trimEnd(),
    )
    .map((row) => `  ${row}`)
    .join('\n')
}

const width = (text: string): number => displayWidth(text, 'terminal')

const pad = (text: string, to: number, atRight: boolean): string => {
  const blanks = ' '.repeat(Math.max(0, to - width(text)))
  return atRight ? blanks + text : text + blanks
}

const listFigures = (
  name: string,
  figures: readonly FigureComparison[],
  textOf: (figure: FigureComparison) => string | undefined,
): readonly string[] =>
  figures.length === 0
    ? []
    : [`  ${name}：${figures.map((figure) => `${figure.name} ${textOf(figure) ?? ''}`).join('；')}`]

/** Between two drafts. */
const draftPart = ({ sameShare }: Leftovers): string => `逐字未改的句子占 ${formatShare(sameShare)}。`

const mostSameSentences = 12

const leftoversPart = (
  { sameShare, sameShareBeyondFigures, sameSentences, suspects, plans }: Leftovers,
  paint: Paint,
): string =>
  [
    paint('place', '沿用上年'),
    `雷同率 ${formatShare(sameShare)}（逐字相同）；不计年份、数字和序号，${formatShare(sameShareBeyondFigures)}。`,
    ...sameSentences
      .toSorted((a, b) => b.text.length - a.text.length)
      .slice(0, mostSameSentences)
      .map(({ text }) => `  同  ${text}`),
    ...(sameSentences.length > mostSameSentences ? [`  ……共 ${sameSentences.length} 句`] : []),
    ...(suspects.length > 0 ? ['', paint('place', '可能漏改')] : []),
    ...suspects.map(
      ({ kind, text, sentence, reason }) =>
        `  ${paint('改', suspectLabels[kind])}  ${text}：${reason}\n        ${sentence}`,
    ),
    ...(plans.length > 0 ? ['', paint('place', '上年提出的安排')] : []),
    ...plans.map(({ takenUp, text, bestMatch }) => {
      const match = bestMatch ? `\n        → ${bestMatch.text}` : ''
      return `  ${paint(takenUp === 'yes' ? '增' : '改', planLabels[takenUp])}  ${text}${match}`
    }),
  ].join('\n')

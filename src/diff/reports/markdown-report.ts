/** The report as Markdown: for a merge request, a wiki, an editor. */
import type { ComparedDocument, Comparison, FigureComparison, Leftovers, Segment } from '../comparison.ts'
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

export const writeMarkdownReport = (comparison: Comparison, options: ReportOptions): string => {
  const content = reportContent(comparison, options)
  const { counts, folded, groups } = content
  const { old, new: current, changes } = comparison
  const parts = [
    `# 比对：${escapeMarks(current.title)}`,
    `- 旧：${describe(old)}\n- 新：${describe(current)}`,
    changes.length === 0
      ? '两份公文没有差别。'
      : `${counts.join('；') || '没有实质改动'}。${folded > 0 ? `另有 ${folded} 处只随年份、序号变化。` : ''}`,
    ...(groups.length > 0 ? ['## 改动'] : []),
    ...groups.flatMap(({ place, entries }) => [
      `### ${place.length > 0 ? escapeMarks(place.join(' › ')) : '要素和文首'}`,
      entries.map(formatEntry).join('\n'),
    ]),
    ...figureParts(content, options.limit),
    ...(content.isOneYear ? draftParts(comparison.leftovers) : leftoverParts(comparison.leftovers)),
  ]
  return `${parts.join('\n\n')}\n`
}

const describe = ({ name, title, documentNumber, year }: ComparedDocument): string =>
  `${escapeMarks(title)}${documentNumber === undefined ? '' : `（${escapeMarks(documentNumber)}）`}${
    year === undefined ? '' : `，${year}年度`
  }，${escapeMarks(name)}`

const formatEntry = ({ label, subject, note, segments }: ReportEntry): string => {
  const before = [subject && escapeMarks(subject), note && `（${escapeMarks(note)}）`]
    .filter(Boolean)
    .join('')
  return `- **${label}** ${before === '' ? '' : `${before}：`}${segments.map(formatSegment).join('')}`
}

const formatSegment = ({ kind, text }: Segment): string => {
  const written = escapeMarks(text).replaceAll('\n', '<br>')
  if (kind === 'equal') return written
  return kind === 'removed' ? `<del>${written}</del>` : `<ins>${written}</ins>`
}

/** Characters that Markdown would read as marks. */
const escapeMarks = (text: string): string =>
  text.replaceAll(/[\\`*_[\]<>|#~]/gu, (mark) => `\\${mark}`).replaceAll('&', '&amp;')

const figureParts = ({ figures, isOneYear }: ReportContent, limit: number): readonly string[] => {
  const { changed, vanished, same, added } = figures
  if (changed.length + vanished.length + same.length + added.length === 0) return []
  return [
    '## 数据',
    `变化的 ${changed.length} 项；新出现的 ${added.length} 项；不再出现的 ${vanished.length} 项；完全相同的 ${same.length} 项。幅度超过 ${limit}% 的用粗体。`,
    ...(changed.length > 0 ? [figureTable(changed)] : []),
    ...listFigures('不再出现', vanished, ({ old }) => old?.text),
    ...(isOneYear ? [] : listFigures('完全相同', same, ({ new: current }) => current?.text)),
  ]
}

const figureTable = (figures: readonly FigureComparison[]): string =>
  [
    '| 项目 | 旧 | 新 | 增减 | 幅度 |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...figures.map((figure) => {
      const name = figure.isLarge ? `**${escapeMarks(figure.name)}**` : escapeMarks(figure.name)
      const { old, new: current } = figure
      return `| ${name} | ${old?.text ?? ''} | ${current?.text ?? ''} | ${formatDifference(figure)} | ${formatPercent(figure)} |`
    }),
  ].join('\n')

const listFigures = (
  name: string,
  figures: readonly FigureComparison[],
  textOf: (figure: FigureComparison) => string | undefined,
): readonly string[] =>
  figures.length === 0
    ? []
    : [
        `${name}：${figures.map((figure) => `${escapeMarks(figure.name)} ${textOf(figure) ?? ''}`).join('；')}`,
      ]

const draftParts = ({ sameShare }: Leftovers): readonly string[] => [
  `逐字未改的句子占 ${formatShare(sameShare)}。`,
]

const leftoverParts = (leftovers: Leftovers): readonly string[] => {
  const { sameShare, sameShareBeyondFigures, sameSentences, suspects, plans } = leftovers
  return [
    '## 沿用上年',
    `雷同率 ${formatShare(sameShare)}（逐字相同）；不计年份、数字和序号，${formatShare(sameShareBeyondFigures)}。`,
    ...(sameSentences.length > 0
      ? [sameSentences.map(({ text }) => `- ${escapeMarks(text)}`).join('\n')]
      : []),
    ...(suspects.length > 0 ? ['## 可能漏改'] : []),
    ...(suspects.length > 0
      ? [
          suspects
            .map(
              ({ kind, text, reason, sentence }) =>
                `- ${suspectLabels[kind]} **${escapeMarks(text)}**：${escapeMarks(reason)}。${escapeMarks(sentence)}`,
            )
            .join('\n'),
        ]
      : []),
    ...(plans.length > 0 ? ['## 上年提出的安排', planTable(leftovers)] : []),
  ]
}

const planTable = ({ plans }: Leftovers): string =>
  [
    '| 上年的安排 | 今年 | 最接近的句子 |',
    '| --- | --- | --- |',
    ...plans.map(
      ({ text, takenUp, bestMatch }) =>
        `| ${escapeMarks(text)} | ${planLabels[takenUp]} | ${escapeMarks(bestMatch?.text ?? '')} |`,
    ),
  ].join('\n')

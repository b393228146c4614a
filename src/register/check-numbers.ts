/** Numbers used twice (errors) and numbers skipped (warnings), as diagnostics. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { formatDocumentNumber } from '../text/document-number.ts'
import { formatRanges, type NumberedEntry, type NumberSeries } from './number-series.ts'

export const checkNumbers = (series: readonly NumberSeries[]): readonly Diagnostic[] => [
  ...series.flatMap(findDuplicates),
  ...findGaps(series),
]

/** Told at every document but the first that bears the number. */
const findDuplicates = ({ numbered, next }: NumberSeries): readonly Diagnostic[] =>
  numbered.flatMap((entry, index): Diagnostic[] => {
    const first = numbered.find(({ documentNumber }) => documentNumber.serial === entry.documentNumber.serial)
    if (first === undefined || numbered.indexOf(first) === index) return []
    return [duplicate(entry, first, formatDocumentNumber(next))]
  })

const duplicate = (entry: NumberedEntry, first: NumberedEntry, free: string): Diagnostic => ({
  rule: 'duplicate-document-number',
  severity: 'error',
  message: `${entry.folder} 的发文字号“${entry.number}”已经用于 ${first.folder}。`,
  reason: '一个发文字号只能用于一份公文。',
  hint: `改正其中一份；下一个没有用过的是“${free}”`,
  ...(entry.numberSpan && { span: entry.numberSpan }),
})

/** All series in one warning: most gaps are documents that were never put in. */
const findGaps = (series: readonly NumberSeries[]): readonly Diagnostic[] => {
  const gaps = series
    .filter(({ skipped }) => skipped.length > 0)
    .map(({ issuerCode, year, skipped }) => `${issuerCode}〔${year}〕缺 ${formatRanges(skipped)} 号`)
  if (gaps.length === 0) return []
  return [
    {
      rule: 'skipped-document-number',
      severity: 'warning',
      message: `有跳号：${gaps.join('；')}。`,
      hint: '没有放进来的公文可能用了这些号；确实没有用的，查明是跳号还是作废',
    },
  ]
}

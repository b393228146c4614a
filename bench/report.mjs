// The figures as rows of text, for the terminal and for Markdown.
import { median } from './median.mjs'

const heading = ['', '时间（秒）', '最快', '处理器（秒）', '最少', '峰值内存（MB）', '页数', '与 Typst 之比']

export const coldColumns = [1, 2, 3, 4, 5, 6, 7]

/** A contestant that could not run has the reason in place of its time. */
export const coldRows = (entries) => {
  const reference = figuresOf(entries, 'typst')
  return [heading, ...entries.map((entry) => rowOf(entry, reference))]
}

const rowOf = (entry, reference) => {
  const figures = figuresOf([entry], entry.id)
  if (figures === undefined) return [entry.name, ...coldColumns.map(() => '—'), `没有测：${entry.failure}`]
  const { seconds, fastest, processor, least, megabytes } = figures
  const ratio = reference === undefined ? undefined : seconds / reference.seconds
  const cells = [seconds, fastest, processor, least].map((value) => decimal(value, 2))
  const row = [entry.name, ...cells, decimal(megabytes, 0), decimal(entry.pages, 0), decimal(ratio, 2)]
  return entry.lost > 0 ? [...row, `少了 ${entry.lost} 个字`] : row
}

const decimal = (value, digits) => (value === undefined ? '—' : value.toFixed(digits))

/** Medians and minima of a contestant that ran. */
const figuresOf = (entries, wanted) => {
  const runs = entries.find(({ id }) => id === wanted)?.runs ?? []
  if (runs.length === 0) return undefined
  const known = (key) => runs.map((run) => run[key]).filter((value) => value !== undefined)
  const middle = (key) => (known(key).length === 0 ? undefined : median(known(key)))
  const smallest = (key) => (known(key).length === 0 ? undefined : Math.min(...known(key)))
  return {
    seconds: middle('seconds'),
    fastest: smallest('seconds'),
    processor: middle('processor'),
    least: smallest('processor'),
    megabytes: middle('megabytes'),
  }
}

const goals = [
  { id: 'typst', name: 'Typst 的 PDF', most: 1 },
  { id: 'xelatex', name: 'XeLaTeX 两遍', most: 0.1 },
  { id: 'libreoffice', name: 'LibreOffice 的 DOCX → PDF', most: 0.5 },
]

/** Our PDF + DOCX against each of them, once by wall time and once by what the processor did. */
export const goalLines = (entries) => {
  const own = figuresOf(entries, 'both')
  return goals.flatMap(({ id, name, most }) => {
    const other = figuresOf(entries, id)
    if (own === undefined || other === undefined) return []
    const ratio = own.seconds / other.seconds
    const rest = [
      `最快 ${decimal(own.fastest / other.fastest, 2)}`,
      ...(own.least === undefined || !(other.least > 0)
        ? []
        : [`处理器 ${decimal(own.least / other.least, 2)}`]),
    ]
    const verdict = ratio <= most ? '达到' : '没有达到'
    return [
      `红头 PDF + DOCX ÷ ${name} = ${decimal(ratio, 2)}（${rest.join('，')}；目标 ≤ ${most}，${verdict}）`,
    ]
  })
}

export const markdownTable = ([head, ...rows], rightColumns) => {
  const line = (cells) => `| ${cells.join(' | ')} |`
  const columns = Math.max(head.length, ...rows.map((row) => row.length))
  const filled = (row) => Array.from({ length: columns }, (_, index) => row[index] ?? '')
  const rule = Array.from({ length: columns }, (_, index) => (rightColumns.includes(index) ? '---:' : '---'))
  return [line(filled(head)), line(rule), ...rows.map((row) => line(filled(row)))].join('\n')
}

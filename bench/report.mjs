// The figures as rows of text, for the terminal and for Markdown.
const heading = ['', '时间（秒）', '最快', '峰值内存（MB）', '用时与 LibreOffice 之比']

/** A contestant that could not run has the reason in place of its time. */
export const summarise = (entries, median) => {
  const reference = entries.find(({ isReference }) => isReference)
  const referenceSeconds = secondsOf(reference, median)
  return [heading, ...entries.map((entry) => rowOf(entry, referenceSeconds, median))]
}

const secondsOf = (entry, median) =>
  entry === undefined || entry.runs.length === 0
    ? undefined
    : median(entry.runs.map(({ seconds }) => seconds))

const rowOf = (entry, referenceSeconds, median) => {
  const seconds = secondsOf(entry, median)
  if (seconds === undefined) return [entry.name, '—', '—', '—', '—', `没有测：${entry.failure}`]
  const memory = entry.runs.map(({ megabytes }) => megabytes).filter((value) => value !== undefined)
  return [
    entry.name,
    seconds.toFixed(2),
    Math.min(...entry.runs.map((run) => run.seconds)).toFixed(2),
    memory.length === 0 ? '—' : median(memory).toFixed(0),
    referenceSeconds === undefined ? '—' : (seconds / referenceSeconds).toFixed(2),
  ]
}

export const markdownTable = ([head, ...rows], rightColumns) => {
  const line = (cells) => `| ${cells.join(' | ')} |`
  const columns = Math.max(head.length, ...rows.map((row) => row.length))
  const filled = (row) => Array.from({ length: columns }, (_, index) => row[index] ?? '')
  const rule = Array.from({ length: columns }, (_, index) => (rightColumns.includes(index) ? '---:' : '---'))
  return [line(filled(head)), line(rule), ...rows.map((row) => line(filled(row)))].join('\n')
}

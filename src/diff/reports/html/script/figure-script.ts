/** The table of figures: sorted by a column, up, down and as it was; rows shown by what happened to them. */
export const figureScript = `
const sortTable = (table, column) => {
  const headers = Array.from(table.tHead.rows[0].cells)
  const header = headers[column]
  const before = header.getAttribute('aria-sort')
  const turns = header.classList.contains('number')
    ? { none: 'descending', descending: 'ascending', ascending: 'none' }
    : { none: 'ascending', ascending: 'descending', descending: 'none' }
  for (const other of headers) other.setAttribute('aria-sort', 'none')
  header.setAttribute('aria-sort', turns[before])
  const lines = Array.from(table.tBodies[0].rows)
  lines.forEach((line, index) => {
    if (line.dataset.index === undefined) line.dataset.index = String(index)
  })
  lines.sort(comparing(column, turns[before]))
  table.tBodies[0].append(...lines)
}

/** Lines without a number come last either way. */
const comparing = (column, direction) => (a, b) => {
  const inOrder = a.dataset.index - b.dataset.index
  if (direction === 'none') return inOrder
  const sign = direction === 'ascending' ? 1 : -1
  const x = a.cells[column]
  const y = b.cells[column]
  if (x.tagName === 'TH') return sign * x.textContent.localeCompare(y.textContent, 'zh-CN') || inOrder
  if (x.dataset.value === undefined || y.dataset.value === undefined) {
    return (x.dataset.value === undefined) - (y.dataset.value === undefined) || inOrder
  }
  return sign * (x.dataset.value - y.dataset.value) || inOrder
}

for (const table of findAll('table[data-sortable]')) {
  Array.from(table.tHead.rows[0].cells).forEach((header, column) => {
    header.querySelector('button').addEventListener('click', () => sortTable(table, column))
  })
}

for (const button of findAll('[data-figures]')) {
  button.addEventListener('click', () => {
    const on = button.getAttribute('aria-pressed') !== 'true'
    button.setAttribute('aria-pressed', String(on))
    for (const line of findAll('tr[data-group="' + button.dataset.figures + '"]')) line.hidden = !on
  })
}
`

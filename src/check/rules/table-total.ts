/** 表格“合计”一行应等于以上各行之和。 */
import type { Block, Table, TableCell } from '../../model/official-document.ts'
import type { Finding, Rule } from '../rule.ts'

export const tableTotal: Rule = {
  id: 'table-total',
  title: '表格合计不符',
  severity: 'warning',
  clause: '惯例：数据前后一致',
  reason: '合计应当等于各行之和。',
  hint: '核对各行和合计；在 数据.yaml 里写数、用 {{合计 …}} 可以免去手算',
  bad: `正文:
  - 表格:
      列: [类别, 收到]
      行: [[行政处罚, 12], [行政许可, 5], [合计, 18]]`,
  good: `正文:
  - 表格:
      列: [类别, 收到]
      行: [[行政处罚, 12], [行政许可, 5], [合计, 17]]`,

  check: ({ document: { body, attachments } }) =>
    [body.mainText, ...attachments.map(({ blocks }) => blocks)].flat().filter(isTable).flatMap(checkTable),
}

const isTable = (block: Block): block is Table => block.kind === 'table'

const checkTable = (table: Table): readonly Finding[] => {
  const { header, rows, path } = table
  const last = rows.at(-1)
  // A merged cell or a 小计 makes columns that cannot be added up plainly.
  const isPlain = [header, ...rows].every((cells) =>
    cells.every(({ columns, rows: height }) => columns * height === 1),
  )
  if (!last || !isPlain || !/^(?:合\s*计|总\s*计)$/u.test(last[0]?.text ?? '')) return []
  const above = rows.slice(0, -1)
  if (above.some(([first]) => /小\s*计|其中/u.test(first?.text ?? ''))) return []
  return last.slice(1).flatMap((cell, index): readonly Finding[] => {
    const column = above.map((cells) => numberIn(cells[index + 1]))
    const written = numberIn(cell)
    if (
      written === undefined ||
      column.length < 2 ||
      !isSummable(header[index + 1]) ||
      !column.every(isNumber)
    )
      return []
    const sum = Math.round(column.reduce((total, value) => total + value, 0) * 1000) / 1000
    if (sum === written) return []
    return [
      {
        path,
        excerpt: { text: cell.text, start: 0, end: cell.text.length },
        message: `“${header[index + 1]?.text}”一列各行相加是${sum}，合计写的是${cell.text}。`,
      },
    ]
  })
}

/** Shares, rates and averages of rows do not add up. */
const isSummable = (head: TableCell | undefined): boolean =>
  !/率|比|均|%|％|倍|序号|年份|增/u.test(head?.text ?? '')

const isNumber = (value: number | undefined): value is number => value !== undefined

/** A dash stands for nothing. */
const numberIn = (cell: TableCell | undefined): number | undefined => {
  const text = cell?.text.trim() ?? ''
  if (/^[-—－–]+$/u.test(text)) return 0
  return /^-?\d+(?:,\d{3})*(?:\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : undefined
}

/** Comparison → the rows of a 对照表: what it was, what it is, and what was done; unchanged text is left out. */
import type {
  AlignedBlock,
  AlignedElement,
  AlignedTable,
  Comparison,
  Segment,
} from '../../diff/comparison.ts'
import { natureOf } from '../../diff/segments.ts'

export type ComparisonRow = SectionRow | ChangeRow

/** The headings above the rows that follow. */
export interface SectionRow {
  readonly kind: 'section'
  readonly title: string
}

export interface ChangeRow {
  readonly kind: 'change'
  /** Equal and removed segments. */
  readonly old: readonly Segment[]
  /** Equal and added segments. */
  readonly new: readonly Segment[]
  /** In Chinese. */
  readonly note: string
}

export const listComparisonRows = ({ elements, alignedBlocks }: Comparison): readonly ComparisonRow[] => {
  const changed = elements.filter(({ relation }) => relation !== 'equal').map(elementRow)
  const rows: ComparisonRow[] =
    changed.length > 0 ? [{ kind: 'section', title: '版头、标题、落款和版记' }, ...changed] : []
  let told = ''
  const titles: string[] = []
  for (const block of alignedBlocks) {
    openSection(titles, block)
    const own = blockRows(block)
    const place = titles.join(' › ')
    if (own.length > 0 && place !== told && place !== '') rows.push({ kind: 'section', title: place })
    if (own.length > 0) told = place
    rows.push(...own)
  }
  return rows
}

/** Names one below another, such as those of 附件, stand in one row here. */
const elementRow = ({ name, relation, segments }: AlignedElement): ChangeRow => {
  const joined = segments.map((segment) => ({ ...segment, text: segment.text.replaceAll('\n', '；') }))
  return sides(joined, `${relationNotes[relation]}：${name}`)
}

const relationNotes = { equal: '', changed: '修改', added: '新增', removed: '删去' } as const

/** The headings of the new document; 附件 begin anew. */
const openSection = (titles: string[], { kind, new: current }: AlignedBlock): void => {
  if (!current || (kind !== 'heading' && kind !== 'attachmentTitle')) return
  titles.length = kind === 'attachmentTitle' ? 0 : Math.min(titles.length, (current.level ?? 1) - 1)
  titles.push(kind === 'attachmentTitle' ? `附件：${current.text}` : current.text)
}

const blockRows = (block: AlignedBlock): readonly ChangeRow[] => {
  const { relation, segments, rewording, table, kind } = block
  // A moved passage is told at its new place, with what changed in it.
  if (relation === 'equal' || relation === 'movedFrom') return []
  if (table && relation !== 'added') return tableRows(table)
  const shown = relation === 'movedTo' ? (rewording ?? segments) : segments
  return [sides(shown, noteOf(block, kind === 'heading' ? '标题' : ''))]
}

const noteOf = ({ relation, segments, move }: AlignedBlock, name: string): string => {
  const nature = natureOf(segments)
  switch (relation) {
    case 'added':
    case 'removed':
      return relationNotes[relation] + name
    case 'movedTo':
      return `移到这里（移${move ?? ''}）`
    case 'split':
      return '由一段分开'
    case 'merged':
      return '由几段并成'
    case 'renumbered':
      return '序号改变'
    default:
      if (nature.yearShift) return '只改年份'
      return nature.figuresOnly ? `改数${name}` : `修改${name}`
  }
}

const sides = (segments: readonly Segment[], note: string): ChangeRow => ({
  kind: 'change',
  old: segments.filter(({ kind }) => kind !== 'added'),
  new: segments.filter(({ kind }) => kind !== 'removed'),
  note,
})

const cellMark: Segment = { kind: 'equal', text: '｜' }

/** One row for each row of the table that changed. */
const tableRows = ({ caption, columns, rows }: AlignedTable): readonly ChangeRow[] => {
  const name = caption
    .filter(({ kind }) => kind !== 'removed')
    .map(({ text }) => text)
    .join('')
  const head = columns.map(({ segments }) => segments)
  const isChanged = (cells: readonly (readonly Segment[])[]): boolean =>
    cells.flat().some(({ kind }) => kind !== 'equal')
  return [
    ...(isChanged([caption]) ? [sides(caption, '改表题')] : []),
    ...(isChanged(head) ? [sides(joinCells(head), '改表头')] : []),
    ...rows
      .filter(({ relation, cells }) => relation !== 'equal' || isChanged(cells))
      .map(({ relation, cells }) =>
        sides(joinCells(cells), `${rowNotes[relation]}${name === '' ? '' : `：${name}`}`),
      ),
  ]
}

const rowNotes = {
  equal: '修改一行',
  changed: '修改一行',
  added: '新增一行',
  removed: '删去一行',
  moved: '移动一行',
} as const

const joinCells = (cells: readonly (readonly Segment[])[]): readonly Segment[] =>
  cells.flatMap((segments, index) => (index === 0 ? segments : [cellMark, ...segments]))

/** New blocks → what is written in YAML: paragraphs and figures first, then sections with what follows them. */
import type { ContentItem, ImportedTable, Section } from '../importer/section.ts'
import type { Block, Heading, Paragraph, Table, TableCell } from '../model/official-document.ts'

export interface NewItems {
  /** Before the first heading. */
  readonly leading: readonly ContentItem[]
  readonly sections: readonly Section[]
}

interface OpenSection extends Omit<Section, 'content'> {
  readonly content: ContentItem[]
}

export const blocksToItems = (blocks: readonly Block[]): NewItems => {
  const leading: ContentItem[] = []
  const sections: OpenSection[] = []
  let open: OpenSection[] = []
  for (const block of blocks) {
    const section = sectionOf(block)
    if (!section) {
      const into = open.at(-1)?.content ?? leading
      into.push(itemOf(block))
      continue
    }
    open = open.filter(({ level }) => level < section.level)
    const parent = open.at(-1)
    if (parent) parent.content.push(section)
    else sections.push(section)
    open.push(section)
  }
  return { leading, sections }
}

const sectionOf = (block: Block): OpenSection | undefined => {
  if (block.kind === 'heading') return openSection(block, false, [])
  if (block.kind !== 'paragraph' || !block.runIn) return undefined
  return openSection(block.runIn, true, [paragraphOf(block)])
}

const openSection = (
  { level, number, text }: Pick<Heading, 'level' | 'number' | 'text'>,
  runIn: boolean,
  content: ContentItem[],
): OpenSection => ({
  kind: 'section',
  level,
  title: text,
  ...(number === '' && { numbering: 'none' as const }),
  runIn,
  content,
})

const itemOf = (block: Block): ContentItem => {
  if (block.kind === 'table') return tableItem(block)
  if (block.kind === 'picture') {
    const { image, width, caption } = block
    return { kind: 'picture', file: image.file, width, ...(caption !== undefined && { caption }) }
  }
  return block.kind === 'paragraph' ? paragraphOf(block) : { kind: 'paragraph', text: block.text }
}

const paragraphOf = ({ items, text }: Paragraph): ContentItem =>
  items ? { kind: 'enumeration', items } : { kind: 'paragraph', text }

const tableItem = ({ caption, header, rows, landscape }: Table): ImportedTable => {
  const grid = gridOf(rows)
  return {
    kind: 'table',
    ...(caption !== undefined && { caption }),
    header: gridOf([header])[0] ?? [],
    rows: grid,
    landscape,
  }
}

/** `<` and `^` where a cell goes on. */
const gridOf = (rows: readonly (readonly TableCell[])[]): readonly (readonly string[])[] => {
  const grid: string[][] = rows.map(() => [])
  for (const [row, cells] of rows.entries()) {
    let column = 0
    for (const cell of cells) {
      while (grid[row]?.[column] !== undefined) column += 1
      for (let down = 0; down < cell.rows; down += 1) {
        for (let right = 0; right < cell.columns; right += 1) {
          const line = grid[row + down]
          if (line) line[column + right] = down > 0 ? '^' : right > 0 ? '<' : cell.text
        }
      }
    }
  }
  return grid
}

/** 正文 (GB/T 9704—2012 7.3.3): headings and paragraphs in named styles. */
import type {
  Block,
  Heading,
  HeadingLevel,
  Paragraph,
  Picture,
  Table,
} from '../../model/official-document.ts'
import { gridParagraph, type ParagraphDraft } from './paragraph-draft.ts'

/** `before`: white above the first of them, mm. */
export const composeBlocks = (blocks: readonly Block[], before = 0): readonly ParagraphDraft[] =>
  blocks.flatMap((block, index) => composeBlock(block, index === 0 ? before : 0))

const composeBlock = (block: Block, before: number): readonly ParagraphDraft[] => {
  if (block.kind === 'heading') return [composeHeading(block, before)]
  if (block.kind === 'paragraph') return [composeParagraph(block, before)]
  return rowTexts(block).map((text, index) =>
    gridParagraph('MainText', text, { before: index === 0 ? before : 0 }),
  )
}

/** Every text of a table, a row of it as a paragraph; of a picture its caption. */
const rowTexts = (block: Table | Picture): readonly string[] => {
  const caption = block.caption === undefined ? [] : [block.caption]
  if (block.kind === 'picture') return caption
  const rows = [block.header, ...block.rows]
  return [...caption, ...rows.map((cells) => cells.map(({ text }) => text).join('\t'))]
}

const composeHeading = ({ level, number, path, text }: Heading, before: number): ParagraphDraft =>
  gridParagraph(`HeadingLevel${level}`, `${number}${text}`, { before, path })

const composeParagraph = ({ path, runIn, text }: Paragraph, before: number): ParagraphDraft =>
  gridParagraph('MainText', text, {
    before,
    path,
    ...(runIn === undefined
      ? {}
      : { lead: { text: `${runIn.number}${runIn.text}。`, style: runInStyle(runIn.level) } }),
  })

const runInStyle = (level: HeadingLevel): string => `RunInHeading${level}`

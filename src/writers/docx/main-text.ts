/** 正文 (GB/T 9704—2012 7.3.3): headings and paragraphs in named styles, tables and pictures between them. */
import type { Block, Heading, HeadingLevel, Paragraph } from '../../model/official-document.ts'
import type { FlowDraft } from './flow-draft.ts'
import { gridParagraph, type ParagraphDraft } from './paragraph-draft.ts'
import { composePicture } from './picture.ts'
import { type BlockContext, composeTable } from './table.ts'
import { composeTurnedTable } from './turned-table.ts'

/** `before`: white above the first of them, mm. */
export const composeBlocks = (
  blocks: readonly Block[],
  context: BlockContext,
  before = 0,
): readonly FlowDraft[] =>
  blocks.map((block, index) => composeBlock(block, context, index === 0 ? before : 0))

const composeBlock = (block: Block, context: BlockContext, before: number): FlowDraft => {
  switch (block.kind) {
    case 'heading':
      return composeHeading(block, before)
    case 'paragraph':
      return composeParagraph(block, before)
    case 'table':
      return block.landscape
        ? composeTurnedTable(block, context)
        : composeTable(block, context, { before, inset: context.row.inset })
    case 'picture':
      return composePicture(block, context, { before, inset: context.row.inset })
  }
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

/** 正文 (GB/T 9704—2012 7.3.3): headings and paragraphs in named styles. */
import type { Block, Heading, HeadingLevel, Paragraph } from '../../model/official-document.ts'
import { gridParagraph, type ParagraphDraft } from './paragraph-draft.ts'

/** `before`: white above the first of them, mm. */
export const composeBlocks = (blocks: readonly Block[], before = 0): ParagraphDraft[] =>
  blocks.map((block, index) => composeBlock(block, index === 0 ? before : 0))

const composeBlock = (block: Block, before: number): ParagraphDraft =>
  block.kind === 'heading' ? composeHeading(block, before) : composeParagraph(block, before)

const composeHeading = ({ level, number, text }: Heading, before: number): ParagraphDraft =>
  gridParagraph(`HeadingLevel${level}`, `${number}${text}`, { before })

const composeParagraph = ({ runIn, text }: Paragraph, before: number): ParagraphDraft =>
  gridParagraph('MainText', text, {
    before,
    ...(runIn === undefined
      ? {}
      : { lead: { text: `${runIn.number}${runIn.text}。`, style: runInStyle(runIn.level) } }),
  })

const runInStyle = (level: HeadingLevel): string => `RunInHeading${level}`

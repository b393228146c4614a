/** 正文 (7.3.3): headings, paragraphs, tables and pictures to rows. */
import type { HouseStyle } from '../model/house-style.ts'
import type { Block, Heading, Paragraph } from '../model/official-document.ts'
import type { Path } from '../model/path.ts'
import { body } from '../standard/elements.ts'
import { fontSizePt, type TypefaceRole } from '../standard/typeface.ts'
import { composePicture } from './compose-picture.ts'
import type { FlowRow, LayoutContext } from './flow.ts'
import { paragraphRows, withFirst } from './flow.ts'
import type { ElementKind } from './page.ts'
import type { Span } from './spans.ts'
import { composeTable } from './table/compose-table.ts'

/** Level 1 黑体, level 2 楷体, levels 3 and 4 仿宋 (R-7.3.3-e). */
const headingRoles: Readonly<Record<Heading['level'], TypefaceRole>> = {
  1: 'heiti',
  2: 'kaiti',
  3: 'fangsong',
  4: 'fangsong',
}

export const composeMainText = (blocks: readonly Block[], context: LayoutContext): readonly FlowRow[] =>
  blocks.flatMap((block) => blockRows(block, context))

const blockRows = (block: Block, context: LayoutContext): readonly FlowRow[] => {
  switch (block.kind) {
    case 'heading':
      return headingRows(block, context)
    case 'paragraph':
      return textRows(block, context)
    case 'table':
      return composeTable(block, context)
    case 'picture':
      return [composePicture(block, context)]
  }
}

/** The runs of a heading or paragraph as they are printed, in order. */
export const blockSpans = (block: Heading | Paragraph, style: HouseStyle): readonly Span[] => {
  if (block.kind === 'heading')
    return [headingSpan(block.number + block.text, block.level, block.path, style)]
  const { runIn } = block
  const text = bodySpan(block.text, 'paragraph', block.path)
  if (runIn === undefined) return [text]
  return [headingSpan(`${runIn.number}${runIn.text}。`, runIn.level, block.path, style), text]
}

const headingSpan = (text: string, level: Heading['level'], path: Path, { boldLevel3 }: HouseStyle): Span => {
  const span = bodySpan(text, 'heading', path, headingRoles[level])
  return level === 3 && boldLevel3 ? { ...span, bold: true } : span
}

export const bodySpan = (
  text: string,
  element: ElementKind,
  path: Path,
  role: TypefaceRole = 'fangsong',
): Span => ({
  text,
  role,
  sizePt: fontSizePt['size-3'],
  element,
  path,
})

const paragraphIndents = { first: body.paragraphIndent, rest: 0 }

const headingRows = (heading: Heading, context: LayoutContext): readonly FlowRow[] =>
  withFirst(
    paragraphRows(blockSpans(heading, context.style), paragraphIndents, context).map((row) => ({
      ...row,
      keepWithNext: true,
    })),
    { bookmark: { level: heading.level, text: heading.number + heading.text } },
  )

const textRows = (paragraph: Paragraph, context: LayoutContext): readonly FlowRow[] => {
  const rows = paragraphRows(blockSpans(paragraph, context.style), paragraphIndents, context).map((row) => ({
    ...row,
    isMainText: true,
    keepWithNext: isHeadingOnly(row),
  }))
  const { runIn } = paragraph
  if (runIn === undefined) return rows
  return withFirst(rows, { bookmark: { level: runIn.level, text: runIn.number + runIn.text } })
}

/** A run-in heading longer than a row: its rows keep with the text, like other headings. */
const isHeadingOnly = ({ segments }: FlowRow): boolean =>
  segments.every(({ glyphs }) => glyphs.every(({ span }) => span.element === 'heading'))

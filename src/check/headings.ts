/** The headings of a text in order, on rows of their own and run in, each with the one above it. */
import type { Block, HeadingLevel, OfficialDocument } from '../model/official-document.ts'
import type { Path } from '../model/path.ts'

export interface HeadingEntry {
  readonly level: HeadingLevel
  /** As printed, or ''. */
  readonly number: string
  readonly text: string
  readonly path: Path
  /** Its place among the blocks. */
  readonly index: number
  readonly isRunIn: boolean
  readonly parent: HeadingEntry | undefined
}

/** 正文 and every 附件: their headings do not go on from one to another. */
export const listBlocks = ({ body, attachments }: OfficialDocument): readonly (readonly Block[])[] => [
  body.mainText,
  ...attachments.map(({ blocks }) => blocks),
]

export const listHeadings = (blocks: readonly Block[]): readonly HeadingEntry[] => {
  const entries: HeadingEntry[] = []
  blocks.forEach((block, index) => {
    const heading = block.kind === 'heading' ? block : block.kind === 'paragraph' ? block.runIn : undefined
    if (!heading) return
    const { level, number, text } = heading
    const parent = entries.findLast((entry) => entry.level < level)
    entries.push({ level, number, text, path: block.path, index, isRunIn: block.kind !== 'heading', parent })
  })
  return entries
}

/** Headings under one parent, in order; those of the first level are siblings, too. */
export const groupSiblings = (headings: readonly HeadingEntry[]): readonly (readonly HeadingEntry[])[] => {
  const groups = new Map<string, HeadingEntry[]>()
  for (const heading of headings) {
    const key = `${heading.parent?.index ?? ''} ${heading.level}`
    groups.set(key, [...(groups.get(key) ?? []), heading])
  }
  return [...groups.values()]
}

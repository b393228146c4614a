/** The aligned blocks of two documents → one 正文 and its 附件, with the marks of every block. */
import type { AlignedBlock, BlockSide } from '../diff/comparison.ts'
import type {
  Attachment,
  Block,
  HeadingLevel,
  OfficialDocument,
  Picture,
  RunInHeading,
  Table,
} from '../model/official-document.ts'
import type { Path } from '../model/path.ts'
import type { Marks } from './merge-documents.ts'
import { textOf } from './merge-elements.ts'
import { type MarkedCell, mergeTable } from './merge-table.ts'
import { pairAfterRunIn } from './pair-after-run-in.ts'

export interface MergedBlocks {
  readonly mainText: readonly Block[]
  readonly attachments: readonly Attachment[]
}

type Note = (path: Path, mark: Marks) => void

interface Container {
  readonly root: Path
  readonly blocks: Block[]
}

/** A run-in heading that waits for the paragraph whose row it shares. */
interface Waiting {
  readonly heading: RunInHeading
  readonly block: AlignedBlock
}

export const mergeBlocks = (
  old: OfficialDocument,
  current: OfficialDocument,
  aligned: readonly AlignedBlock[],
  note: Note,
): MergedBlocks => {
  const mainText: Container = { root: ['body', 'mainText'], blocks: [] }
  const attachments: { readonly title: string; readonly serial?: number; readonly blocks: Block[] }[] = []
  let at = mainText
  let waiting: Waiting | undefined
  const add = (block: Block, mark: Marks): void => {
    if (isMarked(mark)) note(block.path, mark)
    at.blocks.push(block)
  }
  const nextPath = (): Path => [...at.root, at.blocks.length]
  const flush = (): void => {
    if (!waiting) return
    const { heading, block } = waiting
    add({ kind: 'heading', ...heading, path: nextPath() }, marksOf(block))
    waiting = undefined
  }
  for (const block of pairAfterRunIn(aligned)) {
    const { kind, segments } = block
    const side = block.new ?? block.old
    if (!side || (textOf(segments) === '' && kind !== 'picture')) continue
    if (kind === 'attachmentTitle') {
      flush()
      const source = attachmentAt(block.new ? current : old, side.path)
      const blocks: Block[] = []
      const root: Path = ['attachments', attachments.length]
      if (isMarked(marksOf(block))) note(root, marksOf(block))
      attachments.push({ title: textOf(segments), ...serialOf(source), blocks })
      at = { root: [...root, 'blocks'], blocks }
    } else if (kind === 'heading') {
      flush()
      const heading = { level: levelOf(side), number: '', text: textOf(segments) }
      if (side.runIn) waiting = { heading, block }
      else add({ kind: 'heading', ...heading, path: nextPath() }, marksOf(block))
    } else if (kind === 'paragraph') {
      const mark = waiting ? joinMarks(waiting.block, block) : marksOf(block)
      const runIn = waiting && { runIn: waiting.heading }
      waiting = undefined
      add({ kind: 'paragraph', ...runIn, text: textOf(segments), path: nextPath() }, mark)
    } else {
      flush()
      const merged = mergeFigure(
        block,
        blockAt(old, block.old?.path),
        blockAt(current, block.new?.path),
        nextPath(),
      )
      if (!merged) continue
      for (const { path, segments } of merged.cells) {
        if (isMarked({ segments })) note([...merged.block.path, ...path], { segments })
      }
      add(merged.block, merged.mark)
    }
  }
  flush()
  return { mainText: mainText.blocks, attachments }
}

const isMarked = ({ segments, joint }: Marks): boolean =>
  joint !== undefined || segments.some(({ kind }) => kind !== 'equal')

const marksOf = ({ relation, segments, move, old, new: current }: AlignedBlock): Marks => {
  const piece = relation === 'split' ? old?.piece : relation === 'merged' ? current?.piece : undefined
  return {
    segments,
    ...(piece && piece.index > 0 && { joint: relation === 'split' ? 'added' : 'removed' }),
    ...(move !== undefined && { move }),
  }
}

/** The printed 。 after a run-in heading comes and goes with the heading. */
const joinMarks = (heading: AlignedBlock, paragraph: AlignedBlock): Marks => {
  const kind = heading.new && heading.old ? 'equal' : heading.new ? 'added' : 'removed'
  const mark = marksOf(paragraph)
  return { ...mark, segments: [...heading.segments, { kind, text: '。' }, ...mark.segments] }
}

const levelOf = ({ level = 1 }: BlockSide): HeadingLevel =>
  level < 1 || level > 4 ? 1 : (level as HeadingLevel)

const mergeFigure = (
  aligned: AlignedBlock,
  old: Block | undefined,
  current: Block | undefined,
  path: Path,
):
  | { readonly block: Table | Picture; readonly mark: Marks; readonly cells: readonly MarkedCell[] }
  | undefined => {
  const { segments } = aligned
  const shown = current ?? old
  if (shown?.kind === 'picture') {
    const caption = textOf(segments)
    const block = { ...shown, ...(caption !== '' && { caption }), path }
    return { block, mark: marksOf(aligned), cells: [] }
  }
  if (shown?.kind !== 'table') return undefined
  const kind =
    current && aligned.relation !== 'movedTo' ? (old ? 'equal' : 'added') : old ? 'removed' : 'added'
  const { table, caption, cells } = mergeTable(
    shown,
    aligned.relation === 'equal' ? undefined : aligned.table,
    kind,
  )
  return { block: { ...table, path }, mark: { ...marksOf(aligned), segments: caption }, cells }
}

const blockAt = (document: OfficialDocument, path: Path | undefined): Block | undefined => {
  if (!path) return undefined
  if (path[0] === 'body') return document.body.mainText[Number(path[2])]
  return attachmentAt(document, path)?.blocks[Number(path[3])]
}

const attachmentAt = (document: OfficialDocument, path: Path): Attachment | undefined =>
  document.attachments[Number(path[1])]

const serialOf = (attachment: Attachment | undefined): Pick<Attachment, 'serial'> =>
  attachment?.serial === undefined ? {} : { serial: attachment.serial }

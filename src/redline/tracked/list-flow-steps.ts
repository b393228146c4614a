/** The aligned blocks of a comparison → steps through the paragraphs and tables of both written documents. */
import type { AlignedBlock, BlockSide, Segment } from '../../diff/comparison.ts'
import { newTextOf, oldTextOf } from '../../diff/segments.ts'
import { pathKey } from '../../model/path.ts'
import { pairAfterRunIn } from '../pair-after-run-in.ts'
import type { BodyItem } from './body-items.ts'
import type { FlowStep } from './flow-step.ts'
import type { Flows } from './weave-flow.ts'

export const listFlowSteps = (aligned: readonly AlignedBlock[], flows: Flows): readonly FlowStep[] => {
  const places = { old: placesOf(flows.old), new: placesOf(flows.new) }
  const olds = boundsOf(flows.old)
  const news = boundsOf(flows.new)
  const located = orderByPart(pairAfterRunIn(aligned).flatMap(separateParts)).flatMap((block) => {
    const old = block.old && places.old.get(pathKey(block.old.path))
    const current = block.new && places.new.get(pathKey(block.new.path))
    if (old === undefined && current === undefined) return []
    return [{ block, ...(old !== undefined && { old }), ...(current !== undefined && { new: current }) }]
  })
  const isMain = ({ block }: { readonly block: AlignedBlock }): boolean => !isInAttachment(block)
  return [
    { kind: 'reach', old: olds.head, new: news.head },
    ...located.filter(isMain).map(toStep),
    { kind: 'reach', old: olds.main, new: news.main },
    ...located.filter((each) => !isMain(each)).map(toStep),
    { kind: 'reach', old: olds.tail, new: news.tail },
  ]
}

interface LocatedBlock {
  readonly block: AlignedBlock
  readonly old?: number
  readonly new?: number
}

const toStep = ({ block, old, new: current }: LocatedBlock): FlowStep => {
  const items = { ...(old !== undefined && { old }), ...(current !== undefined && { new: current }) }
  if (block.kind !== 'heading' && block.kind !== 'paragraph')
    return { kind: 'block', ...items, ...(block.table && { table: block.table }) }
  const segments = [...movedSegments(block), ...runInEnd(block)]
  return { kind: 'text', ...items, segments, ...(block.move !== undefined && { move: block.move }) }
}

/** Words that changed on the way are no part of the move. */
const movedSegments = ({ segments, rewording = [], relation, move }: AlignedBlock): readonly Segment[] => {
  const isFrom = relation === 'movedFrom'
  const textOf = isFrom ? oldTextOf : newTextOf
  const isOneMove = segments.every((segment) => segment.move === move)
  if (move === undefined || !isOneMove || textOf(rewording) !== textOf(segments)) return segments
  return rewording.flatMap(({ kind, text }): readonly Segment[] => {
    if (kind === (isFrom ? 'added' : 'removed')) return []
    const own = isFrom ? 'removed' : 'added'
    return [kind === 'equal' ? { kind: own, text, move } : { kind: own, text }]
  })
}

/** A run-in heading is printed with a 。 that is not in its text. */
const runInEnd = ({ kind, old, new: current, move }: AlignedBlock): readonly Segment[] => {
  if (kind !== 'heading' || !(old?.runIn || current?.runIn)) return []
  if (old?.runIn && current?.runIn) return [{ kind: 'equal', text: '。' }]
  const own = old?.runIn ? 'removed' : 'added'
  return [{ kind: own, text: '。', ...(move !== undefined && { move }) }]
}

const placesOf = (items: readonly BodyItem[]): ReadonlyMap<string, number> =>
  new Map(items.flatMap(({ path }, index) => (path === undefined ? [] : [[path, index] as const])))

/** 附件 come after all of 正文, also where what only one document has was listed behind the other's 附件. */
const orderByPart = (aligned: readonly AlignedBlock[]): readonly AlignedBlock[] => [
  ...aligned.filter((block) => !isInAttachment(block)),
  ...aligned.filter(isInAttachment),
]

/** What went from 正文 into an 附件 cannot stand in both at once. */
const separateParts = (block: AlignedBlock): readonly AlignedBlock[] => {
  const { old, new: current, segments, ...rest } = block
  if (!old || !current || isAttached(old) === isAttached(current)) return [block]
  const only = (own: 'removed' | 'added'): readonly Segment[] =>
    segments.filter(({ kind }) => kind === 'equal' || kind === own).map((each) => ({ ...each, kind: own }))
  return [
    { ...rest, old, segments: only('removed') },
    { ...rest, new: current, segments: only('added') },
  ]
}

const isInAttachment = ({ old, new: current }: AlignedBlock): boolean => isAttached(current ?? old)

const isAttached = (side: BlockSide | undefined): boolean => side?.path[0] === 'attachments'

/** Where the parts of a document end: 版头 and 主送, then 正文 with 落款, then 附件; 版记 is the tail. */
const boundsOf = (
  items: readonly BodyItem[],
): { readonly head: number; readonly main: number; readonly tail: number } => {
  const tail = tailStart(items)
  const attachment = items.findIndex(({ label }) => label === 'AttachmentMark')
  const main = attachment < 0 ? tail : attachment
  const first = items.findIndex(({ path }) => path?.startsWith('body.'))
  return { head: first < 0 ? main : first, main, tail }
}

/** The 版记 with the empty lines before it, on which its side or section begins. */
const tailStart = (items: readonly BodyItem[]): number => {
  const colophon = items.findLastIndex(({ label }) => label === 'table Colophon')
  if (colophon < 0) return items.length
  let start = colophon
  while (/^(?:Anchor|section .*)$/u.test(items[start - 1]?.label ?? '')) start -= 1
  return start
}

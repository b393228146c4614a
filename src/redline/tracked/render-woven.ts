/** Woven text → WordprocessingML with 修订: w:ins, w:del, w:moveFrom, w:moveTo, also on paragraph ends and table rows. */
import { elementsOf, type XmlElement } from '../../xml/read-xml.ts'
import { writeXml } from '../../xml/write-xml.ts'
import { element } from './element.ts'
import { type MoveRanges, startMoveRanges } from './move-ranges.ts'
import type { RevisionStamp } from './revision-stamp.ts'
import type { Mark, Piece, WovenBlock, WovenParagraph, WovenRow, WovenTable } from './woven.ts'

export const renderWoven = (blocks: readonly WovenBlock[], stamp: RevisionStamp): readonly XmlElement[] =>
  renderBlocks(blocks, { stamp, ranges: startMoveRanges(blocks, stamp) })

interface Rendering {
  readonly stamp: RevisionStamp
  readonly ranges: MoveRanges
}

const renderBlocks = (blocks: readonly WovenBlock[], rendering: Rendering): readonly XmlElement[] =>
  blocks.flatMap((block, index) => {
    if (isUntouchedEnd(blocks[index - 1])) rendering.stamp.changeTime()
    return renderBlock(block, rendering)
  })

/** Both documents have the end of the paragraph, not what stands before it. */
const isUntouchedEnd = (block: WovenBlock | undefined): boolean =>
  block?.kind === 'paragraph' &&
  block.mark.kind === 'equal' &&
  (block.pieces.at(-1)?.mark.kind ?? 'equal') !== 'equal'

const renderBlock = (block: WovenBlock, rendering: Rendering): readonly XmlElement[] =>
  block.kind === 'table' ? [renderTable(block, rendering)] : renderParagraph(block, rendering)

const renderTable = ({ frame, rows }: WovenTable, rendering: Rendering): XmlElement =>
  element('w:tbl', [...frame, ...rows.map((row) => renderRow(row, rendering))])

const renderRow = ({ cells, frame, mark }: WovenRow, rendering: Rendering): XmlElement => {
  const content = cells.map(({ blocks, frame: before }) =>
    element('w:tc', [...before, ...renderBlocks(blocks, rendering)]),
  )
  return element('w:tr', [...markedFrame(frame, mark, rendering.stamp), ...content])
}

/** Rows come and go; Word has no moved ones. */
const markedFrame = (
  frame: readonly XmlElement[],
  { kind }: Mark,
  stamp: RevisionStamp,
): readonly XmlElement[] => {
  if (kind === 'equal') return frame
  const revision = element(kind === 'added' ? 'w:ins' : 'w:del', [], stamp.next())
  const properties = frame.find(({ name }) => name === 'w:trPr')
  const marked = element('w:trPr', [...(properties ? elementsOf(properties) : []), revision])
  return [...frame.filter(({ name }) => name !== 'w:trPr'), marked]
}

const renderParagraph = (paragraph: WovenParagraph, rendering: Rendering): readonly XmlElement[] => {
  const content = stretchesOf(paragraph.pieces).flatMap((stretch) => renderStretch(stretch, rendering))
  const { mark } = paragraph
  const start = rendering.ranges.starts(mark)
  const properties = renderProperties(paragraph, rendering)
  const end = rendering.ranges.ends(mark)
  return [element('w:p', [...properties, ...content, ...start]), ...end]
}

const revisionNames = {
  added: { plain: 'w:ins', moved: 'w:moveTo' },
  removed: { plain: 'w:del', moved: 'w:moveFrom' },
} as const

/** Undefined for what is in both documents. */
const revisionName = (mark: Mark, { ranges }: Rendering): string | undefined =>
  mark.kind === 'equal' ? undefined : revisionNames[mark.kind][ranges.isMove(mark) ? 'moved' : 'plain']

/** The schema wants the mark's w:rPr behind all settings but the section and the change. */
const renderProperties = (
  { former, mark, properties }: WovenParagraph,
  rendering: Rendering,
): readonly XmlElement[] => {
  const own = properties ? elementsOf(properties) : []
  const name = revisionName(mark, rendering)
  const children = [
    ...own.filter((child) => child.name !== 'w:sectPr'),
    ...(name === undefined ? [] : [element('w:rPr', [element(name, [], rendering.stamp.next())])]),
    ...own.filter((child) => child.name === 'w:sectPr'),
    ...(former ? [element('w:pPrChange', [withoutSection(former)], rendering.stamp.next())] : []),
  ]
  return children.length === 0 ? [] : [element('w:pPr', children)]
}

const withoutSection = (properties: XmlElement): XmlElement =>
  element(
    'w:pPr',
    elementsOf(properties).filter(({ name }) => name !== 'w:sectPr'),
  )

/** Neighbouring pieces of one mark. */
const stretchesOf = (pieces: readonly Piece[]): readonly (readonly Piece[])[] => {
  const stretches: Piece[][] = []
  for (const piece of pieces) {
    const last = stretches.at(-1)
    const mark = last?.[0]?.mark
    if (last && mark?.kind === piece.mark.kind && mark.move === piece.mark.move) last.push(piece)
    else stretches.push([piece])
  }
  return stretches
}

const renderStretch = (stretch: readonly Piece[], rendering: Rendering): readonly XmlElement[] => {
  const mark = stretch[0]?.mark ?? { kind: 'equal' }
  const start = rendering.ranges.starts(mark)
  const name = revisionName(mark, rendering)
  const attributes = name === undefined ? undefined : rendering.stamp.next()
  const runs = runsOf(stretch).map((run) => renderRun(run, name === 'w:del', rendering.stamp))
  const content = name === undefined ? runs : [element(name, runs, attributes)]
  return [...start, ...content, ...rendering.ranges.ends(mark)]
}

/** Neighbouring pieces with the same properties. */
const runsOf = (pieces: readonly Piece[]): readonly (readonly Piece[])[] => {
  const runs: Piece[][] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    const [first] = last ?? []
    if (last && first && isAlike(first, piece)) last.push(piece)
    else runs.push([piece])
  }
  return runs
}

const isAlike = (a: Piece, b: Piece): boolean =>
  isSame(a.atom.properties, b.atom.properties) && isSame(a.former, b.former)

const isSame = (a: XmlElement | null | undefined, b: XmlElement | null | undefined): boolean =>
  a === b || (a != null && b != null && writeXml(a) === writeXml(b))

const renderRun = (pieces: readonly Piece[], isDeleted: boolean, stamp: RevisionStamp): XmlElement => {
  const [first] = pieces
  const own = first?.atom.properties
  const former = first?.former
  const change =
    former === undefined ? [] : [element('w:rPrChange', [former ?? element('w:rPr', [])], stamp.next())]
  const properties =
    own || change.length > 0 ? [element('w:rPr', [...(own ? elementsOf(own) : []), ...change])] : []
  return element('w:r', [...properties, ...contentOf(pieces, isDeleted ? 'w:delText' : 'w:t')])
}

const contentOf = (pieces: readonly Piece[], textName: string): readonly XmlElement[] => {
  const content: XmlElement[] = []
  let text = ''
  const flush = (): void => {
    if (text !== '') content.push(element(textName, [text], { 'xml:space': 'preserve' }))
    text = ''
  }
  for (const { atom } of pieces) {
    text += atom.text
    if (!atom.element) continue
    flush()
    content.push(atom.element)
  }
  flush()
  return content
}

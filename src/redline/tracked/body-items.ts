/** The paragraphs and tables of a written DOCX, each with the block of the document it was made from. */
import type { Block, OfficialDocument } from '../../model/official-document.ts'
import { type Path, pathKey } from '../../model/path.ts'
import { unreachable } from '../../model/unreachable.ts'
import { childOf, elementsOf, findAll, type XmlElement } from '../../xml/read-xml.ts'
import { styleOf, textOf } from './paragraph-atoms.ts'

export interface BodyItem {
  readonly kind: 'paragraph' | 'table'
  readonly element: XmlElement
  /** Items of both documents with the same label can be the same thing: the style, more where that says too little. */
  readonly label: string
  /** Of 正文 and 附件: where the document has it, as a key. */
  readonly path?: string
  readonly block?: Block
}

export const listItems = (parent: XmlElement): readonly BodyItem[] =>
  elementsOf(parent).flatMap((element): readonly BodyItem[] => {
    if (element.name === 'w:p') return [{ kind: 'paragraph', element, label: paragraphLabel(element) }]
    if (element.name === 'w:tbl') return [{ kind: 'table', element, label: tableLabel(element) }]
    return []
  })

/** Of the whole text; blocks come in the document's order. */
export const listBodyItems = (body: XmlElement, document: OfficialDocument): readonly BodyItem[] => {
  const expected = expectedBlocks(document)
  let next = 0
  const items = listItems(body).map((item): BodyItem => {
    const block = expected[next]
    if (!block || roleOf(item) !== block.role) return item
    next += 1
    return { ...item, path: pathKey(block.path), ...(block.block && { block: block.block }) }
  })
  return next === expected.length ? items : unreachable('DOCX 的正文与公文对不上')
}

type Role = 'text' | 'table' | 'picture' | 'attachmentTitle'

interface ExpectedBlock {
  readonly role: Role
  readonly path: Path
  readonly block?: Block
}

const expectedBlocks = ({ attachments, body }: OfficialDocument): readonly ExpectedBlock[] => [
  ...blocksAt(body.mainText, ['body', 'mainText']),
  ...attachments.flatMap(({ blocks }, index): readonly ExpectedBlock[] => [
    { role: 'attachmentTitle', path: ['attachments', index] },
    ...blocksAt(blocks, ['attachments', index, 'blocks']),
  ]),
]

/** The places as the comparison names them. */
const blocksAt = (blocks: readonly Block[], root: Path): readonly ExpectedBlock[] =>
  blocks.map((block, index) => ({ role: roleOfBlock(block), path: [...root, index], block }))

const roleOfBlock = ({ kind }: Block): Role => (kind === 'table' || kind === 'picture' ? kind : 'text')

const roleOf = ({ label }: BodyItem): Role | undefined => {
  if (label === 'MainText' || label.startsWith('HeadingLevel')) return 'text'
  if (label === 'AttachmentTitle') return 'attachmentTitle'
  if (label.startsWith('Picture drawn')) return 'picture'
  return label === dataTable ? 'table' : undefined
}

const paragraphLabel = (paragraph: XmlElement): string => {
  const style = styleOf(paragraph)
  const section = childOf(childOf(paragraph, 'w:pPr'), 'w:sectPr')
  if (section) return `section ${childOf(section, 'w:pgSz')?.attributes['w:orient'] ?? 'portrait'}`
  if (style.startsWith('TableText')) return 'TableText'
  // 主送, 抄送 and the row of 印发机关 are paragraphs of one style.
  if (style === 'Colophon') return `${style} ${/^(?:主送|抄送)：/u.exec(textOf(paragraph))?.[0] ?? '印发'}`
  return findAll(paragraph, 'w:drawing').length > 0 ? `${style} drawn` : style
}

const dataTable = 'table TableText'

/** A table's frame tells nothing, its paragraphs do. */
const tableLabel = (table: XmlElement): string => {
  const labels = findAll(table, 'w:p').map(paragraphLabel)
  if (labels.includes('TableText')) return dataTable
  return `table ${labels.find((label) => label !== 'Anchor')?.split(' ')[0] ?? 'Anchor'}`
}

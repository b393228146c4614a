/** The tags of a document, made as its items come along in reading order. */
import type { ElementKind, PageItem, PlacedImage, TextRun } from '../../layout/page.ts'
import type { Block, OfficialDocument } from '../../model/official-document.ts'
import { type Path, pathKey } from '../../model/path.ts'
import { addTable, tablePathOf } from './tag-table.ts'
import { addTag, type GrowingTag, makeTag } from './tags.ts'

export interface TagTree {
  readonly root: GrowingTag
  tagOf(item: TextRun | PlacedImage): GrowingTag
}

export const startTags = (document: OfficialDocument): TagTree => {
  const root = makeTag('Document')
  const tree: Growing = { root, document, blocks: blocksOf(document), known: new Map(), tables: new Set() }
  let last: { readonly element: ElementKind; readonly path: Path; readonly tag: GrowingTag } | undefined
  return {
    root,
    tagOf: (item) => {
      const { element, path } = item
      // Most items go on with what the one before them belongs to.
      if (last?.path === path && last.element === element) return last.tag
      const tag = findTag(tree, item)
      last = { element, path, tag }
      return tag
    },
  }
}

interface Growing {
  readonly root: GrowingTag
  readonly document: OfficialDocument
  /** By path. */
  readonly blocks: ReadonlyMap<string, Block>
  readonly known: Map<string, GrowingTag>
  /** Those that have their tags. */
  readonly tables: Set<Block>
}

const blocksOf = ({ body, attachments }: OfficialDocument): ReadonlyMap<string, Block> => {
  const all = [...body.mainText, ...attachments.flatMap(({ blocks }) => blocks)]
  return new Map(all.map((block) => [pathKey(block.path), block]))
}

const findTag = (tree: Growing, item: TextRun | PlacedImage): GrowingTag => {
  // Each note of a 花脸稿 is one of its own; they have no path.
  if (item.element === 'revisionNote') return addTag(tree.root, 'Note')
  const key = keyOf(item)
  const found = tree.known.get(key) ?? tagInTable(tree, item, key)
  if (found !== undefined) return found
  const tag = addTagFor(tree, item)
  tree.known.set(key, tag)
  return tag
}

/** All tags of a table are made with its first. */
const tagInTable = (tree: Growing, { element, path }: PageItem, key: string): GrowingTag | undefined => {
  if (element !== 'table' && element !== 'tableCaption') return undefined
  const block = tree.blocks.get(pathKey(tablePathOf(path)))
  if (block?.kind !== 'table' || tree.tables.has(block)) return undefined
  tree.tables.add(block)
  for (const [part, tag] of addTable(sectionOf(tree, path), block)) tree.known.set(part, tag)
  return tree.known.get(key)
}

/** 签发人 is one line with all its names; everything else is told apart by its path. */
const keyOf = ({ element, path }: PageItem): string =>
  element === 'signatory' ? element : `${element} ${pathKey(path)}`

const addTagFor = (tree: Growing, item: TextRun | PlacedImage): GrowingTag => {
  const { element, path } = item
  const parent = sectionOf(tree, path)
  if (item.kind === 'image') return addFigure(tree, parent, item)
  switch (element) {
    case 'title':
    case 'attachmentTitle':
      return addTag(parent, 'H1')
    case 'heading':
      return addTag(parent, headingTypes[headingLevel(tree.blocks.get(pathKey(path)))])
    case 'attachmentList':
      return addTag(addTag(listOf(tree, parent), 'LI'), 'LBody')
    case 'pictureCaption':
      return addTag(tree.known.get(`picture ${pathKey(path.slice(0, -1))}`) ?? parent, 'Caption')
    default:
      return addTag(parent, 'P')
  }
}

/** Below 标题, which is H1, by the level of the heading. */
const headingTypes = { 1: 'H2', 2: 'H3', 3: 'H4', 4: 'H5' } as const

const headingLevel = (block: Block | undefined): keyof typeof headingTypes => {
  if (block?.kind === 'heading') return block.level
  return (block?.kind === 'paragraph' ? block.runIn?.level : undefined) ?? 1
}

/** 附件 are sections of their own. */
const sectionOf = (tree: Growing, [root, index]: Path): GrowingTag =>
  root === 'attachments' ? knownOr(tree, `attachment ${index}`, () => addTag(tree.root, 'Sect')) : tree.root

const listOf = (tree: Growing, parent: GrowingTag): GrowingTag =>
  knownOr(tree, 'attachmentList', () => addTag(parent, 'L'))

const knownOr = ({ known }: Growing, key: string, make: () => GrowingTag): GrowingTag => {
  const found = known.get(key) ?? make()
  known.set(key, found)
  return found
}

const addFigure = (tree: Growing, parent: GrowingTag, image: PlacedImage): GrowingTag => {
  const { x, y, width, height } = image
  return addTag(parent, 'Figure', { alt: describe(tree, image), box: [x, y, x + width, y + height] })
}

/** What somebody who cannot see the picture is told. */
const describe = ({ document, blocks }: Growing, { element, path, image }: PlacedImage): string => {
  const index = Number(path.at(-1))
  if (element === 'seal') return `${document.body.signOff.issuers[index] ?? ''}印章`
  if (element === 'signatureStamp')
    return `${document.body.signOff.signatures?.[index]?.position ?? ''}签名章`
  const block = blocks.get(pathKey(path))
  const caption = block?.kind === 'picture' ? block.caption : undefined
  return caption ?? `图片 ${image.file.replace(/^.*[\\/]/, '')}`
}

/** New blocks are put beside the block they follow, in the file and the list where that one stands. */
import { fileName, itemsToYaml, sectionToYaml } from '../importer/document-to-files.ts'
import type { ContentItem, Section } from '../importer/section.ts'
import type { Block } from '../model/official-document.ts'
import type { Path } from '../model/path.ts'
import { textOfBlock } from './align-blocks.ts'
import { blocksToItems } from './blocks-to-items.ts'
import type { SourceBlock } from './content-sources.ts'
import type { SourceEdit } from './source-edit.ts'
import { type YamlPlaces, yamlPlaces } from './yaml-places.ts'

export interface Insertion {
  readonly edits: readonly SourceEdit[]
  /** New files: path → text. */
  readonly files: ReadonlyMap<string, string>
  readonly unplaced: readonly string[]
}

export interface InsertRequest {
  readonly blocks: readonly Block[]
  readonly before?: SourceBlock | undefined
  readonly after?: SourceBlock | undefined
  readonly sources: ReadonlyMap<string, string>
  /** Files of 正文/, in reading order. */
  readonly textFiles: readonly string[]
}

export const insertBlocks = (request: InsertRequest): Insertion => {
  const { leading, sections } = blocksToItems(request.blocks)
  const parts = [
    ...(leading.length > 0 ? [insertItems(leading, request)] : []),
    ...groupByLevel(sections).map((group) => insertSections(group, request)),
  ]
  return {
    edits: parts.flatMap(({ edits }) => edits),
    files: new Map(parts.flatMap(({ files }) => [...files])),
    unplaced: parts.flatMap(({ unplaced }) => unplaced),
  }
}

const groupByLevel = (sections: readonly Section[]): readonly (readonly Section[])[] => {
  const groups: Section[][] = []
  for (const section of sections) {
    const group = groups.at(-1)
    if (group?.[0]?.level === section.level) group.push(section)
    else groups.push([section])
  }
  return groups
}

const edited = (edit: SourceEdit): Insertion => ({ edits: [edit], files: new Map(), unplaced: [] })

const unplaced = (items: readonly ContentItem[], why: string): Insertion => ({
  edits: [],
  files: new Map(),
  unplaced: items.map((item) => `新增的“${excerpt(item)}”${why}`),
})

const excerpt = (item: ContentItem): string => {
  const text =
    item.kind === 'section'
      ? item.title
      : item.kind === 'paragraph'
        ? item.text
        : item.kind === 'enumeration'
          ? item.items.join('')
          : (item.caption ?? '表格或图片')
  return text.length > 30 ? `${text.slice(0, 30)}…` : text
}

const insertItems = (items: readonly ContentItem[], request: InsertRequest): Insertion => {
  const { before, after, sources } = request
  if (before) {
    const places = yamlPlaces(sources.get(before.tree.file) ?? '')
    const { path } = before
    if (path.at(-1) === '标题') return insertAtHead(items, before, path.slice(0, -1), places, sources)
    const item = itemPathOf(path)
    if (typeof item.at(-1) === 'number') return insertAfterItem(items, before, item, places)
    if (item.at(-1) === '内容') return appendToScalar(items, before, item.slice(0, -1), places, sources)
  }
  const item = after && itemPathOf(after.path)
  if (after && item && item.at(-1) === 0) {
    const places = yamlPlaces(sources.get(after.tree.file) ?? '')
    const region = places.itemRegion(item.slice(0, -1), 0)
    const indent = places.dashIndent(item.slice(0, -1))
    if (region && indent !== undefined) {
      return edited({
        file: after.tree.file,
        start: region.start,
        end: region.start,
        text: itemLines(items, indent, after.tree.file),
      })
    }
  }
  return unplaced(items, '不知道放在哪里，请手工加进去')
}

/** The item of a list that a block is, or the key that holds its text. */
export const itemPathOf = (path: Path): Path =>
  ['列举', '表格', '图片'].includes(String(path.at(-1))) ? path.slice(0, -1) : path

const itemLines = (items: readonly ContentItem[], indent: number, file: string): string => {
  const yaml = itemsToYaml(items)
  // Pictures are told from the file that shows them.
  return indentLines(file.endsWith('公文.yaml') ? yaml.replaceAll('../图片/', '图片/') : yaml, indent)
}

const indentLines = (text: string, indent: number): string => text.replace(/^(?=.)/gmu, ' '.repeat(indent))

const insertAfterItem = (
  items: readonly ContentItem[],
  { tree }: SourceBlock,
  item: Path,
  places: YamlPlaces,
): Insertion => {
  const list = item.slice(0, -1)
  const region = places.itemRegion(list, Number(item.at(-1)))
  const indent = places.dashIndent(list)
  if (!region || indent === undefined) return unplaced(items, '要加进写成一行的列表，请手工加进去')
  return edited({
    file: tree.file,
    start: region.end,
    end: region.end,
    text: itemLines(items, indent, tree.file),
  })
}

/** Right under a heading. */
const insertAtHead = (
  items: readonly ContentItem[],
  { tree }: SourceBlock,
  section: Path,
  places: YamlPlaces,
  sources: ReadonlyMap<string, string>,
): Insertion => {
  const list = [...section, '内容']
  const region = places.itemRegion(list, 0)
  const indent = places.dashIndent(list)
  if (region && indent !== undefined) {
    return edited({
      file: tree.file,
      start: region.start,
      end: region.start,
      text: itemLines(items, indent, tree.file),
    })
  }
  if (places.valueText(list) !== undefined)
    return toList(items, tree.file, section, places, { sources, first: true })
  const heading = places.keyRegion(section, '标题')
  const column = places.keyIndent(section, '标题')
  if (!heading || column === undefined) return unplaced(items, '不知道放在哪里，请手工加进去')
  const text = `${' '.repeat(column)}内容:\n${itemLines(items, column + 2, tree.file)}`
  return edited({ file: tree.file, start: heading.end, end: heading.end, text })
}

const appendToScalar = (
  items: readonly ContentItem[],
  { tree }: SourceBlock,
  section: Path,
  places: YamlPlaces,
  sources: ReadonlyMap<string, string>,
): Insertion => toList(items, tree.file, section, places, { sources, first: false })

/** 内容: a single text becomes a list; its lines are moved in as they are. */
const toList = (
  items: readonly ContentItem[],
  file: string,
  section: Path,
  places: YamlPlaces,
  { sources, first }: { readonly sources: ReadonlyMap<string, string>; readonly first: boolean },
): Insertion => {
  const region = places.keyRegion(section, '内容')
  const value = places.valueText([...section, '内容'])?.trimEnd()
  const column = places.keyIndent(section, '内容')
  const source = sources.get(file) ?? ''
  if (!region || value === undefined || column === undefined || /^[|>][+-]?\d/u.test(value)) {
    return unplaced(items, '不知道放在哪里，请手工加进去')
  }
  const own = `${' '.repeat(column + 2)}- ${value.replace(/\n(?=.)/gu, '\n    ')}\n`
  const added = itemLines(items, column + 2, file)
  const key = source.slice(region.start, source.indexOf(value, region.start)).trimEnd()
  const text = `${key}\n${first ? added + own : own + added}`
  return edited({ file, start: region.start, end: region.end, text })
}

const insertSections = (sections: readonly Section[], request: InsertRequest): Insertion => {
  const { before, after, sources, textFiles } = request
  const level = sections[0]?.level ?? 1
  if (!before) return unplaced(sections, '在全文开头，请手工加进去')
  const { file } = before.tree
  if (level === 1 && textFiles.includes(file)) {
    const closing = after?.tree.file === file && after.path[0] === '结语'
    return moveClosing(newFiles(sections, file, textFiles), file, closing ? (sources.get(file) ?? '') : '')
  }
  const around = before.sections.find((section) => section.level === level - 1)
  if (!around && level > 1) return unplaced(sections, '上面没有高一级的标题，请手工加进去')
  const places = yamlPlaces(sources.get(file) ?? '')
  const list: Path = around ? [...around.path, '内容'] : ['正文']
  const index = before.path[list.length]
  if (typeof index === 'number') {
    const item = [...list, index]
    const splits = after?.tree.file === file && item.every((step, at) => after.path[at] === step)
    if (splits) return unplaced(sections, '插在一节的中间，请手工拆开这一节')
    return insertAfterItem(sections, before, item, places)
  }
  return before.path.at(-1) === '标题' && around
    ? insertAtHead(sections, before, around.path, places, sources)
    : appendToScalar(sections, before, around?.path ?? [], places, sources)
}

/** A section of the first level is a file of 正文/, named so that it sorts behind the one before. */
const newFiles = (sections: readonly Section[], file: string, textFiles: readonly string[]): Insertion => {
  const slash = file.lastIndexOf('/') + 1
  const base = file.slice(slash).replace(/\.yaml$/u, '')
  const isLast = textFiles.at(-1) === file
  const digits = /^\d+/u.exec(base)?.[0] ?? ''
  const files = sections.map((section, index): [string, string] => {
    const order = String(Number(digits || textFiles.length) + index + 1).padStart(
      Math.max(2, digits.length),
      '0',
    )
    const name = isLast
      ? `${order}-${fileName(section.title)}`
      : `${base}（后${index + 1}）${fileName(section.title)}`
    return [`${file.slice(0, slash)}${name}.yaml`, sectionToYaml(section)]
  })
  return { edits: [], files: new Map(files), unplaced: [] }
}

/** 结语 stays behind everything: it goes from the file that was last into the new last one. */
const moveClosing = (insertion: Insertion, file: string, source: string): Insertion => {
  const region = yamlPlaces(source).keyRegion([], '结语')
  const last = [...insertion.files].at(-1)
  if (!region || !last) return insertion
  const [name, text] = last
  return {
    ...insertion,
    edits: [{ file, ...region, text: '' }],
    files: new Map([...insertion.files, [name, text + source.slice(region.start, region.end)]]),
  }
}

export const describeBlock = (block: Block): string => {
  const text = block.kind === 'heading' ? block.text : textOfBlock(block)
  return text.length > 30 ? `${text.slice(0, 30)}…` : text
}

/** Blocks that are gone are taken out: whole sections and files where nothing of them is left, else item by item. */
import type { Block } from '../model/official-document.ts'
import type { Path } from '../model/path.ts'
import type { SourceBlock, SourceSection } from './content-sources.ts'
import { describeBlock, itemPathOf } from './insert-blocks.ts'
import type { SourceEdit } from './source-edit.ts'
import { type YamlPlaces, yamlPlaces } from './yaml-places.ts'

export interface Removal {
  readonly edits: readonly SourceEdit[]
  /** Files of which nothing is left. */
  readonly files: readonly string[]
  readonly unplaced: readonly string[]
}

interface WrittenBlock {
  readonly block: Block
  readonly source: SourceBlock | undefined
}

/** `gone`: indexes of `blocks`. */
export const removeBlocks = (
  blocks: readonly WrittenBlock[],
  gone: ReadonlySet<number>,
  sources: ReadonlyMap<string, string>,
): Removal => {
  const whole = wholeSections(blocks, gone)
  const emptied = emptiedFiles(blocks, gone)
  const edits: SourceEdit[] = []
  const unplaced: string[] = []
  const done = new Set<string>()
  for (const index of gone) {
    const { block, source } = blocks[index] ?? {}
    if (!block || (source && emptied.has(source.tree.file))) continue
    const section = source?.sections.find((one) => whole.has(keyOf(one)))
    const target: Path | undefined = section ? section.path : source && itemPathOf(source.path)
    const key = source && target ? `${source.tree.file} ${JSON.stringify(target)}` : ''
    if (done.has(key)) continue
    const edit = source && target && removeAt(source, target, section !== undefined, sources)
    if (edit) {
      edits.push(edit)
      done.add(key)
    } else unplaced.push(reasonFor(block, source))
  }
  return { edits: withoutEmptyLists(edits, sources), files: [...emptied], unplaced }
}

const keyOf = ({ tree, path }: SourceSection): string => `${tree.file} ${JSON.stringify(path)}`

/** Sections all of whose blocks are gone, their headings among them. */
const wholeSections = (blocks: readonly WrittenBlock[], gone: ReadonlySet<number>): ReadonlySet<string> => {
  const kept = new Set<string>()
  const met = new Set<string>()
  for (const [index, { source }] of blocks.entries()) {
    for (const section of source?.sections ?? []) (gone.has(index) ? met : kept).add(keyOf(section))
  }
  return new Set([...met].filter((key) => !kept.has(key)))
}

/** Files of 正文/ of which no block is left; 公文.yaml and attachments always stay. */
const emptiedFiles = (blocks: readonly WrittenBlock[], gone: ReadonlySet<number>): ReadonlySet<string> => {
  const files = new Map<string, boolean>()
  for (const [index, { source }] of blocks.entries()) {
    const file = source?.tree.file
    if (file?.includes('/正文/')) files.set(file, (files.get(file) ?? true) && gone.has(index))
  }
  return new Set([...files].filter(([, isEmpty]) => isEmpty).map(([file]) => file))
}

const removeAt = (
  source: SourceBlock,
  target: Path,
  isSection: boolean,
  sources: ReadonlyMap<string, string>,
): SourceEdit | undefined => {
  const { file } = source.tree
  const places = yamlPlaces(sources.get(file) ?? '')
  const last = target.at(-1)
  if (typeof last === 'number' && (isSection || source.runIn === undefined)) {
    const region = places.itemRegion(target.slice(0, -1), last)
    return region && { file, ...region, text: '' }
  }
  if (last === '结语') return closingEdit(file, places)
  if (last !== '内容' || source.runIn) return undefined
  const region = places.keyRegion(target.slice(0, -1), '内容')
  return region && { file, ...region, text: '' }
}

/** Without a word of it the template would add its own. */
const closingEdit = (file: string, places: YamlPlaces): SourceEdit | undefined => {
  const region = places.keyRegion([], '结语')
  return region && { file, ...region, text: file.endsWith('/公文.yaml') ? '结语: 无\n' : '' }
}

const reasonFor = (block: Block, source: SourceBlock | undefined): string => {
  const text = describeBlock(block)
  if (!source) return `删去的“${text}”来自模板，请在 公文.yaml 里写“结语: 无”`
  return block.kind === 'heading'
    ? `标题“${text}”删去了，下面的文字还在，请手工并入别的一节`
    : `“${text}”删去了，放不到 YAML 里，请手工删去`
}

/** A list that loses all its items loses its key, too: an empty 内容 is a mistake. */
const withoutEmptyLists = (
  edits: readonly SourceEdit[],
  sources: ReadonlyMap<string, string>,
): readonly SourceEdit[] => {
  const keys = new Set<string>()
  return edits.map((edit) => {
    const rest = blankOut(
      sources.get(edit.file) ?? '',
      edits.filter(({ file }) => file === edit.file),
    )
    const key = /(?:^|\n)( *)内容:[ ]*\n\s*$/u.exec(rest.slice(0, edit.start))
    if (!key) return edit
    const start = key.index + (key[0].startsWith('\n') ? 1 : 0)
    const next = /^(?:[ ]*(?:#.*)?\n)*( *)(\S?)/u.exec(rest.slice(edit.end))
    const goesOn = next?.[2] === '-' && (next[1] ?? '').length >= (key[1] ?? '').length
    const name = `${edit.file} ${start}`
    if (goesOn || keys.has(name)) return edit
    keys.add(name)
    return { ...edit, start }
  })
}

const blankOut = (source: string, edits: readonly SourceEdit[]): string =>
  edits.reduce(
    (text, { start, end }) =>
      text.slice(0, start) + text.slice(start, end).replace(/[^\n]/gu, ' ') + text.slice(end),
    source,
  )

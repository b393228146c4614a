/** Where each block of a document was written: file, place in the YAML, and the sections around it. */
import type { Span } from '../diagnostics/diagnostic.ts'
import type { Block } from '../model/official-document.ts'
import type { Path } from '../model/path.ts'
import { slipKeys } from '../reader/schema/slip-keys.ts'
import { parseYaml } from '../reader/yaml/parse-yaml.ts'
import type { YamlTree } from '../reader/yaml/yaml-tree.ts'

export interface SourceSection {
  readonly tree: YamlTree
  /** The item of a list, or [] for a file that is a section. */
  readonly path: Path
  readonly level: number
}

export interface SourceBlock {
  readonly tree: YamlTree
  /** Of the text, the list of a 列举, the table, the picture. */
  readonly path: Path
  /** From the outside in. */
  readonly sections: readonly SourceSection[]
  /** The heading that shares the paragraph's row. */
  readonly runIn?: Path
}

export interface ContentSources {
  readonly trees: ReadonlyMap<string, YamlTree>
  /** Undefined for texts of a template. */
  of(block: Block): SourceBlock | undefined
}

export const findSources = (
  sources: ReadonlyMap<string, string>,
  folder: string,
  locate: (path: Path) => Span | undefined,
): ContentSources => {
  const trees = new Map<string, YamlTree>()
  const blocks = new Map<string, SourceBlock>()
  for (const [file, text] of sources) {
    if (!file.startsWith(`${folder}/`)) continue
    const { tree } = parseYaml(file, text, slipKeys)
    if (!tree) continue
    trees.set(file, tree)
    for (const block of blocksOf(tree, file.slice(folder.length + 1))) {
      blocks.set(keyOf(tree.valueSpan(block.path)), block)
    }
  }
  return {
    trees,
    of: (block) => {
      const span = locate(block.path)
      return span && blocks.get(keyOf(span))
    },
  }
}

const keyOf = ({ file, start }: Span): string => `${start} ${file}`

type Values = Readonly<Record<string, unknown>>

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `name`: 公文.yaml, 正文/…, 附件/…. */
const blocksOf = (tree: YamlTree, name: string): readonly SourceBlock[] => {
  const value = isValues(tree.value) ? tree.value : {}
  const closing: SourceBlock[] = value.结语 === undefined ? [] : [{ tree, path: ['结语'], sections: [] }]
  if (name === '公文.yaml') return [...contentBlocks(tree, value.正文, ['正文'], []), ...closing]
  if (name.startsWith('附件/')) return contentBlocks(tree, value.内容, ['内容'], [])
  if (!name.startsWith('正文/')) return []
  if (value.标题 === undefined) return [...contentBlocks(tree, value.内容, ['内容'], []), ...closing]
  return [...sectionBlocks(tree, value, [], []), ...closing]
}

const sectionBlocks = (
  tree: YamlTree,
  value: Values,
  path: Path,
  around: readonly SourceSection[],
): readonly SourceBlock[] => {
  const sections = [...around, { tree, path, level: around.length + 1 }]
  const title = [...path, '标题']
  const content = contentBlocks(tree, value.内容, [...path, '内容'], sections)
  if (value.接排 !== '是') return [{ tree, path: title, sections }, ...content]
  return content.map((block, index) => (index === 0 ? { ...block, runIn: title } : block))
}

const contentBlocks = (
  tree: YamlTree,
  content: unknown,
  path: Path,
  sections: readonly SourceSection[],
): readonly SourceBlock[] => {
  if (typeof content === 'string') return [{ tree, path, sections }]
  if (!Array.isArray(content)) return []
  return content.flatMap((item: unknown, index): readonly SourceBlock[] => {
    const at = [...path, index]
    if (!isValues(item)) return [{ tree, path: at, sections }]
    const key = ['列举', '表格', '图片'].find((name) => item[name] !== undefined)
    if (key !== undefined) return [{ tree, path: [...at, key], sections }]
    return sectionBlocks(tree, item, at, sections)
  })
}

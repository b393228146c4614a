/** 正文 and 附件 text → blocks: headings numbered, 列举 written out, every block knowing where it was written. */
import type { Block, HeadingLevel, Paragraph, RunInHeading } from '../model/official-document.ts'
import type { Path } from '../model/path.ts'
import { toChineseNumeral } from '../text/numerals.ts'
import { buildPicture } from './build-picture.ts'
import { buildTable } from './build-table.ts'
import { type Building, finishText } from './building.ts'
import type { Section } from './draft.ts'
import { mistake } from './mistake.ts'
import type { SectionBlock, TextBlock } from './schema/block-schema.ts'
import type { YamlTree } from './yaml/yaml-tree.ts'

/** The blocks made so far and where they go in the document. */
interface Flow {
  readonly building: Building
  readonly root: Path
  readonly blocks: Block[]
  /** A heading waiting for the paragraph whose row it shares. */
  runIn?: RunInHeading | undefined
}

/** The ordinal of the next heading among its siblings. */
interface Counter {
  next: number
}

export const buildBlocks = (
  building: Building,
  sections: readonly Section[],
  root: Path,
): readonly Block[] => {
  const flow: Flow = { building, root, blocks: [] }
  const counter: Counter = { next: 1 }
  for (const { value, tree, contentPath } of sections) {
    addSection(flow, { ...value, 内容: value.内容 ?? [] }, { tree, path: [], contentPath }, 1, counter)
    if (value.结语 !== undefined) addParagraph(flow, value.结语, tree, ['结语'])
  }
  return flow.blocks
}

interface Place {
  readonly tree: YamlTree
  readonly path: Path
  readonly contentPath: Path
}

/** Its heading, then its content one level down; without a heading the content stays on the section's own level. */
const addSection = (
  flow: Flow,
  section: SectionBlock,
  place: Place,
  level: number,
  counter: Counter,
): void => {
  const { tree, path, contentPath } = place
  if (section.标题 === undefined) {
    addContent(flow, section.内容, tree, contentPath, level, counter)
    return
  }
  if (!isHeadingLevel(level)) {
    flow.building.report(
      mistake('too-deep', '标题超过了四级。', {
        reason: '结构层次序数依次是“一、”“（一）”“1.”“（1）”，没有第五级。',
        hint: '把这一节并入上一级，或者改成“列举”',
        clause: 'GB/T 9704—2012 7.3.3',
        span: tree.keySpan([...path, '标题']),
      }),
    )
    return
  }
  const number = headingNumber(level, section.编号, counter)
  const text = finishText(flow.building, section.标题, tree, [...path, '标题'])
  if (section.接排) {
    flow.runIn = { level, number, text }
    flow.building.places.note([...nextPath(flow), 'runIn'], tree.valueSpan([...path, '标题']))
  } else add(flow, { kind: 'heading', level, number, text, path: nextPath(flow) }, tree, [...path, '标题'])
  addContent(flow, section.内容, tree, contentPath, level + 1, { next: 1 })
}

const addContent = (
  flow: Flow,
  content: SectionBlock['内容'],
  tree: YamlTree,
  path: Path,
  level: number,
  counter: Counter,
): void => {
  if (typeof content === 'string') addParagraph(flow, content, tree, path)
  else content?.forEach((block, index) => void addBlock(flow, block, tree, [...path, index], level, counter))
}

const addBlock = (
  flow: Flow,
  block: TextBlock,
  tree: YamlTree,
  path: Path,
  level: number,
  counter: Counter,
): void => {
  if (typeof block === 'string') addParagraph(flow, block, tree, path)
  else if (block.列举) addEnumeration(flow, block.列举, tree, [...path, '列举'])
  else if (block.标题 !== undefined) {
    addSection(flow, block, { tree, path, contentPath: [...path, '内容'] }, level, counter)
  } else addFigure(flow, block, tree, path)
}

const addFigure = (flow: Flow, { 表格, 图片 }: SectionBlock, tree: YamlTree, path: Path): void => {
  const { building } = flow
  const written = [...path, 表格 ? '表格' : '图片']
  const place = { tree, written, path: nextPath(flow) }
  const table = 表格 && buildTable(building, 表格, place)
  const picture = 图片 && buildPicture(building, 图片, place)
  const block = table ?? picture
  if (block) add(flow, block, tree, written)
}

const addParagraph = (flow: Flow, raw: string, tree: YamlTree, path: Path): void => {
  const text = finishText(flow.building, raw, tree, path)
  const { runIn } = flow
  if (text !== '') {
    add(flow, { kind: 'paragraph', ...takeRunIn(flow), text, path: nextPath(flow) }, tree, path)
  } else if (runIn) {
    // A condition left the paragraph empty: its heading stands alone.
    add(flow, { kind: 'heading', ...runIn, path: nextPath(flow) }, tree, path)
    flow.runIn = undefined
  }
}

/** 列举: 一是…二是… in one paragraph; items without a final mark are joined by ； and closed by 。 */
const addEnumeration = (flow: Flow, raw: readonly string[], tree: YamlTree, path: Path): void => {
  const texts = raw.map((item, index) => finishText(flow.building, item, tree, [...path, index]))
  const items = texts.map((text, index) => closeItem(text, index === texts.length - 1))
  const text = items.map((item, index) => `${toChineseNumeral(index + 1) ?? index + 1}是${item}`).join('')
  const paragraph: Paragraph = { kind: 'paragraph', ...takeRunIn(flow), text, items, path: nextPath(flow) }
  add(flow, paragraph, tree, path)
}

const closeItem = (text: string, isLast: boolean): string => {
  if (/[。！？；，、：…]["”’）》〉」』]*$/u.test(text)) return text
  return `${text}${isLast ? '。' : '；'}`
}

const takeRunIn = (flow: Flow): { runIn?: RunInHeading } => {
  const { runIn } = flow
  flow.runIn = undefined
  return runIn ? { runIn } : {}
}

const nextPath = (flow: Flow): Path => [...flow.root, flow.blocks.length]

const add = (flow: Flow, block: Block, tree: YamlTree, path: Path): void => {
  flow.building.places.note(block.path, tree.valueSpan(path))
  flow.blocks.push(block)
}

const isHeadingLevel = (level: number): level is HeadingLevel => level >= 1 && level <= 4

/** 一、 （一） 1. （1） (GB/T 9704—2012 7.3.3), or nothing for 编号: 无. */
const headingNumber = (level: HeadingLevel, numbering: SectionBlock['编号'], counter: Counter): string => {
  if (numbering === 'none') return ''
  const ordinal = numbering ?? counter.next
  counter.next = ordinal + 1
  const numeral = toChineseNumeral(ordinal) ?? String(ordinal)
  return [`${numeral}、`, `（${numeral}）`, `${ordinal}.`, `（${ordinal}）`][level - 1] ?? ''
}

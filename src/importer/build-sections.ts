/** Sections: turns paragraphs into the tree of headings and text. */
import type { HeadingLevel } from '../model/official-document.ts'
import { toChineseNumeral } from '../text/numerals.ts'
import type { ImportNote } from './import-note.ts'
import { irregularOrdinal, matchHeading } from './match-heading.ts'
import { readHeading } from './read-heading.ts'
import type { ContentItem, Section } from './section.ts'
import { rowEnd } from './sentence-end.ts'
import type { SourceParagraph } from './source-row.ts'
import { splitEnumeration } from './split-enumeration.ts'
import { type FoundHeading, styledHeading } from './styled-heading.ts'

export interface BuiltSections {
  /** What comes before the first heading of the first level (导语). */
  readonly preface: readonly ContentItem[]
  readonly sections: readonly Section[]
  readonly notes: readonly ImportNote[]
}

interface OpenSection extends Omit<Section, 'content'> {
  readonly content: (ContentItem | OpenSection)[]
}

export const buildSections = (paragraphs: readonly SourceParagraph[]): BuiltSections => {
  const notes: ImportNote[] = []
  const counters = new Map<HeadingLevel, number>()
  const listItems = new Map<HeadingLevel, number>()
  const preface: ContentItem[] = []
  const sections: OpenSection[] = []
  let open: OpenSection[] = []
  for (const paragraph of paragraphs) {
    if (paragraph.figure) {
      const into = open.at(-1)?.content ?? preface
      into.push(paragraph.figure)
      continue
    }
    const heading = headingOf(paragraph, open.length, listItems, notes)
    if (!heading) {
      const into = open.at(-1)?.content ?? preface
      into.push(textItem(paragraph, notes))
      continue
    }
    listItems.clear()
    const section = openSection(heading, paragraph, counters, notes)
    open = open.slice(0, heading.level - 1)
    const siblings = open.at(-1)?.content ?? sections
    siblings.push(section)
    open.push(section)
  }
  const last = paragraphs.at(-1)
  if (last && endsUnderHeading(sections)) notes.push(noteConclusion(last))
  return { preface, sections, notes }
}

/** Only the last （一） of its section has more than one paragraph: the last may well close the whole text. */
const endsUnderHeading = (sections: readonly OpenSection[]): boolean => {
  const parts = sections.at(-1)?.content.filter((item) => item.kind === 'section') ?? []
  const [last, ...before] = parts.toReversed()
  return (
    before.length > 0 && last?.content.length === 2 && before.every(({ content }) => content.length === 1)
  )
}

const noteConclusion = ({ line, text }: SourceParagraph): ImportNote => {
  const message = `第 ${line} 行“${excerpt(text)}”排在最后一个小标题下，可能是全文的结束段；文字不变，请核实归属。`
  return { kind: 'heading', severity: 'info', line, message }
}

/** `listItems`: the ordinal of the last numbered paragraph that was no heading, by level. */
const headingOf = (
  paragraph: SourceParagraph,
  depth: number,
  listItems: Map<HeadingLevel, number>,
  notes: ImportNote[],
): FoundHeading | undefined => {
  const styled = styledHeading(paragraph, depth)
  if (styled) return styled === 'none' ? undefined : styled
  const { line, text, marked } = paragraph
  const mark = matchHeading(text)
  if (!mark) return marked ? unnumberedHeading(line, text, notes) : undefined
  const shown = excerpt(text)
  const reading = readHeading(mark)
  const hasStop = reading?.kind === 'own-row' && reading.title.endsWith('。')
  const endsList = hasStop && listItems.get(mark.level) === mark.ordinal - 1
  if (!reading || endsList) {
    listItems.set(mark.level, mark.ordinal)
    const message = `第 ${line} 行“${shown}”以序数开头，但不像标题，按普通段落处理。`
    notes.push({ kind: 'heading', severity: 'info', line, message })
    return undefined
  }
  if (mark.level > depth + 1) {
    const message = `第 ${line} 行“${shown}”越过了上一层标题（应当依次用“一、”“（一）”“1.”“（1）”），按普通段落处理。`
    notes.push({ kind: 'heading', severity: 'warning', line, message })
    return undefined
  }
  if (hasStop) {
    const message = `第 ${line} 行的标题“${shown}”末尾有句号，已照抄；独占一行的标题一般不加标点。`
    notes.push({ kind: 'heading', severity: 'info', line, message })
  }
  return { level: mark.level, ordinal: mark.ordinal, reading }
}

const longestUnnumbered = 40

const unnumberedHeading = (line: number, text: string, notes: ImportNote[]): FoundHeading | undefined => {
  if (text.length > longestUnnumbered || rowEnd(text) !== 'middle') return undefined
  const message = `第 ${line} 行“${excerpt(text)}”没有序数，按 Markdown 记号当作不编号的一级标题。`
  notes.push({ kind: 'heading', severity: 'warning', line, message })
  return { level: 1, reading: { kind: 'own-row', title: text } }
}

const openSection = (
  { level, ordinal, reading }: FoundHeading,
  { line }: SourceParagraph,
  counters: Map<HeadingLevel, number>,
  notes: ImportNote[],
): OpenSection => {
  const expected = (counters.get(level) ?? 0) + 1
  const regular = ordinal === expected
  if (ordinal !== undefined) {
    if (!regular) notes.push(noteNumbering(line, level, ordinal, expected))
    counters.set(level, ordinal)
  }
  for (const deeper of [2, 3, 4] as const) if (deeper > level) counters.delete(deeper)
  return {
    kind: 'section',
    level,
    title: reading.title,
    ...(regular ? {} : { numbering: ordinal ?? 'none' }),
    runIn: reading.kind === 'run-in',
    content: reading.kind === 'run-in' ? [paragraphItem(reading.rest)] : [],
  }
}

const noteNumbering = (line: number, level: HeadingLevel, found: number, expected: number): ImportNote => {
  const what = found > expected ? '跳号' : '重号或倒号'
  const message = `第 ${line} 行的标题编号是“${printed(level, found)}”，接上文应为“${printed(level, expected)}”（${what}）；已照原文写“编号: ${found}”，请核实是否漏了内容。`
  return { kind: 'numbering', severity: 'warning', line, message }
}

const printed = (level: HeadingLevel, ordinal: number): string => {
  const chinese = toChineseNumeral(ordinal) ?? String(ordinal)
  const forms = { 1: `${chinese}、`, 2: `（${chinese}）`, 3: `${ordinal}.`, 4: `（${ordinal}）` }
  return forms[level]
}

const textItem = ({ line, text, role }: SourceParagraph, notes: ImportNote[]): ContentItem => {
  const irregular = role === 'text' ? undefined : irregularOrdinal(text)
  if (irregular) {
    const message = `第 ${line} 行以“${irregular}”开头，不是规定的序数写法（一、　（一）　1.　（1）），按普通段落照抄。`
    notes.push({ kind: 'heading', severity: 'warning', line, message })
  } else if (rowEnd(text) === 'middle' && role !== 'text') {
    const message = `第 ${line} 行“${excerpt(text)}”末尾没有标点，可能是没有编号的标题或断开的句子，按普通段落照抄。`
    notes.push({ kind: 'heading', severity: 'warning', line, message })
  }
  return paragraphItem(text)
}

const paragraphItem = (text: string): ContentItem => {
  const items = splitEnumeration(text)
  return items ? { kind: 'enumeration', items } : { kind: 'paragraph', text }
}

const excerpt = (text: string): string => (text.length > 16 ? `${text.slice(0, 16)}…` : text)

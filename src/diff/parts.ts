/** Parts: a document as the comparison sees it — units in reading order, their sentences, and the tree of sections. */
import type { Block, OfficialDocument, Picture, Table } from '../model/official-document.ts'
import type { Path } from '../model/path.ts'
import { type Folded, foldSentence } from './fold-sentence.ts'
import { splitSentences } from './split-sentences.ts'
import { gridOf } from './table-grid.ts'

export interface Parts {
  readonly year: number | undefined
  readonly units: readonly Unit[]
  readonly sentences: readonly Sentence[]
  readonly sections: readonly Section[]
}

/** A heading, a paragraph without its run-in heading, a table or a picture. */
export interface Unit {
  readonly index: number
  readonly kind: 'heading' | 'paragraph' | 'table' | 'picture' | 'attachmentTitle'
  readonly path: Path
  /** As in BlockSide. */
  readonly text: string
  readonly heading?: { readonly level: number; readonly number: string; readonly title: string }
  readonly runIn: boolean
  readonly table?: Table
  readonly picture?: Picture
  /** The section it stands in; a heading stands in the section it opens. */
  readonly section: number
  /** Its sentences: indices from `from` up to `to`. Headings have none. */
  readonly from: number
  readonly to: number
}

export interface Sentence extends Folded {
  readonly index: number
  readonly unit: number
  readonly text: string
  /** Of its unit: a table is never taken for a sentence. */
  readonly kind: Unit['kind']
}

/** Section 0 is the whole document. An attachment is a section right below it. */
export interface Section {
  readonly index: number
  readonly isAttachment: boolean
  /** -1 for the whole document. */
  readonly parent: number
  readonly depth: number
  /** The heading's unit, -1 for the whole document. */
  readonly unit: number
  readonly title: string
  readonly number: string
}

export const takeApart = (document: OfficialDocument, year: number | undefined): Parts => {
  const draft = startDraft(year)
  document.body.mainText.forEach((block, index) => {
    addBlock(draft, block, ['body', 'mainText', index])
  })
  document.attachments.forEach(({ title, serial, blocks }, index) => {
    const path = ['attachments', index]
    const number = serial === undefined ? '附件' : `附件${serial}`
    openSection(draft, 0, title.replaceAll('|', ''), number, path, { isAttachment: true, runIn: false })
    blocks.forEach((block, place) => {
      addBlock(draft, block, [...path, 'blocks', place])
    })
  })
  return draft
}

interface Draft {
  readonly year: number | undefined
  readonly units: Unit[]
  readonly sentences: Sentence[]
  readonly sections: Section[]
  /** Sections open at this place, from the outermost; `level` of 附件 is 0. */
  readonly open: { readonly index: number; readonly level: number }[]
}

const startDraft = (year: number | undefined): Draft => ({
  year,
  units: [],
  sentences: [],
  sections: [{ index: 0, isAttachment: false, parent: -1, depth: 0, unit: -1, title: '', number: '' }],
  open: [{ index: 0, level: -1 }],
})

const addBlock = (draft: Draft, block: Block, path: Path): void => {
  switch (block.kind) {
    case 'heading':
      openSection(draft, block.level, block.text, block.number, path, plainHeading)
      return
    case 'paragraph':
      if (block.runIn) {
        const { level, text, number } = block.runIn
        openSection(draft, level, text, number, path, { isAttachment: false, runIn: true })
      }
      addUnit(draft, { kind: 'paragraph', path, text: block.text, runIn: false })
      return
    case 'table':
      addUnit(draft, { kind: 'table', path, text: tableText(block), table: block, runIn: false })
      return
    case 'picture':
      addUnit(draft, { kind: 'picture', path, text: block.caption ?? '', picture: block, runIn: false })
  }
}

const plainHeading = { isAttachment: false, runIn: false }

const openSection = (
  draft: Draft,
  level: number,
  title: string,
  number: string,
  path: Path,
  { isAttachment, runIn }: { isAttachment: boolean; runIn: boolean },
): void => {
  while ((draft.open.at(-1)?.level ?? -1) >= level) draft.open.pop()
  const parent = draft.open.at(-1)?.index ?? 0
  const index = draft.sections.length
  const depth = draft.open.length
  const unit = draft.units.length
  draft.open.push({ index, level })
  draft.sections.push({ index, isAttachment, parent, depth, unit, title, number })
  addUnit(draft, {
    kind: isAttachment ? 'attachmentTitle' : 'heading',
    path,
    text: isAttachment ? title : number + title,
    heading: { level, number, title },
    runIn,
  })
}

const addUnit = (draft: Draft, unit: Omit<Unit, 'index' | 'section' | 'from' | 'to'>): void => {
  const index = draft.units.length
  const from = draft.sentences.length
  for (const text of sentencesOf(unit)) {
    const place = { index: draft.sentences.length, unit: index, kind: unit.kind }
    const sentence = { ...place, text, ...foldSentence(text, draft.year) }
    draft.sentences.push(sentence)
  }
  const section = draft.open.at(-1)?.index ?? 0
  draft.units.push({ ...unit, index, section, from, to: draft.sentences.length })
}

/** Tables and pictures are matched as if they were one sentence. */
const sentencesOf = ({
  kind,
  text,
  table,
  picture,
}: Omit<Unit, 'index' | 'section' | 'from' | 'to'>): string[] => {
  if (kind === 'paragraph') return splitSentences(text)
  if (kind === 'picture') return [text || (picture?.image.file ?? '')]
  return table === undefined ? [] : [tableGist(table)]
}

/** Caption, column names and first cells: what tells one table from another. */
const tableGist = (table: Table): string => {
  const { header, rows } = gridOf(table)
  return [table.caption ?? '', ...header, ...rows.flatMap((row) => row.slice(0, 2))].join(' ')
}

/** One row a line, cells apart by tabs, the caption first. */
const tableText = (table: Table): string => {
  const cells = [table.header, ...(table.subheaders ?? []), ...table.rows].map((row) =>
    row.map(({ text }) => text).join('\t'),
  )
  return [...(table.caption === undefined ? [] : [table.caption]), ...cells].join('\n')
}

/** The headings above a unit, outermost first, with their numbers. */
export const placeOf = ({ sections }: Parts, section: number): readonly string[] => {
  const titles: string[] = []
  for (let at = sections[section]; at !== undefined && at.parent >= 0; at = sections[at.parent]) {
    titles.unshift(at.isAttachment ? `${at.number}：${at.title}` : at.number + at.title)
  }
  return titles
}

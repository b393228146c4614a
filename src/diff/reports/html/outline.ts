/** The sections of both documents in the order of the page: what one jumps to, and in which the changes are counted. */
import type { Html } from './html.ts'
import { html } from './html.ts'
import { rowId } from './move-places.ts'
import type { SpottedBlock } from './spot-changes.ts'

export interface OutlineSection {
  readonly id: string
  /** The section around it. */
  readonly parent?: string
  readonly level: 1 | 2
  /** The row of its heading. */
  readonly row: string
  readonly title: string
  /** Only the old document has it. */
  readonly isRemoved: boolean
}

export interface Outline {
  readonly sections: readonly OutlineSection[]
  /** Of each block the section it stands in. */
  readonly sectionIds: readonly string[]
}

/** What stands before the first heading. */
const preface: OutlineSection = {
  id: 'section-0',
  level: 1,
  row: rowId(0),
  title: '文首',
  isRemoved: false,
}

export const listOutline = (blocks: readonly SpottedBlock[]): Outline => {
  const sections: OutlineSection[] = [preface]
  let around = preface
  let current = preface
  // A removed section holds only what is removed: what is new after it stands in the section before.
  let removed: OutlineSection | undefined
  const sectionIds = blocks.map((spotted, index) => {
    const section = openSection(spotted, index, around.id)
    if (section) sections.push(section)
    if (section?.isRemoved) removed = section
    else if (spotted.block.new) removed = undefined
    if (section && !section.isRemoved) {
      current = section
      if (section.level === 1) around = section
    }
    return (removed ?? current).id
  })
  return { sections: sections.slice(sectionIds[0] === preface.id ? 0 : 1), sectionIds }
}

/** The old place of a moved section is no section of the new document. */
const openSection = ({ block }: SpottedBlock, index: number, around: string): OutlineSection | undefined => {
  const side = block.new ?? block.old
  if (side === undefined || block.relation === 'movedFrom') return undefined
  const level = block.kind === 'attachmentTitle' ? 1 : block.kind === 'heading' ? (side.level ?? 1) : 3
  if (level > 2) return undefined
  return {
    id: `section-${index + 1}`,
    ...(level === 2 && { parent: around }),
    level: level === 1 ? 1 : 2,
    row: rowId(index),
    title: side.text,
    isRemoved: block.relation === 'removed',
  }
}

/** The script fills in the counts: they follow the switches. */
export const renderOutline = ({ sections }: Outline): Html =>
  html`<ol>${sections.map(
    ({ id, parent, level, row, title, isRemoved }) =>
      html`<li class="${`level-${level}`}" data-section="${id}"${parent !== undefined && html` data-parent="${parent}"`}><a href="${`#${row}`}">${
        isRemoved ? html`<del>${title}</del>` : html`<span>${title}</span>`
      }<span class="count"></span></a></li>
`,
  )}</ol>`

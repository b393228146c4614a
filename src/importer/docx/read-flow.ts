/** The flow of a part of a DOCX (body, header, text box) → blocks in reading order, revisions accepted or rejected. */

import { childOf, elementsOf, type XmlElement } from '../../xml/read-xml.ts'
import { rowEnd } from '../sentence-end.ts'
import type { DocxBlock, DocxCell, DocxParagraph, DocxRow, DocxTable } from './docx-block.ts'
import type { FlowReading } from './flow-reading.ts'
import { type Gathered, gatherRuns } from './gather-runs.ts'
import { roleOfStyle } from './role-of-style.ts'
import { settingOf } from './setting-of.ts'
import { type FoundStyle, headingLevelOf } from './styles.ts'
import { hasNoMark, isCellLeftOut, isLeftOut, isRowLeftOut, propertiesOf } from './tracked-changes.ts'

export const readFlow = (parent: XmlElement, reading: FlowReading): readonly DocxBlock[] =>
  joinUnmarked(markLandscape(flatten(parent, reading), isLandscape(childOf(parent, 'sectPr'))))

interface FlowItem {
  readonly block: DocxBlock
  /** It runs on into the next paragraph: its mark is gone, or LibreOffice broke it in two at the foot of a page. */
  readonly runsOn: 'no' | 'without-mark' | 'over-page'
  /** The section that ends here has its sheets on their side. */
  readonly endsSection?: 'landscape' | 'portrait'
}

const flatten = (parent: XmlElement, reading: FlowReading): FlowItem[] =>
  elementsOf(parent).flatMap((element): FlowItem[] => {
    switch (element.name) {
      case 'p':
        return [readParagraph(element, reading)]
      case 'tbl':
        return [{ block: readTable(element, reading), runsOn: 'no' }]
      case 'AlternateContent':
        return flatten(childOf(element, 'Choice') ?? childOf(element, 'Fallback') ?? element, reading)
      case 'sdt':
        if (isContents(element)) {
          reading.met.contents += 1
          return []
        }
        return flatten(childOf(element, 'sdtContent') ?? element, reading)
      case 'customXml':
      case 'smartTag':
      case 'ins':
      case 'moveTo':
      case 'del':
      case 'moveFrom':
        return isLeftOut(element, reading.tracked) ? [] : flatten(element, reading)
      default:
        return []
    }
  })

/** A table of contents that Word made. */
const isContents = (element: XmlElement): boolean =>
  settingOf(childOf(childOf(element, 'sdtPr'), 'docPartObj'), 'docPartGallery') === 'Table of Contents'

const isLandscape = (section: XmlElement | undefined): boolean =>
  childOf(section, 'pgSz')?.attributes.orient === 'landscape'

/** Sections end with a paragraph that says how their sheets lie; `last`: those of the last one. */
const markLandscape = (items: readonly FlowItem[], last: boolean): FlowItem[] => {
  let landscape = last
  const marked: FlowItem[] = []
  for (const item of items.toReversed()) {
    if (item.endsSection) landscape = item.endsSection === 'landscape'
    marked.push(
      item.block.kind === 'table' && landscape ? { ...item, block: { ...item.block, landscape } } : item,
    )
  }
  return marked.reverse()
}

/** A paragraph without its mark takes the next one in; the mark that stays gives the style, unless its text is gone. */
const joinUnmarked = (items: readonly FlowItem[]): readonly DocxBlock[] => {
  const blocks: DocxBlock[] = []
  let waiting: DocxParagraph | undefined
  let why: FlowItem['runsOn'] = 'no'
  for (const { block, runsOn } of items) {
    const isRest =
      block.kind === 'paragraph' && (why !== 'over-page' || roleOfStyle(block.style) === undefined)
    if (waiting && !isRest) {
      if (waiting.text !== '') blocks.push(waiting)
      waiting = undefined
    }
    if (block.kind === 'table') {
      blocks.push(block)
      continue
    }
    const joined: DocxParagraph = waiting ? joinParagraphs(waiting, block, why === 'over-page') : block
    waiting = runsOn === 'no' ? undefined : joined
    why = runsOn
    if (!waiting) blocks.push(joined)
  }
  return waiting && waiting.text !== '' ? [...blocks, waiting] : blocks
}

const joinParagraphs = (first: DocxParagraph, second: DocxParagraph, keepsFirst: boolean): DocxParagraph => {
  if (first.text === '' && first.pictures.length === 0 && first.boxes.length === 0) return second
  return {
    ...(keepsFirst || second.text === '' ? first : second),
    ordinal: first.ordinal,
    label: first.label,
    text: first.text + second.text,
    pictures: [...first.pictures, ...second.pictures],
    boxes: [...first.boxes, ...second.boxes],
    ...(first.lead && { lead: first.lead }),
  }
}

const readParagraph = (element: XmlElement, reading: FlowReading): FlowItem => {
  reading.met.paragraphs += 1
  const ordinal = reading.met.paragraphs
  const properties = propertiesOf(element, reading.tracked)
  const style = reading.styles.find(settingOf(properties, 'pStyle'))
  const gathered: Gathered = { text: '', leads: [], pictures: [], boxes: [] }
  gatherRuns(element, gathered, { ...reading, readBox: (box) => readFlow(box, reading) })
  const text = gathered.text.replace(shapeless, '')
  const label = text.trim() === '' ? '' : labelOf(properties, style, reading)
  const outline = headingLevelOf(settingOf(properties, 'outlineLvl'))
  const lead = leadOf(gathered, reading)
  const section = childOf(childOf(element, 'pPr'), 'sectPr')
  const block: DocxParagraph = {
    kind: 'paragraph',
    ordinal,
    label,
    text,
    centred: (settingOf(properties, 'jc') ?? (style?.centred ? 'center' : '')) === 'center',
    pictures: gathered.pictures,
    boxes: gathered.boxes,
    ...(style && { style: { id: style.id, name: style.name, ...withOutline(outline ?? style.outline) } }),
    ...(lead && { lead }),
  }
  return {
    block,
    runsOn: runsOnOf(element, gathered, reading),
    ...(section && {
      endsSection: isLandscape(section) ? 'landscape' : 'portrait',
    }),
  }
}

const runsOnOf = (
  element: XmlElement,
  { text, turnedAt }: Gathered,
  { tracked }: FlowReading,
): FlowItem['runsOn'] => {
  if (hasNoMark(childOf(element, 'pPr'), tracked)) return 'without-mark'
  const turned = turnedAt !== undefined && turnedAt > 0 && turnedAt === text.length
  return turned && rowEnd(text) !== 'sentence' ? 'over-page' : 'no'
}

const withOutline = (outline: FoundStyle['outline']): Pick<FoundStyle, 'outline'> =>
  outline ? { outline } : {}

/** Zero-width marks and soft hyphens; our own DOCX has them for LibreOffice's sake. */
const shapeless = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu

const labelOf = (
  properties: XmlElement | undefined,
  style: FoundStyle | undefined,
  { numbering }: FlowReading,
): string => {
  const own = childOf(properties, 'numPr')
  const tied = style && numbering.ofStyle(style.id)
  const numberId = settingOf(own, 'numId') ?? style?.numberId ?? tied?.numberId
  if (numberId === undefined || numberId === '0') return ''
  const level = settingOf(own, 'ilvl') ?? style?.numberLevel ?? tied?.level ?? 0
  return numbering.next({ numberId, level: Number(level) })
}

const leadOf = ({ leads, text }: Gathered, { styles }: FlowReading): DocxParagraph['lead'] => {
  const [first] = leads
  const style = first && styles.find(first.style)
  if (!first || !style) return undefined
  const length = text.slice(0, first.length).replace(shapeless, '').length
  return { style: { id: style.id, name: style.name }, length }
}

const readTable = (element: XmlElement, reading: FlowReading): DocxTable => {
  const ordinal = reading.met.paragraphs + 1
  const rows = childrenThrough(element, 'tr')
    .filter((row) => !isRowLeftOut(row, reading.tracked))
    .map((row) => readRow(row, reading))
  return { kind: 'table', ordinal, rows, landscape: false }
}

const readRow = (row: XmlElement, reading: FlowReading): DocxRow => {
  const properties = childOf(row, 'trPr')
  const cells = childrenThrough(row, 'tc')
    .filter((cell) => !isCellLeftOut(cell, reading.tracked))
    .map((cell) => readCell(cell, reading))
  const header = childOf(properties, 'tblHeader')
  return {
    isHeader: header !== undefined && header.attributes.val !== '0' && header.attributes.val !== 'false',
    before: Number(settingOf(properties, 'gridBefore') ?? 0),
    cells,
  }
}

const readCell = (cell: XmlElement, reading: FlowReading): DocxCell => {
  const properties = childOf(cell, 'tcPr')
  const merge = childOf(properties, 'vMerge')
  return {
    blocks: readFlow(cell, reading),
    columns: Math.max(1, Number(settingOf(properties, 'gridSpan') ?? 1)),
    continues: merge !== undefined && merge.attributes.val !== 'restart',
  }
}

/** Rows and cells may stand in content controls. */
const childrenThrough = (element: XmlElement, name: string): readonly XmlElement[] =>
  elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child]
    const inside =
      child.name === 'sdt' ? childOf(child, 'sdtContent') : child.name === 'customXml' ? child : undefined
    return inside ? childrenThrough(inside, name) : []
  })

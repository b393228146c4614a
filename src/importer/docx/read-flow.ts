/** The flow of a part of a DOCX (body, header, text box) → blocks in reading order, revisions accepted or rejected. */
import type { DocxBlock, DocxCell, DocxParagraph, DocxPicture, DocxRow, DocxTable } from './docx-block.ts'
import type { Numbering } from './numbering.ts'
import { pictureOf } from './picture-of.ts'
import { childOf, elementsOf, findAll, settingOf, type XmlElement } from './read-xml.ts'
import { type FoundStyle, headingLevelOf, type StyleSheet } from './styles.ts'
import {
  hasNoMark,
  isCellLeftOut,
  isLeftOut,
  isRowLeftOut,
  propertiesOf,
  type TrackedChanges,
} from './tracked-changes.ts'

export interface FlowReading {
  readonly styles: StyleSheet
  readonly numbering: Numbering
  readonly tracked: TrackedChanges
  /** Relation id → part, of the part being read. */
  readonly relations: ReadonlyMap<string, string>
  /** Paragraphs counted so far, and what was met that is not imported. */
  readonly met: Met
}

export interface Met {
  paragraphs: number
  footnotes: number
  hidden: number
  symbols: number
  contents: number
}

export const readFlow = (parent: XmlElement, reading: FlowReading): readonly DocxBlock[] =>
  joinUnmarked(markLandscape(flatten(parent, reading), reading))

interface FlowItem {
  readonly block: DocxBlock
  /** The paragraph's mark is gone: it runs on into the next. */
  readonly runsOn: boolean
  /** The section that ends here has its sheets on their side. */
  readonly endsSection?: 'landscape' | 'portrait'
}

const flatten = (parent: XmlElement, reading: FlowReading): FlowItem[] =>
  elementsOf(parent).flatMap((element): FlowItem[] => {
    switch (element.name) {
      case 'p':
        return [readParagraph(element, reading)]
      case 'tbl':
        return [{ block: readTable(element, reading), runsOn: false }]
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

/** Sections end with a paragraph that says so; the last one's sheet is not asked for, since it holds the 版记. */
const markLandscape = (items: readonly FlowItem[], _reading: FlowReading): FlowItem[] => {
  let landscape = false
  const marked: FlowItem[] = []
  for (const item of items.toReversed()) {
    if (item.endsSection) landscape = item.endsSection === 'landscape'
    marked.unshift(
      item.block.kind === 'table' && landscape ? { ...item, block: { ...item.block, landscape } } : item,
    )
  }
  return marked
}

/** A paragraph without its mark takes the next one in; the mark that stays gives the style, unless its text is gone. */
const joinUnmarked = (items: readonly FlowItem[]): readonly DocxBlock[] => {
  const blocks: DocxBlock[] = []
  let waiting: DocxParagraph | undefined
  for (const { block, runsOn } of items) {
    if (block.kind === 'table') {
      if (waiting && waiting.text !== '') blocks.push(waiting)
      waiting = undefined
      blocks.push(block)
      continue
    }
    const joined: DocxParagraph = waiting ? joinParagraphs(waiting, block) : block
    if (runsOn) waiting = joined
    else {
      blocks.push(joined)
      waiting = undefined
    }
  }
  return waiting && waiting.text !== '' ? [...blocks, waiting] : blocks
}

const joinParagraphs = (first: DocxParagraph, second: DocxParagraph): DocxParagraph => {
  if (first.text === '' && first.pictures.length === 0 && first.boxes.length === 0) return second
  return {
    ...(second.text === '' ? first : second),
    ordinal: first.ordinal,
    label: first.label,
    text: first.text + second.text,
    pictures: [...first.pictures, ...second.pictures],
    boxes: [...first.boxes, ...second.boxes],
    ...(first.lead && { lead: first.lead }),
  }
}

interface Gathered {
  text: string
  readonly leads: { readonly style: string; length: number }[]
  readonly pictures: DocxPicture[]
  readonly boxes: (readonly DocxBlock[])[]
}

const readParagraph = (element: XmlElement, reading: FlowReading): FlowItem => {
  reading.met.paragraphs += 1
  const ordinal = reading.met.paragraphs
  const properties = propertiesOf(element, reading.tracked)
  const style = reading.styles.find(settingOf(properties, 'pStyle'))
  const gathered: Gathered = { text: '', leads: [], pictures: [], boxes: [] }
  gather(element, gathered, reading)
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
    runsOn: hasNoMark(childOf(element, 'pPr'), reading.tracked),
    ...(section && {
      endsSection: childOf(section, 'pgSz')?.attributes.orient === 'landscape' ? 'landscape' : 'portrait',
    }),
  }
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

/** Runs of a paragraph, in order. */
const gather = (parent: XmlElement, into: Gathered, reading: FlowReading): void => {
  for (const element of elementsOf(parent)) {
    if (isLeftOut(element, reading.tracked) || element.name === 'pPr') continue
    if (element.name === 'r') gatherRun(element, into, reading)
    else if (element.name === 'AlternateContent')
      gather(childOf(element, 'Choice') ?? childOf(element, 'Fallback') ?? element, into, reading)
    else if (element.name === 'sdt') gather(childOf(element, 'sdtContent') ?? element, into, reading)
    else if (!skipped.includes(element.name)) gather(element, into, reading)
  }
}

const skipped = ['instrText', 'fldChar', 'commentReference', 'sdtPr', 'rPr', 'txbxContent']

const gatherRun = (run: XmlElement, into: Gathered, reading: FlowReading): void => {
  const properties = childOf(run, 'rPr')
  const vanish = childOf(properties, 'vanish')
  if (vanish && vanish.attributes.val !== '0' && vanish.attributes.val !== 'false') {
    reading.met.hidden += 1
    return
  }
  const style = settingOf(properties, 'rStyle')
  const from = into.text.length
  gatherContent(run, into, reading)
  const last = into.leads.at(-1)
  if (from === 0 && style !== undefined) into.leads.push({ style, length: into.text.length })
  else if (last && last.style === style && last.length === from) last.length = into.text.length
}

const gatherContent = (run: XmlElement, into: Gathered, reading: FlowReading): void => {
  for (const element of elementsOf(run)) {
    switch (element.name) {
      case 't':
      case 'delText':
        into.text += textOf(element)
        break
      case 'tab':
      case 'ptab':
        into.text += '\t'
        break
      case 'br':
      case 'cr':
        if (element.attributes.type !== 'page' && element.attributes.type !== 'column') into.text += '\n'
        break
      case 'noBreakHyphen':
        into.text += '-'
        break
      case 'sym':
        reading.met.symbols += 1
        break
      case 'footnoteReference':
      case 'endnoteReference':
        reading.met.footnotes += 1
        break
      case 'AlternateContent': {
        const chosen = childOf(element, 'Choice') ?? childOf(element, 'Fallback')
        if (chosen) gatherContent(chosen, into, reading)
        break
      }
      case 'ruby':
        gather(childOf(element, 'rubyBase') ?? element, into, reading)
        break
      case 'drawing':
      case 'pict':
      case 'object':
        gatherDrawing(element, into, reading)
        break
      default:
    }
  }
}

const textOf = ({ children }: XmlElement): string =>
  children.filter((child) => typeof child === 'string').join('')

const gatherDrawing = (drawing: XmlElement, into: Gathered, reading: FlowReading): void => {
  for (const box of findAll(drawing, 'txbxContent')) into.boxes.push(readFlow(box, reading))
  const picture = pictureOf(drawing, reading.relations)
  if (picture) into.pictures.push(picture)
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

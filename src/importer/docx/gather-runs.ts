/** The runs of a paragraph → its text, pictures and text boxes, revisions accepted or rejected. */
import { childOf, elementsOf, findAll, type XmlElement } from '../../xml/read-xml.ts'
import type { DocxBlock, DocxPicture } from './docx-block.ts'
import type { FlowReading } from './flow-reading.ts'
import { pictureOf } from './picture-of.ts'
import { settingOf } from './setting-of.ts'
import { isLeftOut } from './tracked-changes.ts'

/** What the runs of a paragraph hold. */
export interface Gathered {
  text: string
  /** Where the last page break stands. */
  turnedAt?: number
  readonly leads: { readonly style: string; length: number }[]
  readonly pictures: DocxPicture[]
  readonly boxes: (readonly DocxBlock[])[]
}

/** Text boxes hold a flow of their own. */
export interface GatherReading extends FlowReading {
  readonly readBox: (box: XmlElement) => readonly DocxBlock[]
}

/** Runs of a paragraph, in order. */
export const gatherRuns = (parent: XmlElement, into: Gathered, reading: GatherReading): void => {
  for (const element of elementsOf(parent)) {
    if (isLeftOut(element, reading.tracked) || element.name === 'pPr') continue
    if (element.name === 'r') gatherRun(element, into, reading)
    else if (element.name === 'AlternateContent')
      gatherRuns(childOf(element, 'Choice') ?? childOf(element, 'Fallback') ?? element, into, reading)
    else if (element.name === 'sdt') gatherRuns(childOf(element, 'sdtContent') ?? element, into, reading)
    else if (!skipped.includes(element.name)) gatherRuns(element, into, reading)
  }
}

const skipped = ['instrText', 'fldChar', 'commentReference', 'sdtPr', 'rPr', 'txbxContent']

const gatherRun = (run: XmlElement, into: Gathered, reading: GatherReading): void => {
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

const gatherContent = (run: XmlElement, into: Gathered, reading: GatherReading): void => {
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
        if (element.attributes.type === 'page') into.turnedAt = into.text.length
        else if (element.attributes.type !== 'column') into.text += '\n'
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
        gatherRuns(childOf(element, 'rubyBase') ?? element, into, reading)
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

const gatherDrawing = (drawing: XmlElement, into: Gathered, reading: GatherReading): void => {
  for (const box of findAll(drawing, 'txbxContent')) into.boxes.push(reading.readBox(box))
  const picture = pictureOf(drawing, reading.relations)
  if (picture) into.pictures.push(picture)
}

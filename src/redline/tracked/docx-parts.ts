/** A DOCX of our own opened: its parts, and its text as a tree that is ready to be woven. */
import { strToU8, unzipSync } from 'fflate'
import { unreachable } from '../../model/unreachable.ts'
import { xmlHeader } from '../../writers/docx/word-namespace.ts'
import { type Part, zipParts } from '../../writers/docx/zip-parts.ts'
import { childOf, elementsOf, readXml, type XmlElement, type XmlNode } from '../../xml/read-xml.ts'
import { writeXml } from '../../xml/write-xml.ts'
import { element } from './element.ts'

export interface DocxParts {
  readonly parts: ReadonlyMap<string, Uint8Array>
  /** w:document: nothing for LibreOffice alone, sections end with paragraphs of their own. */
  readonly document: XmlElement
}

const documentPart = 'word/document.xml'

export const openParts = (bytes: Uint8Array): DocxParts => {
  const parts = new Map(Object.entries(unzipSync(bytes)))
  return { parts, document: withSectionEnds(withoutAlternatives(readPart(parts, documentPart))) }
}

export const readPart = (parts: ReadonlyMap<string, Uint8Array>, name: string): XmlElement => {
  const bytes = parts.get(name)
  const reading = bytes && readXml(bytes, name, 'qualified')
  return reading?.kind === 'tree' ? reading.root : unreachable(`DOCX 里读不出 ${name}`)
}

/** Rows as LibreOffice has to break them would cut the text into runs; with 修订 in it nobody needs the same breaks. */
const withoutAlternatives = (element: XmlElement): XmlElement => ({
  ...element,
  children: element.children.flatMap((child): readonly XmlNode[] => {
    if (typeof child === 'string') return [child]
    const choice = childOf(child, 'mc:Choice')
    if (child.name !== 'mc:AlternateContent' || choice?.attributes.Requires !== 'w14 wps')
      return [withoutAlternatives(child)]
    return elementsOf(choice).map(withoutAlternatives)
  }),
})

/** A section comes and goes apart from the text it ends with. */
const withSectionEnds = (document: XmlElement): XmlElement => ({
  ...document,
  children: document.children.map((body) =>
    typeof body === 'string' ? body : { ...body, children: body.children.flatMap(apartFromSection) },
  ),
})

const apartFromSection = (node: XmlNode): readonly XmlNode[] => {
  if (typeof node === 'string' || node.name !== 'w:p') return [node]
  const properties = childOf(node, 'w:pPr')
  const section = childOf(properties, 'w:sectPr')
  if (!properties || !section || childOf(node, 'w:r') === undefined) return [node]
  const kept = element(
    'w:pPr',
    elementsOf(properties).filter((child) => child !== section),
  )
  const style = element('w:pStyle', [], { 'w:val': 'Anchor' })
  return [
    { ...node, children: node.children.map((child) => (child === properties ? kept : child)) },
    element('w:p', [element('w:pPr', [style, section])]),
  ]
}

/** The same bytes for the same parts. */
export const packParts = (
  { parts }: DocxParts,
  changed: ReadonlyMap<string, Uint8Array | XmlElement>,
): Uint8Array => {
  const names = [...new Set([...parts.keys(), ...changed.keys()])]
  return zipParts(
    names.flatMap((name): readonly Part[] => {
      const part = changed.get(name) ?? parts.get(name)
      if (!part) return []
      return [{ name, bytes: part instanceof Uint8Array ? part : strToU8(xmlHeader + writeXml(part)) }]
    }),
  )
}

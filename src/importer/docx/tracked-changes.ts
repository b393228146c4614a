/** 修订: which revisions of a DOCX are kept when they are accepted or rejected. */
import { childOf, type XmlElement } from '../../xml/read-xml.ts'

export type TrackedChanges = 'accept' | 'reject'

const added = ['ins', 'moveTo']
const taken = ['del', 'moveFrom']

/** A run-level container of revised content that is left out. */
export const isLeftOut = ({ name }: XmlElement, tracked: TrackedChanges): boolean =>
  (tracked === 'accept' ? taken : added).includes(name)

/** The paragraph's own mark is left out, so that it joins the next paragraph. */
export const hasNoMark = (properties: XmlElement | undefined, tracked: TrackedChanges): boolean =>
  hasAny(childOf(properties, 'rPr'), tracked === 'accept' ? taken : added)

export const isRowLeftOut = (row: XmlElement, tracked: TrackedChanges): boolean =>
  hasAny(childOf(row, 'trPr'), tracked === 'accept' ? taken : added)

export const isCellLeftOut = (cell: XmlElement, tracked: TrackedChanges): boolean =>
  hasAny(childOf(cell, 'tcPr'), [tracked === 'accept' ? 'cellDel' : 'cellIns'])

/** The properties of a paragraph as they are, or as they were before they were revised. */
export const propertiesOf = (paragraph: XmlElement, tracked: TrackedChanges): XmlElement | undefined => {
  const properties = childOf(paragraph, 'pPr')
  const before = tracked === 'reject' ? childOf(childOf(properties, 'pPrChange'), 'pPr') : undefined
  return before ?? properties
}

const hasAny = (element: XmlElement | undefined, names: readonly string[]): boolean =>
  names.some((name) => childOf(element, name) !== undefined)

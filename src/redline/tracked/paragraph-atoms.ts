/** A paragraph taken apart into characters and what else stands in its runs, each with the properties of its run. */
import { childOf, elementsOf, type XmlElement } from '../../xml/read-xml.ts'
import { writeXml } from '../../xml/write-xml.ts'

export interface Atom {
  /** A character, or '' for a tab, a break or a drawing. */
  readonly text: string
  /** What is not a character. */
  readonly element?: XmlElement
  /** w:rPr of its run. */
  readonly properties?: XmlElement
}

export const atomsOf = (paragraph: XmlElement): readonly Atom[] =>
  elementsOf(paragraph)
    .filter(({ name }) => name === 'w:r')
    .flatMap((run) => {
      const properties = childOf(run, 'w:rPr')
      const own = properties && { properties }
      return elementsOf(run).flatMap((element): readonly Atom[] => {
        if (element.name === 'w:rPr') return []
        if (element.name !== 'w:t') return [{ text: '', element, ...own }]
        return Array.from(stringOf(element), (text) => ({ text, ...own }))
      })
    })

const stringOf = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === 'string' ? child : '')).join('')

export const textOf = (paragraph: XmlElement): string =>
  atomsOf(paragraph)
    .map(({ text }) => text)
    .join('')

export const styleOf = (paragraph: XmlElement): string =>
  childOf(childOf(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val'] ?? ''

/** Two drawings are the same when they look the same, whatever their number and their 替代文字. */
export const isSameAtom = (a: Atom, b: Atom): boolean =>
  a.text === b.text &&
  (a.element === undefined
    ? b.element === undefined
    : b.element !== undefined && keyOf(a.element) === keyOf(b.element))

const keyOf = (element: XmlElement): string => writeXml(element).replaceAll(/<wp:docPr [^>]*>/g, '')

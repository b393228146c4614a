/** Markup for LibreOffice alone: other word processors take the choice, LibreOffice knows no pair of namespaces and takes the fallback. */
import { XmlComponent } from 'docx'

/** Word has known both since 2010; LibreOffice compares the whole value with the single names it knows. */
const requires = 'w14 wps'

export const alternativeNamespaces: readonly string[] = [
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
]

/** As text, for parts that are not made by the docx library. */
export const alternativeXml = (others: string, libreOffice: string): string =>
  `<mc:AlternateContent><mc:Choice Requires="${requires}">${others}</mc:Choice>` +
  `<mc:Fallback>${libreOffice}</mc:Fallback></mc:AlternateContent>`

class Element extends XmlComponent {
  constructor(
    name: string,
    children: readonly (XmlComponent | string)[],
    attributes: Readonly<Record<string, string>> = {},
  ) {
    super(name)
    this.root.push({ _attr: attributes }, ...children)
  }
}

/** Nothing for the others. */
export const onlyInLibreOffice = (children: readonly XmlComponent[]): XmlComponent =>
  new Element('mc:AlternateContent', [
    new Element('mc:Choice', [], { Requires: requires }),
    new Element('mc:Fallback', children),
  ])

/** An element as the docx library prepares it, for all but LibreOffice. */
export const onlyElsewhere = (element: unknown): unknown => ({
  'mc:AlternateContent': [
    { 'mc:Choice': [{ _attr: { Requires: requires } }, element] },
    { 'mc:Fallback': [] },
  ],
})

/** The same for LibreOffice alone. */
export const onlyThere = (element: unknown): unknown => ({
  'mc:AlternateContent': [{ 'mc:Choice': [{ _attr: { Requires: requires } }] }, { 'mc:Fallback': [element] }],
})

/** Characters inside a run. */
export const textOf = (text: string): XmlComponent => new Element('w:t', [text], { 'xml:space': 'preserve' })

/**
 * LibreOffice moves a whole paragraph to the side of the next one where Word, like the layout, moves its last rows;
 * inside a paragraph it goes on after the break without indent.
 */
export const pageBreak = (): XmlComponent =>
  new Element('w:r', [new Element('w:br', [], { 'w:type': 'page' })])

export const letterSpacing = (twips: number): XmlComponent =>
  new Element('w:spacing', [], { 'w:val': String(twips) })

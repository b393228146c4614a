/** The parts that hold text, and their pictures. What frames the text, sections, headers, footers and drawings, the docx library writes. */
import { FooterWrapper, HeaderWrapper, type IContext, type ImageRun, Media, SectionProperties } from 'docx'
import { alternativeNamespaces } from './libreoffice-only.ts'
import { anchor, paragraphEnd } from './paragraph-xml.ts'
import { preparedXml } from './prepared-xml.ts'
import type { Section, SectionMargins } from './section.ts'
import { drawingNamespace, officeNamespace, wordNamespace } from './word-namespace.ts'

export interface TextParts {
  /** Piece by piece: a text of thousands of sides is not put together more often than need be. */
  readonly main: readonly string[]
  readonly margins: readonly MarginPart[]
  readonly media: readonly MediaPart[]
}

export interface MarginPart {
  readonly kind: 'header' | 'footer'
  readonly name: string
  readonly xml: string
}

export interface MediaPart {
  readonly name: string
  readonly bytes: Uint8Array
}

/** In the main part relationship `firstId` is the first margin; pictures come behind all margins. */
export const textPartsOf = (sections: readonly Section[], firstId: number): TextParts => {
  const margins: MarginPart[] = []
  const media = new Media()
  const ends = sections.map((section) => sectionEnd(section, margins, media, firstId))
  const writeDrawing = drawingWriter(media, firstId + margins.length)
  const texts = sections.flatMap(({ children }, index) => {
    const text = children.map((child) => (typeof child === 'string' ? child : writeDrawing(child)))
    const end = ends[index] ?? ''
    return index === sections.length - 1 ? [...text, end] : withSectionEnd(text, end)
  })
  return {
    main: [`<w:document ${namespaces}><w:body>`, ...texts, '</w:body></w:document>'],
    margins,
    media: media.Array.map(({ data, fileName }) => ({ name: fileName, bytes: new Uint8Array(data) })),
  }
}

const namespaces = [
  `xmlns:w="${wordNamespace}"`,
  `xmlns:r="${officeNamespace}/relationships"`,
  `xmlns:wp="${drawingNamespace}"`,
  ...alternativeNamespaces,
].join(' ')

/** The section's properties, which name its headers and footers; these are added to `margins`. */
const sectionEnd = (
  { footers, headers, properties }: Section,
  margins: MarginPart[],
  media: Media,
  firstId: number,
): string => {
  const nextId = (): number => firstId + margins.length
  const header = (content: string): HeaderWrapper =>
    addMargin(margins, 'header', new HeaderWrapper(media, nextId()), content)
  const footer = (content: string): FooterWrapper =>
    addMargin(margins, 'footer', new FooterWrapper(media, nextId()), content)
  const end = new SectionProperties({
    ...properties,
    headerWrapperGroup: eachSide(headers, header),
    footerWrapperGroup: eachSide(footers, footer),
  })
  return preparedXml(end.prepForXml(contextOf(media)))
}

const eachSide = <T>(contents: SectionMargins | undefined, make: (content: string) => T): SideGroup<T> =>
  Object.fromEntries(
    (['default', 'first', 'even'] as const).flatMap((side) => {
      const content = contents?.[side]
      return content === undefined ? [] : [[side, make(content)]]
    }),
  )

type SideGroup<T> = Readonly<Partial<Record<keyof SectionMargins, T>>>

const addMargin = <T extends HeaderWrapper | FooterWrapper>(
  margins: MarginPart[],
  kind: MarginPart['kind'],
  frame: T,
  content: string,
): T => {
  const number = margins.filter((margin) => margin.kind === kind).length + 1
  const xml = preparedXml(frame.View.prepForXml(contextOf(frame.Media)), content)
  margins.push({ kind, name: `${kind}${number}.xml`, xml })
  return frame
}

/** All that those elements ask for which are used here. */
const contextOf = (media: Media): IContext => ({ file: { Media: media }, stack: [] }) as unknown as IContext

/** Drawings are numbered within the document; the library leaves the place of their pictures' relationships open. */
const drawingWriter = (media: Media, firstId: number): ((drawing: ImageRun) => string) => {
  let drawings = 0
  return (drawing) => {
    drawings += 1
    const xml = preparedXml(drawing.prepForXml(contextOf(media)))
    const keys = media.Entries.map(([key]) => key)
    return xml
      .replace(/(<wp:docPr [^>]*?id=")\d+"/, `$1${drawings}"`)
      .replace(/"rId\{([^}"]+)\}"/g, (_, key: string) => `"rId${firstId + keys.indexOf(key)}"`)
  }
}

/** A section that is not the last ends with its last paragraph, or with an empty one that takes no row of the grid. */
const withSectionEnd = (text: readonly string[], end: string): readonly string[] => {
  const whole = text.at(-1)?.endsWith(paragraphEnd) ? text : [...text, anchor()]
  const last = whole.findLastIndex((piece) => piece.includes(propertiesEnd))
  return whole.map((piece, index) => {
    if (index !== last) return piece
    const at = piece.lastIndexOf(propertiesEnd)
    return piece.slice(0, at) + end + piece.slice(at)
  })
}

const propertiesEnd = '</w:pPr>'

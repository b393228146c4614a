/** The pictures of the old DOCX made part of the new one, so that removed ones can be shown. */
import { unreachable } from '../../model/unreachable.ts'
import { elementsOf, type XmlElement, type XmlNode } from '../../xml/read-xml.ts'
import { type DocxParts, readPart } from './docx-parts.ts'
import { element } from './element.ts'

export interface TakenPictures {
  /** The old document with the new one's relations. */
  readonly document: XmlElement
  /** What the new DOCX needs for those pictures that the text has and it lacks. */
  partsFor(body: XmlElement): ReadonlyMap<string, Uint8Array | XmlElement>
}

const relationsPart = 'word/_rels/document.xml.rels'
const typesPart = '[Content_Types].xml'

export const takeOverPictures = (old: DocxParts, current: DocxParts): TakenPictures => {
  const known = picturesOf(current)
  const ids = new Map<string, string>()
  const missing: Picture[] = []
  for (const picture of picturesOf(old)) {
    const same = known.find(({ bytes }) => isEqual(bytes, picture.bytes))
    const id = same?.id ?? `rIdOld${missing.length + 1}`
    if (!same) missing.push({ ...picture, id, target: picture.target.replace('media/', 'media/old-') })
    ids.set(picture.id, id)
  }
  return {
    document: adaptOld(old.document, ids),
    partsFor: (body) => {
      const used = relationsIn(body)
      const needed = missing.filter(({ id }) => used.has(id))
      if (needed.length === 0) return new Map()
      return new Map<string, Uint8Array | XmlElement>([
        ...needed.map(({ bytes, target }) => [`word/${target}`, bytes] as const),
        [relationsPart, withRelations(readPart(current.parts, relationsPart), needed)],
        [typesPart, withTypes(readPart(current.parts, typesPart), readPart(old.parts, typesPart))],
      ])
    },
  }
}

interface Picture {
  readonly id: string
  readonly type: string
  readonly target: string
  readonly bytes: Uint8Array
}

const picturesOf = ({ parts }: DocxParts): readonly Picture[] =>
  elementsOf(readPart(parts, relationsPart)).flatMap(({ attributes }) => {
    const { Id: id = '', Type: type = '', Target: target = '' } = attributes
    if (!target.startsWith('media/')) return []
    return [{ id, type, target, bytes: parts.get(`word/${target}`) ?? unreachable(`DOCX 里没有 ${target}`) }]
  })

const isEqual = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index])

const relationAttributes = ['r:embed', 'r:link', 'r:id']

/** Drawings must not share their numbers with the new ones; sections of the old text take over the headers before them. */
const adaptOld = (node: XmlElement, ids: ReadonlyMap<string, string>): XmlElement => ({
  name: node.name,
  attributes: Object.fromEntries(
    Object.entries(node.attributes).map(([key, value]) => {
      if (relationAttributes.includes(key)) return [key, ids.get(value) ?? value]
      return [key, node.name === 'wp:docPr' && key === 'id' ? `1${value.padStart(4, '0')}` : value]
    }),
  ),
  children: node.children.flatMap((child): readonly XmlNode[] => {
    if (typeof child === 'string') return [child]
    return node.name === 'w:sectPr' && ofFirstSide.includes(child.name) ? [] : [adaptOld(child, ids)]
  }),
})

const ofFirstSide = ['w:headerReference', 'w:footerReference', 'w:titlePg']

const relationsIn = (node: XmlElement): ReadonlySet<string> => {
  const found = new Set<string>()
  const visit = ({ attributes, children }: XmlElement): void => {
    for (const name of relationAttributes) if (attributes[name] !== undefined) found.add(attributes[name])
    for (const child of children) if (typeof child !== 'string') visit(child)
  }
  visit(node)
  return found
}

const withRelations = (relations: XmlElement, pictures: readonly Picture[]): XmlElement => ({
  ...relations,
  children: [
    ...relations.children,
    ...pictures.map(({ id, target, type }) =>
      element('Relationship', [], { Id: id, Type: type, Target: target }),
    ),
  ],
})

/** File extensions that only the old DOCX knows. */
const withTypes = (types: XmlElement, olds: XmlElement): XmlElement => {
  const defaults = (list: XmlElement): readonly XmlElement[] =>
    elementsOf(list).filter(({ name }) => name === 'Default')
  const known = new Set(defaults(types).map(({ attributes }) => attributes.Extension))
  const added = defaults(olds).filter(({ attributes }) => !known.has(attributes.Extension))
  return { ...types, children: [...added, ...types.children] }
}

/** XML → a light tree of elements by local name; DTDs are refused, so that no entity can grow or reach outside. */
import { SaxesParser } from 'saxes'

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string
  /** By local name. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}
export type XmlNode = XmlElement | string

export type XmlReading =
  | { readonly kind: 'tree'; readonly root: XmlElement }
  | { readonly kind: 'refused'; readonly message: string }

/** Word's own files stay below 60. */
const deepestXml = 400
const mostElements = 3_000_000

interface OpenElement extends XmlElement {
  readonly children: XmlNode[]
}

/** `part` names the file in messages. */
export const readXml = (bytes: Uint8Array, part: string): XmlReading => {
  const root: OpenElement = { name: '', attributes: {}, children: [] }
  const open: OpenElement[] = [root]
  let count = 0
  let problem: string | undefined
  const parser = new SaxesParser()
  parser.on('doctype', () => {
    problem ??= `部件“${part}”里有 DTD 声明（可能夹带实体），Word 和 WPS 从不这样写，不读。`
  })
  parser.on('error', () => {
    problem ??= `文件损坏，部件“${part}”不是完整的 XML。`
  })
  parser.on('opentag', ({ name, attributes }) => {
    count += 1
    if (open.length > deepestXml) problem ??= `部件“${part}”嵌套超过 ${deepestXml} 层，不读。`
    if (count > mostElements) problem ??= `部件“${part}”里的元素太多，不读。`
    const element = { name: localName(name), attributes: localNames(attributes), children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (text) => void open.at(-1)?.children.push(text))
  parser.on('cdata', (text) => void open.at(-1)?.children.push(text))
  const text = decodeXml(bytes)
  for (let at = 0; at < text.length && problem === undefined; at += pieceLength) {
    parser.write(text.slice(at, at + pieceLength))
  }
  if (problem === undefined) parser.close()
  const [top] = root.children.filter((child) => typeof child !== 'string')
  if (problem !== undefined || !top) return { kind: 'refused', message: problem ?? `部件“${part}”是空的。` }
  return { kind: 'tree', root: top }
}

const pieceLength = 256 * 1024

const decodeXml = (bytes: Uint8Array): string => {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const localNames = (attributes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]))

export const elementsOf = ({ children }: XmlElement): readonly XmlElement[] =>
  children.filter((child) => typeof child !== 'string')

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element && elementsOf(element).find((child) => child.name === name)

/** The w:val of a child. */
export const settingOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes.val

/** All elements of a name, at any depth; the outermost only. */
export const findAll = (element: XmlElement, name: string): readonly XmlElement[] =>
  elementsOf(element).flatMap((child) => (child.name === name ? [child] : findAll(child, name)))

/** A tree of elements with qualified names → XML. */
import type { XmlNode } from './read-xml.ts'

export const writeXml = (node: XmlNode): string => {
  if (typeof node === 'string') return escapeText(node)
  const { name, attributes, children } = node
  const start = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeValue(value)}"`)
    .join('')
  return children.length === 0
    ? `<${name}${start}/>`
    : `<${name}${start}>${children.map(writeXml).join('')}</${name}>`
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const escapeValue = (text: string): string =>
  escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')

/** An element of XML, made in one line. */
import type { XmlElement, XmlNode } from '../../xml/read-xml.ts'

export const element = (
  name: string,
  children: readonly XmlNode[],
  attributes: Readonly<Record<string, string>> = {},
): XmlElement => ({ name, attributes, children })

/** The w:val of a child. */
import { childOf, type XmlElement } from '../../xml/read-xml.ts'

export const settingOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes.val

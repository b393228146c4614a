/** A paragraph that goes on at the next side and keeps with the one after it. */
import { type IContext, type IXmlableObject, Paragraph } from 'docx'
import { onlyElsewhere } from './libreoffice-only.ts'

/** Word then keeps its last rows with the next paragraph; LibreOffice would move the whole of it to the next side. */
export class DividedParagraph extends Paragraph {
  override prepForXml(context: IContext): IXmlableObject | undefined {
    const paragraph = super.prepForXml(context)
    const properties = childrenOf(childrenOf(paragraph, 'w:p')[0], 'w:pPr')
    const kept = properties.findIndex((property) => isObject(property) && 'w:keepNext' in property)
    if (kept >= 0) properties[kept] = onlyElsewhere(properties[kept])
    return paragraph
  }
}

const childrenOf = (element: unknown, name: string): unknown[] => {
  const children = isObject(element) ? element[name] : undefined
  return Array.isArray(children) ? children : []
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

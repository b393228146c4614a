/** A paragraph with what the docx library has no option for. */
import { type IContext, type IParagraphOptions, type IXmlableObject, Paragraph } from 'docx'
import { onlyElsewhere, onlyThere } from './libreoffice-only.ts'

export interface Adaptation {
  /**
   * It keeps with the next paragraph, but not in LibreOffice: there the whole of a paragraph that goes on at the next
   * side would move, and tables whose rows are kept are parted in odd places.
   */
  readonly keepsElsewhere?: boolean
  /** LibreOffice begins a side with it, as the pages do. */
  readonly startsSide?: boolean
  /** Its rows leave the grid. */
  readonly isOffGrid?: boolean
}

export class AdaptedParagraph extends Paragraph {
  readonly #adaptation: Adaptation

  constructor(options: IParagraphOptions, adaptation: Adaptation) {
    super(options)
    this.#adaptation = adaptation
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const paragraph = super.prepForXml(context)
    const properties = childrenOf(childrenOf(paragraph, 'w:p')[0], 'w:pPr')
    const { isOffGrid, keepsElsewhere, startsSide } = this.#adaptation
    const kept = placeOf('w:keepNext', properties)
    // The schema has pageBreakBefore behind style and keepNext, snapToGrid before the spacing.
    if (startsSide) properties.splice(Math.max(kept, 0) + 1, 0, onlyThere({ 'w:pageBreakBefore': {} }))
    if (isOffGrid)
      properties.splice(placeOf('w:spacing', properties), 0, { 'w:snapToGrid': { _attr: { 'w:val': '0' } } })
    if (keepsElsewhere && kept >= 0) properties[kept] = onlyElsewhere(properties[kept])
    return paragraph
  }
}

const placeOf = (name: string, properties: readonly unknown[]): number =>
  properties.findIndex((property) => isObject(property) && name in property)

const childrenOf = (element: unknown, name: string): unknown[] => {
  const children = isObject(element) ? element[name] : undefined
  return Array.isArray(children) ? children : []
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

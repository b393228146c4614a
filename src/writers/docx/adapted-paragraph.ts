/** A paragraph with what the docx library has no option for. */
import { type IContext, type IParagraphOptions, type IXmlableObject, Paragraph } from 'docx'
import { onlyElsewhere } from './libreoffice-only.ts'

export interface Adaptation {
  /**
   * It goes on at the next side and keeps with the paragraph after it: Word then keeps its last rows with that one;
   * LibreOffice would move the whole of it to the next side.
   */
  readonly isDivided: boolean
  /** Its rows leave the grid. */
  readonly isOffGrid: boolean
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
    if (this.#adaptation.isDivided) {
      const kept = placeOf('w:keepNext', properties)
      if (kept >= 0) properties[kept] = onlyElsewhere(properties[kept])
    }
    if (this.#adaptation.isOffGrid) {
      // The schema has it before the spacing.
      properties.splice(placeOf('w:spacing', properties), 0, { 'w:snapToGrid': { _attr: { 'w:val': '0' } } })
    }
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

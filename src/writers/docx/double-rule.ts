/** A red double rule of 信函 (GB/T 9704—2012 10.1): 170 mm wide, centred on the page, in the text or in the footer. */
import { letter } from '../../standard/elements.ts'
import { pageWidth, typeArea } from '../../standard/page-geometry.ts'
import { borderOf } from './border-xml.ts'
import { spacer } from './paragraph-xml.ts'
import { cellXml, rowXml, tableXml } from './table-xml.ts'
import { mmToTwips } from './units.ts'

const width = mmToTwips(letter.ruleWidth)

/** `red`: RRGGBB. */
export const doubleRule = (order: 'thick-above' | 'thick-below', red: string): string => {
  const thick = borderOf(letter.thickLine, red)
  const thin = borderOf(letter.thinLine, red)
  const borders = order === 'thick-above' ? { top: thick, bottom: thin } : { top: thin, bottom: thick }
  // A row's height takes in its upper line.
  const upper = order === 'thick-above' ? letter.thickLine : letter.thinLine
  const height = mmToTwips(letter.ruleGap + upper)
  const indent = mmToTwips((pageWidth - letter.ruleWidth) / 2 - typeArea.left)
  const cell = cellXml({ width, borders }, spacer(0))
  return tableXml({ columnWidths: [width], indent }, [
    rowXml({ height: { twips: height, rule: 'exact' } }, [cell]),
  ])
}

/** A red double rule of 信函 (GB/T 9704—2012 10.1): 170 mm wide, centred on the page, in the text or in the footer. */
import { HeightRule, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'
import { letter } from '../../standard/elements.ts'
import { pageWidth, typeArea } from '../../standard/page-geometry.ts'
import { borderlessTable } from './borderless-table.ts'
import { redBorder } from './red-border.ts'
import type { ParagraphStyleId } from './style-table.ts'
import { mmToTwips } from './units.ts'

const width = mmToTwips(letter.ruleWidth)

/** `red`: RRGGBB. */
export const doubleRule = (order: 'thick-above' | 'thick-below', red: string): Table => {
  const thick = redBorder(letter.thickLine, red)
  const thin = redBorder(letter.thinLine, red)
  const borders = order === 'thick-above' ? { top: thick, bottom: thin } : { top: thin, bottom: thick }
  // A row's height takes in its upper line.
  const upper = order === 'thick-above' ? letter.thickLine : letter.thinLine
  const height = mmToTwips(letter.ruleGap + upper)
  return new Table({
    ...borderlessTable([width]),
    indent: {
      size: mmToTwips((pageWidth - letter.ruleWidth) / 2 - typeArea.left),
      type: WidthType.DXA,
    },
    rows: [
      new TableRow({
        height: { value: height, rule: HeightRule.EXACT },
        children: [
          new TableCell({ width: { size: width, type: WidthType.DXA }, borders, children: [spacer(0)] }),
        ],
      }),
    ],
  })
}

/** White of an exact height, mm. */
export const spacer = (height: number, keepNext = false): Paragraph =>
  new Paragraph({
    style: 'Anchor' satisfies ParagraphStyleId,
    spacing: { line: Math.max(20, mmToTwips(height)), lineRule: 'exact' },
    ...(keepNext ? { keepNext } : {}),
  })

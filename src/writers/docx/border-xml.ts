/** Lines along an edge of a paragraph, a table or a cell. */
import { elementXml } from './element-xml.ts'
import { mmToEighths } from './units.ts'

export interface Border {
  /** Eighths of a point. */
  readonly size: number
  /** RRGGBB. */
  readonly color: string
  /** From a paragraph's text, pt. */
  readonly space?: number
}

/** `thickness`: mm; `color`: RRGGBB. */
export const borderOf = (thickness: number, color = '000000'): Border => ({
  size: mmToEighths(thickness),
  color,
})

export type Side = 'top' | 'left' | 'bottom' | 'right' | 'insideH' | 'insideV'

/** `nil`: none, whatever else says there is one. */
export const borderXml = (side: Side, border: Border | 'none' | 'nil'): string => {
  if (border === 'nil') return elementXml(`w:${side}`, { 'w:val': border })
  if (border === 'none') return elementXml(`w:${side}`, { 'w:val': border, 'w:sz': 0 })
  const { color, size, space } = border
  return elementXml(`w:${side}`, { 'w:val': 'single', 'w:color': color, 'w:sz': size, 'w:space': space })
}

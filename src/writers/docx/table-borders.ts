/** Lines of a table: thicker around it, none around 表题 above it. */
import { BorderStyle, type IBorderOptions, type ITableCellBorders } from 'docx'
import { table as rules } from '../../standard/elements.ts'
import { mmToEighths } from './units.ts'

const border = (thickness: number): IBorderOptions => ({
  style: BorderStyle.SINGLE,
  size: mmToEighths(thickness),
  color: '000000',
})

export const outerBorder: IBorderOptions = border(rules.outerLine)
export const innerBorder: IBorderOptions = border(rules.innerLine)

const none = { style: BorderStyle.NIL } as const

export const captionBorders: ITableCellBorders = { top: none, left: none, right: none, bottom: outerBorder }

/** Red lines of a 版头. */
import { BorderStyle, type IBorderOptions } from 'docx'
import { mmToEighths } from './units.ts'

/** `thickness`: mm; `red`: RRGGBB. */
export const redBorder = (thickness: number, red: string): IBorderOptions => ({
  style: BorderStyle.SINGLE,
  size: mmToEighths(thickness),
  color: red,
})

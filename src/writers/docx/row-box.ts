/** Where word processors set the characters inside a line: a row of the grid, or a line of exact height. */
import type { HouseStyle } from '../../model/house-style.ts'
import { columnWidth, rowModels, rowsPerPage, typeArea } from '../../standard/page-geometry.ts'
import { mmToTwips, ptToMm } from './units.ts'

/** A row of the document grid; lengths in mm except the pitch, which is what the file says, in twips. */
export interface RowBox {
  readonly pitchTwips: number
  readonly pitch: number
  /** From the row's upper edge to the top of its characters. */
  readonly inset: number
  /** From the bottom of its characters to the row's lower edge. */
  readonly rest: number
  /** Upper edge of row 1. */
  readonly top: number
  /** Lower edge of the text area, which holds 22 rows and reaches down to the 版心's edge at least. */
  readonly bottom: number
}

/**
 * Word centres a row's characters; LibreOffice also adds the face's line gap above them (Fandol: 1 mm lower).
 * The rows are raised by the mean of the two, so that both stay within the 天头's tolerance of 1 mm (5.2.1).
 */
const meanDrop = 0.57

export const rowBoxOf = (model: HouseStyle['rowModel']): RowBox => {
  const { firstTop, pitch } = rowModels[model]
  const centred = (pitch - columnWidth) / 2
  const drop = model === 'standard' ? meanDrop : 0
  const top = firstTop - centred - drop
  return {
    pitchTwips: mmToTwips(pitch),
    pitch,
    inset: centred + drop,
    rest: centred - drop,
    top,
    bottom: Math.max(top + rowsPerPage * pitch, typeArea.bottom),
  }
}

/** How far the text area reaches below the 版心, whose lower edge the last line of the 版记 keeps (7.4.1). */
export const reachBelowTypeArea = (row: RowBox): number => row.bottom - typeArea.bottom

/** In a line of exact height LibreOffice, after Word, sets the baseline at four fifths. */
const baselineShare = 0.8

/** Ink of 汉字 above the baseline, in em: 方正小标宋 0.83, Fandol Song Bold 0.77. */
const inkAscentShare = 0.8

/** From the upper edge of a line of exact height down to the top of its ink, mm. */
export const inkInset = (
  linePt: number,
  sizePt: number,
  inkAscent: number = ptToMm(sizePt * inkAscentShare),
): number => ptToMm(linePt * baselineShare) - inkAscent

/** Line of exact height for a text of this size, high enough that no ascender is cut. */
export const exactLinePt = (sizePt: number): number => Math.ceil(sizePt * 1.2)

/** From the top of the ink of 汉字 to its bottom, mm. */
export const inkHeight = (sizePt: number): number => ptToMm(sizePt) * 0.93

/** Size and squeeze of the 发文机关标志 (GB/T 9704—2012 7.2.4): its width gives way before its height does (markPractice). */
import type { IssuerMark } from '../model/official-document.ts'
import { markPractice } from './elements.ts'
import { mmPerPt, typeArea } from './page-geometry.ts'

export interface MarkSize {
  readonly sizePt: number
  /** Horizontal scale of its characters, 1 = natural. */
  readonly stretch: number
  /** Width of a character, mm. */
  readonly step: number
}

/** Characters of its widest row, 文件 included; a character beyond the basic plane is one. */
export const markCharacters = ({ names, suffix }: IssuerMark): number =>
  Math.max(...names.map((name) => Array.from(name).length)) + Array.from(suffix).length

/** `wantedPt`: no larger than this; absent: as practice has it. */
export const chooseMarkSize = (characters: number, wantedPt: number | undefined): MarkSize => {
  const available = (typeArea.width - 2 * markPractice.sideMargin) / Math.max(1, characters)
  const step = Math.min(markPractice.maxCharacterWidth, available)
  const natural = wantedPt ?? markPractice.maxHeightPt
  const sizePt = Math.min(natural, step / (markPractice.minStretch * mmPerPt))
  const em = sizePt * mmPerPt
  return { sizePt, stretch: Math.min(1, step / em), step: Math.min(step, em) }
}

/** The size and squeeze of the 发文机关标志 where the layout has not handed them over. */
import type { HouseStyle } from '../../model/house-style.ts'
import type { Masthead } from '../../model/official-document.ts'
import { chooseMarkSize, markCharacters } from '../../standard/mark-size.ts'
import type { MarkSetting } from './docx-options.ts'
import { inkHeight, inkInset } from './row-box.ts'
import { ptToMm } from './units.ts'

export const defaultMarkSetting = ({ issuerMark }: Masthead, { markSizePt }: HouseStyle): MarkSetting => {
  const { sizePt, stretch } = chooseMarkSize(markCharacters(issuerMark), markSizePt)
  return { sizePt, stretch }
}

/** Line of the mark: its em and a quarter of it, the distance of stacked names (7.2.4). */
export const markLinePt = ({ sizePt }: MarkSetting): number => sizePt * 1.25

/** Upper and lower edge of the mark's lines and its lowest ink, mm. */
export interface MarkPlace {
  readonly top: number
  readonly bottom: number
  readonly inkBottom: number
}

/** `inkTop`: where its ink begins, mm. */
export const markPlace = ({ issuerMark }: Masthead, mark: MarkSetting, inkTop: number): MarkPlace => {
  const line = ptToMm(markLinePt(mark))
  const names = issuerMark.names.length
  const top = inkTop - inkInset(markLinePt(mark), mark.sizePt, mark.inkAscent)
  return {
    top,
    bottom: top + names * line,
    inkBottom: inkTop + (names - 1) * line + inkHeight(mark.sizePt),
  }
}

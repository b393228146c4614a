/** The size and squeeze of the 发文机关标志 where the layout has not handed them over: the width gives way before the height. */
import type { HouseStyle } from '../../model/house-style.ts'
import type { Masthead } from '../../model/official-document.ts'
import { markPractice } from '../../standard/elements.ts'
import { mmPerPt, typeArea } from '../../standard/page-geometry.ts'
import type { MarkSetting } from './docx-options.ts'

export const defaultMarkSetting = ({ issuerMark }: Masthead, { markSizePt }: HouseStyle): MarkSetting => {
  const { names, suffix } = issuerMark
  const characters = Math.max(...names.map((name) => name.length)) + suffix.length
  const step = Math.min(
    markPractice.maxCharacterWidth,
    (typeArea.width - 2 * markPractice.sideMargin) / Math.max(1, characters),
  )
  const sizePt = Math.min(markSizePt ?? markPractice.maxHeightPt, step / (markPractice.minStretch * mmPerPt))
  return { sizePt, stretch: Math.min(1, step / (sizePt * mmPerPt)) }
}

/** Line of the mark: its em and a quarter of it, the distance of stacked names (7.2.4). */
export const markLinePt = ({ sizePt }: MarkSetting): number => sizePt * 1.25

/** A quarter turn to the left: what was drawn across a wide sheet stands with its head at the left edge of the page (8). */
import { unreachable } from '../../model/unreachable.ts'
import type { PageItem, RuleLine, TextRun } from '../page.ts'

interface Box {
  readonly left: number
  readonly bottom: number
}

/** The sheet's upper left corner comes to the box's lower left one. */
export const turnItem = (item: PageItem, box: Box): PageItem => {
  if (item.kind === 'text') return turnText(item, box)
  return item.kind === 'rule' ? turnRule(item, box) : unreachable('图片不横排')
}

const turnText = (run: TextRun, { left, bottom }: Box): TextRun => ({
  ...run,
  turned: true,
  x: left + run.baseline,
  baseline: bottom - run.x,
})

const turnRule = ({ y1, ...rule }: RuleLine, { left, bottom }: Box): RuleLine =>
  y1 === undefined
    ? { ...rule, x0: left + rule.y, x1: left + rule.y, y: bottom - rule.x1, y1: bottom - rule.x0 }
    : { ...rule, x0: left + rule.y, x1: left + y1, y: bottom - rule.x0 }

/** The lines of a 花脸稿: through what was removed, under what is new, doubled where the text moved. */
import type { Segment } from '../diff/comparison.ts'
import type { RuleLine, TextRun } from '../layout/page.ts'
import { mmPerPt } from '../standard/page-geometry.ts'
import type { CharacterMarks } from './text-streams.ts'

/** In ems of the marked text, up from the baseline: the middle of a 汉字, and below its foot. */
const heights = { removed: 0.38, added: -0.2 } as const
/** Between the two lines of what moved, em. */
const doubleGap = 0.1
/** mm */
const thickness = 0.3

export const drawMarks = (run: TextRun, marks: CharacterMarks): readonly RuleLine[] =>
  stretchesOf(run, marks).flatMap(({ segment, from, to }) => {
    if (segment.kind === 'equal') return []
    const em = run.sizePt * mmPerPt
    const height = heights[segment.kind] * em
    const offsets = segment.move === undefined ? [height] : [height, height - doubleGap * em]
    return offsets.map((offset) => line(run, from, to, offset))
  })

interface Stretch {
  readonly segment: Segment
  /** mm from the origin of the run. */
  readonly from: number
  readonly to: number
}

const stretchesOf = (run: TextRun, marks: CharacterMarks): readonly Stretch[] => {
  const stretches: Stretch[] = []
  let pen = 0
  run.advances.forEach((advance, index) => {
    const segment = marks[index]
    const last = stretches.at(-1)
    // The last advance ends with the glyph's cell: a full one, or half of one.
    const to = pen + advance
    if (segment && last?.to === pen && isAlike(last.segment, segment))
      stretches[stretches.length - 1] = { ...last, to }
    else if (segment) stretches.push({ segment, from: pen, to })
    pen = to
  })
  return stretches
}

const isAlike = (a: Segment, b: Segment): boolean => a.kind === b.kind && a.move === b.move

/** `offset`: up from the baseline, mm. A turned run reads upwards, and its up is to the left. */
const line = (run: TextRun, from: number, to: number, offset: number): RuleLine => {
  const { element, path } = run
  const base = { kind: 'rule', thickness, colour: 'red', element, path } as const
  if (run.turned) {
    const x = run.x - offset
    return { ...base, x0: x, x1: x, y: run.baseline - to, y1: run.baseline - from }
  }
  return { ...base, x0: run.x + from, x1: run.x + to, y: run.baseline - offset }
}

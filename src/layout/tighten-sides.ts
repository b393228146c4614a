/** Local tightening (7.3.5.5): the rows of the last sides come a little closer where that saves a side. */
import { seal, tightening } from '../standard/elements.ts'
import { mmPerPt } from '../standard/page-geometry.ts'
import type { GriddedSide } from './place-rows.ts'

/** Steps of rows in mm, by the 0-based index of their side. */
export type Pitches = ReadonlyMap<number, number>

export interface SidesOfText {
  readonly text: readonly GriddedSide[]
  /** All sides, the blank one and that of the 版记 included. */
  readonly count: number
}

/** The gentlest step that saves a side: first where the 落款 ends, then at the end of everything. */
export const tightenSides = <T extends SidesOfText>(fillSides: (pitches: Pitches) => T): T => {
  const fill = onceForEach(fillSides)
  const untouched: Plan<T> = { pitches: new Map(), filled: fill(new Map()) }
  if (untouched.filled.count < 2) return untouched.filled
  const atSignOff = improve(untouched, sideOfDate(untouched.filled), fill)
  return improve(atSignOff, atSignOff.filled.text.length - 1, fill).filled
}

/** Where the 落款 ends on the last side, both looks ask for the same. */
const onceForEach = <T>(fill: (pitches: Pitches) => T): ((pitches: Pitches) => T) => {
  const known = new Map<string, T>()
  return (pitches) => {
    const key = [...pitches].sort(([a], [b]) => a - b).join(' ')
    const filled = known.get(key) ?? fill(pitches)
    known.set(key, filled)
    return filled
  }
}

interface Plan<T> {
  readonly pitches: Pitches
  readonly filled: T
}

/** Of the plans that save most, the one that touches the fewest sides, then the gentlest. */
const improve = <T extends SidesOfText>(
  plan: Plan<T>,
  end: number,
  fill: (pitches: Pitches) => T,
): Plan<T> => {
  const better = tightenedAlternatives(plan, end, fill)
  const fewest = Math.min(...better.map(({ filled }) => filled.count))
  const [best] = better
    .filter(({ filled }) => filled.count === fewest)
    .sort((a, b) => a.pitches.size - b.pitches.size || b.pitch - a.pitch)
  return best ?? plan
}

/** 7.3.5.5 speaks of what is left of a side: two sides at most are touched. */
const sidesBefore = (end: number): readonly (readonly number[])[] =>
  [[end], [end - 1], [end - 1, end], [end - 2, end - 1]].filter((sides) => sides.every((side) => side >= 0))

interface TightPlan<T> extends Plan<T> {
  readonly pitch: number
}

/** For each choice of sides the widest step that saves as much as the closest one does. */
const tightenedAlternatives = <T extends SidesOfText>(
  plan: Plan<T>,
  end: number,
  fill: (pitches: Pitches) => T,
): readonly TightPlan<T>[] =>
  sidesBefore(end).flatMap((sides) => {
    const attempt = (pitch: number): TightPlan<T> => {
      const pitches = new Map([...plan.pitches, ...sides.map((side) => [side, pitch] as const)])
      return { pitches, pitch, filled: fill(pitches) }
    }
    const closest = attempt(tightening.leastPitchPt * mmPerPt)
    if (closest.filled.count >= plan.filled.count || !closest.filled.text.every(isSound)) return []
    const isAsGood = ({ filled }: TightPlan<T>): boolean =>
      filled.count === closest.filled.count && filled.text.every(isSound)
    return [steps.map((pt) => attempt(pt * mmPerPt)).find(isAsGood) ?? closest]
  })

const stepCount = Math.round((tightening.mostPitchPt - tightening.leastPitchPt) / tightening.stepPt)
const steps = Array.from(
  { length: stepCount },
  (_, index) => tightening.mostPitchPt - index * tightening.stepPt,
)

/** Tables and pictures are drawn for the grid; two rows of seals must not come to touch. */
const isSound = ({ rows, grid }: GriddedSide): boolean => {
  if (!grid.isTightened) return true
  const seals = rows.flatMap(({ row, slot }) =>
    row.images.map((image) => ({ image, y: slot * grid.pitch + image.dy })),
  )
  return (
    rows.every(({ row }) => row.height === 1 && row.items.length === 0) &&
    seals.every((one, index) =>
      seals
        .slice(index + 1)
        .every(
          (other) =>
            Math.abs(one.y - other.y) >= (one.image.height + other.image.height) / 2 + seal.leastGap ||
            Math.abs(one.image.x - other.image.x) >= (one.image.width + other.image.width) / 2,
        ),
    )
  )
}

const sideOfDate = ({ text }: SidesOfText): number =>
  text.findLastIndex(({ rows }) =>
    rows.some(({ row }) =>
      row.segments.some(({ glyphs }) => glyphs.some(({ span }) => span.element === 'documentDate')),
    ),
  )

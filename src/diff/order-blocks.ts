/** The one order of both documents' blocks: that of the new document, with removed ones where they used to be. */
import type { UnitGroup } from './pair-units.ts'
import type { Unit } from './parts.ts'

export type BlockPlace =
  | { readonly kind: 'removed'; readonly unit: Unit }
  | { readonly kind: 'added'; readonly unit: Unit }
  | { readonly kind: 'both' | 'movedFrom' | 'movedTo'; readonly group: UnitGroup }

export const orderBlocks = (
  olds: readonly Unit[],
  news: readonly Unit[],
  groups: readonly UnitGroup[],
): readonly BlockPlace[] => {
  const ofOld = new Map(groups.flatMap((group) => group.olds.map((unit) => [unit, group] as const)))
  const ofNew = new Map(groups.flatMap((group) => group.news.map((unit) => [unit, group] as const)))
  const places: BlockPlace[] = []
  const stationary = groups
    .filter(({ isMoved }) => !isMoved)
    .toSorted((a, b) => (a.news[0] ?? 0) - (b.news[0] ?? 0))
  let atOld = 0
  let atNew = 0
  const fill = (toOld: number, toNew: number): void => {
    places.push(
      ...interleave(
        olds.slice(atOld, toOld).flatMap((unit) => oldPlace(unit, ofOld.get(unit.index))),
        news.slice(atNew, toNew).flatMap((unit) => newPlace(unit, ofNew.get(unit.index))),
      ),
    )
  }
  for (const group of stationary) {
    fill(group.olds[0] ?? 0, group.news[0] ?? 0)
    places.push({ kind: 'both', group })
    atOld = (group.olds.at(-1) ?? 0) + 1
    atNew = (group.news.at(-1) ?? 0) + 1
  }
  fill(olds.length, news.length)
  return places
}

type Placed = BlockPlace & { readonly isHeading?: boolean }

const oldPlace = (unit: Unit, group: UnitGroup | undefined): Placed[] => {
  const isHeading = unit.heading !== undefined
  if (group === undefined) return [{ kind: 'removed', unit, isHeading }]
  return group.olds[0] === unit.index ? [{ kind: 'movedFrom', group, isHeading }] : []
}

const newPlace = (unit: Unit, group: UnitGroup | undefined): Placed[] => {
  const isHeading = unit.heading !== undefined
  if (group === undefined) return [{ kind: 'added', unit, isHeading }]
  return group.news[0] === unit.index ? [{ kind: 'movedTo', group, isHeading }] : []
}

/** What ends the section before comes first, old then new; then the old sections, then the new ones. */
const interleave = (olds: readonly Placed[], news: readonly Placed[]): readonly Placed[] => {
  const oldEnd = firstHeading(olds)
  const newEnd = firstHeading(news)
  return [...olds.slice(0, oldEnd), ...news.slice(0, newEnd), ...olds.slice(oldEnd), ...news.slice(newEnd)]
}

const firstHeading = (places: readonly Placed[]): number => {
  const index = places.findIndex(({ isHeading }) => isHeading)
  return index < 0 ? places.length : index
}

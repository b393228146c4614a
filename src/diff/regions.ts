/** Regions: the sections of both documents that belong together; a section that was split is in one region with its parts. */
import type { SectionMatching } from './match-sections.ts'
import type { Parts } from './parts.ts'

export interface Region {
  readonly index: number
  /** Sentences right under the region's headings, in order. */
  readonly olds: number[]
  readonly news: number[]
}

export interface Regions {
  readonly list: readonly Region[]
  /** The region of each sentence. */
  readonly ofOld: readonly number[]
  readonly ofNew: readonly number[]
}

export const findRegions = (old: Parts, current: Parts, { pairs, links }: SectionMatching): Regions => {
  const count = old.sections.length
  const leader = Array.from({ length: count + current.sections.length }, (_, index) => index)
  const find = (node: number): number => {
    let at = node
    while ((leader[at] ?? at) !== at) at = leader[at] ?? at
    return at
  }
  for (const pair of [...pairs, ...links]) leader[find(count + pair.new)] = find(pair.old)
  const list: Region[] = []
  const indexOf = new Map<number, number>()
  const regionOf = (node: number): Region => {
    const found = list[indexOf.get(find(node)) ?? -1]
    if (found) return found
    const region = { index: list.length, olds: [], news: [] }
    indexOf.set(find(node), region.index)
    list.push(region)
    return region
  }
  const ofOld = old.sentences.map(({ index, unit }) => {
    const region = regionOf(old.units[unit]?.section ?? 0)
    region.olds.push(index)
    return region.index
  })
  const ofNew = current.sentences.map(({ index, unit }) => {
    const region = regionOf(count + (current.units[unit]?.section ?? 0))
    region.news.push(index)
    return region.index
  })
  return { list, ofOld, ofNew }
}

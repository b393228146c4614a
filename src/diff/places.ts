/** Where things stand: headings above, also for what is only in the old document. */
import type { SectionMatching } from './match-sections.ts'
import { type Parts, placeOf } from './parts.ts'

export interface Places {
  /** The headings above a section's text in the document it is in. */
  ofOld(section: number): readonly string[]
  ofNew(section: number): readonly string[]
  /** Where an old section's text would stand in the new document. */
  wouldBe(oldSection: number): readonly string[]
}

export const findPlaces = (old: Parts, current: Parts, { pairs }: SectionMatching): Places => {
  const partner = new Map(pairs.map((pair) => [pair.old, pair.new]))
  const wouldBe = (section: number): readonly string[] => {
    const to = partner.get(section)
    if (to !== undefined) return placeOf(current, to)
    const parent = old.sections[section]?.parent ?? 0
    return [...wouldBe(parent), ...placeOf(old, section).slice(-1)]
  }
  return { ofOld: (section) => placeOf(old, section), ofNew: (section) => placeOf(current, section), wouldBe }
}

/** What became of the sections: which came or went as a whole, which moved, which were split or merged. */
import type { TracedBlock } from './align-blocks.ts'
import type { BlockContext } from './compare-sentences.ts'
import type { DocumentMatching } from './match-documents.ts'
import type { Parts, Section, Unit } from './parts.ts'

export interface SectionHistory {
  isWhollyRemoved(section: number | undefined): boolean
  isWhollyAdded(section: number | undefined): boolean
  /** The heading of a section that came or went as a whole, when the section around it did not. */
  isTopRemoved(unit: Unit | undefined): boolean
  isTopAdded(unit: Unit | undefined): boolean
  /** Moved only because the section around it moved. */
  movedAlong(oldUnit: Unit, newUnit: Unit): boolean
  /** A heading that changed its place together with most of the text below it that stayed. */
  movedWithText(heading: Unit): boolean
  /** The old section a new one was cut out of, and the other way round. */
  splitFrom(newSection: number): Section | undefined
  mergedInto(oldSection: number): Section | undefined
  /** The text of a section with all below it, one block a line. */
  textOf(parts: Parts, section: number): string
}

export const startSections = (
  blocks: readonly TracedBlock[],
  { sections: { pairs, links } }: DocumentMatching,
  { old, new: current }: BlockContext,
): SectionHistory => {
  const removed = wholeSections(old, unitsThat(blocks, 'removed'))
  const added = wholeSections(current, unitsThat(blocks, 'added'))
  const partner = new Map(pairs.map((pair) => [pair.old, pair.new]))
  const partnerOfNew = new Map(pairs.map((pair) => [pair.new, pair.old]))
  const moved = new Set(
    blocks.flatMap(({ block, newUnit }) => (block.relation === 'movedTo' ? [newUnit] : [])),
  )
  const isTop = (parts: Parts, whole: ReadonlySet<number>, unit: Unit | undefined): boolean => {
    const section = parts.sections[unit?.section ?? -1]
    return section !== undefined && section.unit === unit?.index && !whole.has(section.parent)
  }
  return {
    isWhollyRemoved: (section) => section !== undefined && removed.has(section),
    isWhollyAdded: (section) => section !== undefined && added.has(section),
    isTopRemoved: (unit) => isTop(old, removed, unit),
    isTopAdded: (unit) => isTop(current, added, unit),
    movedAlong: (oldUnit, newUnit) => {
      const [a, b] = [outerSection(old, oldUnit), outerSection(current, newUnit)]
      const heading = current.units[current.sections[b]?.unit ?? -1]
      return partner.get(a) === b && heading !== undefined && moved.has(heading)
    },
    movedWithText: (heading) => {
      const below = blocks.flatMap(({ block, oldUnit, newUnit }) =>
        oldUnit && newUnit && newUnit !== heading && isWithin(current, newUnit.section, heading.section)
          ? [{ isMoved: block.relation === 'movedTo', length: newUnit.text.length }]
          : [],
      )
      const whole = below.reduce((sum, { length }) => sum + length, 0)
      const gone = below.reduce((sum, { isMoved, length }) => sum + (isMoved ? length : 0), 0)
      return gone * 2 >= whole
    },
    splitFrom: (section) => {
      const source = links.find((link) => link.new === section && partner.has(link.old))?.old
      if (source === undefined || isWithin(current, section, partner.get(source))) return undefined
      return source > 0 ? old.sections[source] : undefined
    },
    mergedInto: (section) => {
      const target = links.find((link) => link.old === section && partnerOfNew.has(link.new))?.new
      if (target === undefined || isWithin(old, section, partnerOfNew.get(target))) return undefined
      return target > 0 ? current.sections[target] : undefined
    },
    textOf: (parts, section) =>
      parts.units
        .filter((unit) => isWithin(parts, unit.section, section))
        .map(({ text }) => text)
        .join('\n'),
  }
}

/** Units that came or went with every sentence of theirs. */
const unitsThat = (blocks: readonly TracedBlock[], relation: 'removed' | 'added'): ReadonlySet<Unit> =>
  new Set(
    blocks.flatMap(({ block, oldUnit, newUnit, steps }) => {
      const unit = relation === 'removed' ? oldUnit : newUnit
      const isWhole = block.relation === relation && steps.every(({ move }) => move === undefined)
      return isWhole && unit ? [unit] : []
    }),
  )

/** Sections of which every unit, those of sections below included, is among the given ones. */
const wholeSections = (parts: Parts, units: ReadonlySet<Unit>): ReadonlySet<number> => {
  const broken = new Set<number>([0])
  for (const unit of parts.units) {
    if (units.has(unit)) continue
    for (let at = unit.section; at > 0; at = parts.sections[at]?.parent ?? 0) broken.add(at)
  }
  return new Set(parts.sections.map(({ index }) => index).filter((index) => !broken.has(index)))
}

/** The section around a unit; of a heading the one around the section it opens. */
const outerSection = ({ sections }: Parts, unit: Unit): number =>
  unit.heading === undefined ? unit.section : (sections[unit.section]?.parent ?? 0)

const isWithin = ({ sections }: Parts, section: number, outer: number | undefined): boolean => {
  for (let at = section; at >= 0; at = sections[at]?.parent ?? -1) if (at === outer) return true
  return false
}

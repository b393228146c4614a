/** What of the old document is what of the new one: sections, blocks, sentences. */
import { alignSentences } from './align-sentences.ts'
import { findSimilar, type SimilarPair } from './find-similar.ts'
import { matchSections, type SectionMatching, type SectionPair } from './match-sections.ts'
import { pairUnits, type UnitGroup, type UnitPairing } from './pair-units.ts'
import type { Parts } from './parts.ts'

export interface DocumentMatching extends UnitPairing {
  readonly sections: SectionMatching
}

/** Always decided in one direction, so that comparing the other way round gives the mirror image. */
export const matchDocuments = (old: Parts, current: Parts): DocumentMatching =>
  textOf(old) > textOf(current) ? mirror(matchForward(current, old)) : matchForward(old, current)

const textOf = ({ units }: Parts): string => units.map(({ text }) => text).join('\n')

const matchForward = (old: Parts, current: Parts): DocumentMatching => {
  const similar = findSimilar(old.sentences, current.sentences)
  const sections = matchSections(old, current, similar)
  const sentences = alignSentences(old, current, similar, sections)
  return { sections, ...pairUnits(old, current, sentences, sections) }
}

const mirror = ({ sections, groups, movedSentences }: DocumentMatching): DocumentMatching => ({
  sections: { pairs: sections.pairs.map(turn), links: sections.links.map(turn) },
  groups: groups.map(
    (group): UnitGroup => ({
      ...group,
      olds: group.news,
      news: group.olds,
      sentences: group.sentences.map(turn),
    }),
  ),
  movedSentences: movedSentences.map(turn),
})

const turn = <Pair extends SectionPair | SimilarPair>(pair: Pair): Pair => ({
  ...pair,
  old: pair.new,
  new: pair.old,
})

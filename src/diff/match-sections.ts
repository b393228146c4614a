/** Which section of the old document is which of the new one: by title and by content, wherever it stands. */
import type { SimilarPair } from './find-similar.ts'
import { findSimilar } from './find-similar.ts'
import { bigramsOf, foldText, similarity } from './fold-sentence.ts'
import type { Parts, Section } from './parts.ts'
import { countVotes, type SectionVotes } from './section-votes.ts'

export interface SectionPair {
  readonly old: number
  readonly new: number
}

export interface SectionMatching {
  readonly pairs: readonly SectionPair[]
  /** Sections without a partner whose text comes from (or went to) one that has a partner: split and merged ones. */
  readonly links: readonly SectionPair[]
}

interface Candidate extends SectionPair {
  readonly title: number
  readonly content: number
  readonly score: number
}

const parentBonus = 0.15
const leastScore = 0.4
const leastContent = 0.5
const leastChildTitle = 0.45
/** A section counts as taken from another when this share of its text is found there. */
const leastShare = 0.45

export const matchSections = (
  old: Parts,
  current: Parts,
  similar: readonly SimilarPair[],
): SectionMatching => {
  const votes = countVotes(old, current, similar)
  const candidates = findCandidates(old, current, votes)
  const byOld = new Map([[0, 0]])
  const byNew = new Map([[0, 0]])
  const deepest = Math.max(0, ...[...old.sections, ...current.sections].map(({ depth }) => depth))
  // From the top of the tree down: sections below matched ones are preferred.
  for (let depth = 1; depth <= deepest; depth += 1) {
    const open = candidates
      .filter((pair) => !byOld.has(pair.old) && !byNew.has(pair.new))
      .filter((pair) => depthOf(old, pair.old) <= depth && depthOf(current, pair.new) <= depth)
      .map((pair) => ({ ...pair, total: pair.score + bonus(old, current, pair, byOld) }))
      .filter((pair) => isGoodEnough(pair, pair.total > pair.score))
    open.sort((a, b) => b.total - a.total || a.old + a.new - b.old - b.new || a.old - b.old)
    for (const pair of open) {
      if (byOld.has(pair.old) || byNew.has(pair.new)) continue
      byOld.set(pair.old, pair.new)
      byNew.set(pair.new, pair.old)
    }
  }
  pairContained(candidates, votes, byOld, byNew)
  pairTopics(old, current, byOld, byNew)
  pairChildren(old, current, candidates, byOld, byNew)
  preferFirstPart(candidates, findLinks(old, current, votes, byOld, byNew), byOld, byNew)
  const pairs = [...byOld].map(([from, to]) => ({ old: from, new: to }))
  return { pairs, links: findLinks(old, current, votes, byOld, byNew) }
}

/** What is left: a section that was split or merged is paired with the part that shares most of its text. */
const pairContained = (
  candidates: readonly Candidate[],
  votes: SectionVotes,
  byOld: Map<number, number>,
  byNew: Map<number, number>,
): void => {
  const contained = candidates
    .map((pair) => ({ ...pair, share: votes.containment(pair.old, pair.new) }))
    .filter(({ share }) => share >= leastShare)
    .sort((a, b) => b.content - a.content || a.old + a.new - b.old - b.new || a.old - b.old)
  for (const pair of contained) {
    if (byOld.has(pair.old) || byNew.has(pair.new)) continue
    byOld.set(pair.old, pair.new)
    byNew.set(pair.new, pair.old)
  }
}

/** What first-level sections of reports are about; a section without a partner is the other one on its topic. */
const topics: readonly RegExp[] = [
  /问题|不足|困难|短板/u,
  /下一步|下步|打算|安排|计划|思路|今后|努力方向|工作重点/u,
  /第一责任人|履职|履行.*职责/u,
  /举措|成效|开展情况|工作情况|主要工作|主要做法|进展|完成情况/u,
]

const pairTopics = (
  old: Parts,
  current: Parts,
  byOld: Map<number, number>,
  byNew: Map<number, number>,
): void => {
  for (const topic of topics) {
    const from = onTopic(old, topic).filter((section) => !byOld.has(section))
    const to = onTopic(current, topic).filter((section) => !byNew.has(section))
    const [a, b] = [from[0], to[0]]
    if (from.length !== 1 || to.length !== 1 || a === undefined || b === undefined) continue
    byOld.set(a, b)
    byNew.set(b, a)
  }
}

const onTopic = ({ sections }: Parts, topic: RegExp): readonly number[] =>
  sections
    .filter(
      ({ depth, isAttachment, title }) =>
        depth === 1 && !isAttachment && topics.find((other) => other.test(title)) === topic,
    )
    .map(({ index }) => index)

/** Below sections that are the same, an alike title is enough. */
const pairChildren = (
  old: Parts,
  current: Parts,
  candidates: readonly Candidate[],
  byOld: Map<number, number>,
  byNew: Map<number, number>,
): void => {
  const alike = candidates
    .filter((pair) => pair.title >= leastChildTitle && bonus(old, current, pair, byOld) > 0)
    .sort((a, b) => b.title - a.title || a.old + a.new - b.old - b.new || a.old - b.old)
  for (const pair of alike) {
    if (byOld.has(pair.old) || byNew.has(pair.new)) continue
    byOld.set(pair.old, pair.new)
    byNew.set(pair.new, pair.old)
  }
}

const depthOf = (parts: Parts, section: number): number => parts.sections[section]?.depth ?? 0

const bonus = (
  old: Parts,
  current: Parts,
  pair: SectionPair,
  matched: ReadonlyMap<number, number>,
): number => {
  const parent = old.sections[pair.old]?.parent ?? -1
  return matched.get(parent) === current.sections[pair.new]?.parent ? parentBonus : 0
}

/** An equal title under another parent must be borne out by the content: 下一步安排 repeats the titles of the year. */
const isGoodEnough = ({ title, content, score }: Candidate, hasMatchedParents: boolean): boolean => {
  if (title >= 0.9) return hasMatchedParents || content >= 0.1
  if (content >= leastContent || (hasMatchedParents && title >= 0.6)) return true
  return title > 0 && score >= leastScore && content > 0
}

const findCandidates = (old: Parts, current: Parts, votes: SectionVotes): readonly Candidate[] => {
  const olds = old.sections.map((section) => titleOf(section, old.year))
  const news = current.sections.map((section) => titleOf(section, current.year))
  const found = new Map<string, Candidate>()
  const add = (from: number, to: number): void => {
    const [a, b] = [olds[from], news[to]]
    if (from === 0 || to === 0 || a === undefined || b === undefined || a.kind !== b.kind) return
    const title = similarity(a.features, b.features)
    const content = votes.similarity(from, to)
    const score = votes.hasText(from, to) ? (title + content) / 2 : title
    found.set(`${from} ${to}`, { old: from, new: to, title, content, score })
  }
  for (const pair of findSimilar(olds, news)) add(pair.old, pair.new)
  for (const pair of votes.pairs()) add(pair.old, pair.new)
  return [...found.values()]
}

const titleOf = (
  { index, title, isAttachment }: Section,
  year: number | undefined,
): { index: number; kind: string; key: string; features: readonly number[] } => {
  const key = foldText(title, year)
  return { index, kind: isAttachment ? 'attachment' : 'section', key, features: bigramsOf(key) }
}

/** A title kept this much stays with its section when that is split. */
const keptTitle = 0.6

/** A section that was split and lost its title goes on in the first of its parts, and the other way round. */
const preferFirstPart = (
  candidates: readonly Candidate[],
  links: readonly SectionPair[],
  byOld: Map<number, number>,
  byNew: Map<number, number>,
): void => {
  const titles = new Map(candidates.map((pair) => [`${pair.old} ${pair.new}`, pair.title]))
  for (const link of links) {
    const part = byOld.get(link.old)
    const source = byNew.get(link.new)
    if (part !== undefined && source === undefined && link.new < part) {
      if ((titles.get(`${link.old} ${part}`) ?? 0) >= keptTitle) continue
      byNew.delete(part)
      byOld.set(link.old, link.new)
      byNew.set(link.new, link.old)
    } else if (source !== undefined && part === undefined && link.old < source) {
      if ((titles.get(`${source} ${link.new}`) ?? 0) >= keptTitle) continue
      byOld.delete(source)
      byOld.set(link.old, link.new)
      byNew.set(link.new, link.old)
    }
  }
}

const findLinks = (
  old: Parts,
  current: Parts,
  votes: SectionVotes,
  byOld: ReadonlyMap<number, number>,
  byNew: ReadonlyMap<number, number>,
): SectionPair[] => {
  const links: SectionPair[] = []
  for (const section of current.sections) {
    if (byNew.has(section.index)) continue
    const source = votes.bestOld(section.index, (index) => byOld.has(index))
    if (source !== undefined && votes.shareOfNew(source, section.index) >= leastShare) {
      links.push({ old: source, new: section.index })
    }
  }
  for (const section of old.sections) {
    if (byOld.has(section.index)) continue
    const target = votes.bestNew(section.index, (index) => byNew.has(index))
    if (target !== undefined && votes.shareOfOld(section.index, target) >= leastShare) {
      links.push({ old: section.index, new: target })
    }
  }
  return links
}

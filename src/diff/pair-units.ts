/** From paired sentences and sections to groups of units: one to one, one split into several, several merged into one. */
import type { SentencePairs } from './align-sentences.ts'
import type { SimilarPair } from './find-similar.ts'
import { heaviestChain } from './heaviest-chain.ts'
import type { SectionMatching } from './match-sections.ts'
import type { Parts, Unit } from './parts.ts'

export interface UnitGroup {
  /** Consecutive units; at most one of the lists holds more than one. */
  readonly olds: readonly number[]
  readonly news: readonly number[]
  /** Pairs of sentences, in order on both sides. */
  readonly sentences: readonly SimilarPair[]
  readonly isMoved: boolean
}

export interface UnitPairing {
  readonly groups: readonly UnitGroup[]
  /** Sentences that are now in a unit that is not the partner of their old one. */
  readonly movedSentences: readonly SimilarPair[]
}

/** A block counts as moved by itself only when it is long enough and mostly the same. */
const shortestMoved = 12
const leastMoved = 0.75
const leastMovedShare = 0.6
/** A block belongs to a split one when half of its text comes from there. */
const leastPiece = 0.5

export const pairUnits = (
  old: Parts,
  current: Parts,
  { aligned, moved }: SentencePairs,
  sections: SectionMatching,
): UnitPairing => {
  const pairs = [...aligned, ...moved]
  const links = linkUnits(old, current, aligned)
  const movedWhole = linkUnits(old, current, moved).filter((link) => isMostOfBoth(old, current, link))
  const primary = [...pairHeadings(old, current, sections), ...pairByWeight([...links, ...movedWhole])]
  const grouped = primary.map((pair) => ({ olds: [pair.old], news: [pair.new] }))
  addPieces(old, current, links, grouped)
  const inside = sentencesByGroup(old, current, pairs, grouped)
  const placed = markMoved(
    old,
    current,
    grouped.map((group, index) => ({ ...group, sentences: inside[index] ?? [], isMoved: false })),
    sections,
  )
  const used = new Set(placed.flatMap(({ sentences }) => sentences.map(({ old: from }) => from)))
  const isWorth = ({ old: from, new: to, similarity }: SimilarPair): boolean =>
    similarity >= leastMoved &&
    Math.min(old.sentences[from]?.weight ?? 0, current.sentences[to]?.weight ?? 0) >= shortestMoved &&
    old.sentences[from]?.kind === 'paragraph'
  return { groups: placed, movedSentences: pairs.filter((pair) => !used.has(pair.old) && isWorth(pair)) }
}

/** Two units and how much text they share. */
interface Link {
  readonly old: number
  readonly new: number
  readonly weight: number
}

const linkUnits = (old: Parts, current: Parts, pairs: readonly SimilarPair[]): readonly Link[] => {
  const weights = new Map<string, Link>()
  for (const { old: from, new: to, similarity } of pairs) {
    const a = old.sentences[from]
    const b = current.sentences[to]
    if (a === undefined || b === undefined) continue
    const key = `${a.unit} ${b.unit}`
    const weight = (weights.get(key)?.weight ?? 0) + similarity * (1 + Math.min(a.weight, b.weight))
    weights.set(key, { old: a.unit, new: b.unit, weight })
  }
  return [...weights.values()].sort(
    (a, b) => b.weight - a.weight || a.old + a.new - b.old - b.new || a.old - b.old,
  )
}

const pairHeadings = (
  old: Parts,
  current: Parts,
  { pairs }: SectionMatching,
): { old: number; new: number }[] =>
  pairs
    .map((pair) => ({ old: old.sections[pair.old]?.unit ?? -1, new: current.sections[pair.new]?.unit ?? -1 }))
    .filter((pair) => pair.old >= 0 && pair.new >= 0)

const pairByWeight = (links: readonly Link[]): { old: number; new: number }[] => {
  const usedOld = new Set<number>()
  const usedNew = new Set<number>()
  return links.filter((link) => {
    if (usedOld.has(link.old) || usedNew.has(link.new)) return false
    usedOld.add(link.old)
    usedNew.add(link.new)
    return true
  })
}

/** A block moved whole, though words in it may have changed: one sentence that went elsewhere is no block. */
const isMostOfBoth = (old: Parts, current: Parts, link: Link): boolean =>
  link.weight >= leastMovedShare * Math.max(weightIn(old, [link.old]), weightIn(current, [link.new]))

interface Group {
  readonly olds: number[]
  readonly news: number[]
}

/** Unpaired units next to a paired one take part in its group when they share its text. */
const addPieces = (old: Parts, current: Parts, links: readonly Link[], groups: readonly Group[]): void => {
  const groupOfOld = new Map(groups.flatMap((group) => group.olds.map((unit) => [unit, group] as const)))
  const groupOfNew = new Map(groups.flatMap((group) => group.news.map((unit) => [unit, group] as const)))
  // Twice: the second neighbour can only join once the first has.
  for (const link of [...links, ...links]) {
    const from = groupOfOld.get(link.old)
    const to = groupOfNew.get(link.new)
    if (
      from !== undefined &&
      to === undefined &&
      from.olds.length === 1 &&
      isPiece(current.units, link.new, link)
    ) {
      if (join(from.news, link.new)) groupOfNew.set(link.new, from)
    } else if (
      to !== undefined &&
      from === undefined &&
      to.news.length === 1 &&
      isPiece(old.units, link.old, link)
    ) {
      if (join(to.olds, link.old)) groupOfOld.set(link.old, to)
    }
  }
  function isPiece(units: readonly Unit[], index: number, { weight }: Link): boolean {
    const sentences = units === old.units ? old.sentences : current.sentences
    const unit = units[index]
    if (unit?.kind !== 'paragraph') return false
    const whole = sentences.slice(unit.from, unit.to).reduce((sum, sentence) => sum + sentence.weight + 1, 0)
    return weight / whole >= leastPiece
  }
}

const join = (units: number[], unit: number): boolean => {
  const first = units[0] ?? 0
  const last = units.at(-1) ?? 0
  if (unit === last + 1) units.push(unit)
  else if (unit === first - 1) units.unshift(unit)
  else return false
  return true
}

const sentencesByGroup = (
  old: Parts,
  current: Parts,
  pairs: readonly SimilarPair[],
  groups: readonly Group[],
): readonly (readonly SimilarPair[])[] => {
  const ofOld = new Map(groups.flatMap(({ olds }, index) => olds.map((unit) => [unit, index] as const)))
  const ofNew = new Map(groups.flatMap(({ news }, index) => news.map((unit) => [unit, index] as const)))
  const inside: SimilarPair[][] = groups.map(() => [])
  for (const pair of pairs) {
    const group = ofOld.get(old.sentences[pair.old]?.unit ?? -1)
    if (group !== undefined && group === ofNew.get(current.sentences[pair.new]?.unit ?? -1)) {
      inside[group]?.push(pair)
    }
  }
  return inside.map((list) =>
    heaviestChain(list.map((pair) => ({ ...pair, weight: weightOf(old, current, pair) }))),
  )
}

const weightOf = (old: Parts, current: Parts, { old: from, new: to, similarity }: SimilarPair): number =>
  similarity * (1 + Math.min(old.sentences[from]?.weight ?? 0, current.sentences[to]?.weight ?? 0))

/** What is off the heaviest chain of groups has moved; what moved without its section and is not like itself is no pair. */
const markMoved = (
  old: Parts,
  current: Parts,
  groups: readonly UnitGroup[],
  sections: SectionMatching,
): UnitGroup[] => {
  const chain = heaviestChain(
    groups.map((group) => ({
      old: group.olds[0] ?? 0,
      new: group.news[0] ?? 0,
      weight: 1 + lengthOf(old, group.olds) + lengthOf(current, group.news),
      group,
    })),
  )
  const stationary = new Set(chain.map(({ group }) => group))
  const partner = new Map(sections.pairs.map((pair) => [pair.old, pair.new]))
  return groups.flatMap((group): UnitGroup[] => {
    if (stationary.has(group)) return [group]
    const a = old.units[group.olds[0] ?? 0]
    const b = current.units[group.news[0] ?? 0]
    if (a === undefined || b === undefined) return []
    const goesAlong = a.heading !== undefined || partner.get(a.section) === b.section
    return (goesAlong && a.section > 0) || isLikeItself(old, current, group)
      ? [{ ...group, isMoved: true }]
      : []
  })
}

const lengthOf = ({ units }: Parts, indices: readonly number[]): number =>
  indices.reduce((sum, index) => sum + (units[index]?.text.length ?? 0), 0)

const isLikeItself = (old: Parts, current: Parts, { olds, news, sentences }: UnitGroup): boolean => {
  const shared = sentences.reduce((sum, pair) => sum + weightOf(old, current, pair), 0)
  const whole = Math.max(weightIn(old, olds), weightIn(current, news))
  return whole >= shortestMoved && shared / whole >= leastMovedShare
}

const weightIn = ({ units, sentences }: Parts, indices: readonly number[]): number =>
  indices
    .flatMap((index) => sentences.slice(units[index]?.from ?? 0, units[index]?.to ?? 0))
    .reduce((sum, { weight }) => sum + weight + 1, 0)

/** How much of the text of each section is found again in each section of the other document. */
import type { SimilarPair } from './find-similar.ts'
import type { Parts } from './parts.ts'

export interface SectionVotes {
  /** Every pair of sections that share text. */
  pairs(): readonly { readonly old: number; readonly new: number }[]
  /** 0 to 1: shared text ÷ all text of both, sections below included. */
  similarity(old: number, current: number): number
  /** The same, but ÷ the text of the smaller section. */
  containment(old: number, current: number): number
  /** Whether both sections have any text. */
  hasText(old: number, current: number): boolean
  /** The share of a section's own text that is found in a section of the other document. */
  shareOfOld(old: number, current: number): number
  shareOfNew(old: number, current: number): number
  /** The admitted section whose own text shares most with the given one's. */
  bestOld(current: number, admits: (old: number) => boolean): number | undefined
  bestNew(old: number, admits: (current: number) => boolean): number | undefined
}

export const countVotes = (old: Parts, current: Parts, similar: readonly SimilarPair[]): SectionVotes => {
  const width = current.sections.length
  const own = new Map<number, number>()
  const whole = new Map<number, number>()
  const increase = (votes: Map<number, number>, a: number, b: number, value: number): void => {
    votes.set(a * width + b, (votes.get(a * width + b) ?? 0) + value)
  }
  for (const pair of bestPairs(old, current, similar)) {
    const value = shared(old, current, pair)
    const a = sectionOf(old, pair.old)
    const b = sectionOf(current, pair.new)
    increase(own, a, b, value)
    for (const outerA of withAncestors(old, a)) {
      for (const outerB of withAncestors(current, b)) increase(whole, outerA, outerB, value)
    }
  }
  const weights = { old: weigh(old), new: weigh(current) }
  const share = (votes: number | undefined, weight: number | undefined): number =>
    (votes ?? 0) / (weight || 1)
  return {
    pairs: () => [...whole.keys()].map((key) => ({ old: Math.floor(key / width), new: key % width })),
    similarity: (a, b) =>
      Math.min(
        1,
        share(2 * (whole.get(a * width + b) ?? 0), (weights.old.whole[a] ?? 0) + (weights.new.whole[b] ?? 0)),
      ),
    containment: (a, b) =>
      share(whole.get(a * width + b), Math.min(weights.old.whole[a] ?? 0, weights.new.whole[b] ?? 0)),
    hasText: (a, b) => (weights.old.whole[a] ?? 0) > 0 && (weights.new.whole[b] ?? 0) > 0,
    shareOfOld: (a, b) => share(own.get(a * width + b), weights.old.own[a]),
    shareOfNew: (a, b) => share(own.get(a * width + b), weights.new.own[b]),
    bestOld: (b, admits) => best(old.sections.length, (a) => (admits(a) ? (own.get(a * width + b) ?? 0) : 0)),
    bestNew: (a, admits) => best(width, (b) => (admits(b) ? (own.get(a * width + b) ?? 0) : 0)),
  }
}

/** The pairs that are the best there is for one of their sentences: likeness to many others is no vote. */
const bestPairs = (old: Parts, current: Parts, similar: readonly SimilarPair[]): readonly SimilarPair[] => {
  const bestOfOld = new Float64Array(old.sentences.length)
  const bestOfNew = new Float64Array(current.sentences.length)
  for (const pair of similar) {
    bestOfOld[pair.old] = Math.max(bestOfOld[pair.old] ?? 0, pair.similarity)
    bestOfNew[pair.new] = Math.max(bestOfNew[pair.new] ?? 0, pair.similarity)
  }
  return similar.filter(
    (pair) => pair.similarity >= (bestOfOld[pair.old] ?? 0) && pair.similarity >= (bestOfNew[pair.new] ?? 0),
  )
}

const shared = (old: Parts, current: Parts, pair: SimilarPair): number =>
  pair.similarity * Math.min(old.sentences[pair.old]?.weight ?? 0, current.sentences[pair.new]?.weight ?? 0)

const sectionOf = ({ sentences, units }: Parts, sentence: number): number =>
  units[sentences[sentence]?.unit ?? -1]?.section ?? 0

/** The section and those around it, without the whole document. */
const withAncestors = ({ sections }: Parts, section: number): readonly number[] => {
  const found: number[] = []
  for (let at = section; at > 0; at = sections[at]?.parent ?? 0) found.push(at)
  return found
}

const weigh = (parts: Parts): { own: readonly number[]; whole: readonly number[] } => {
  const own = parts.sections.map(() => 0)
  const whole = parts.sections.map(() => 0)
  for (const { index, weight } of parts.sentences) {
    const section = sectionOf(parts, index)
    own[section] = (own[section] ?? 0) + weight
    for (const outer of withAncestors(parts, section)) whole[outer] = (whole[outer] ?? 0) + weight
  }
  return { own, whole }
}

const best = (count: number, value: (index: number) => number): number | undefined => {
  let found: number | undefined
  let most = 0
  for (let index = 0; index < count; index += 1) {
    const here = value(index)
    if (here > most) {
      most = here
      found = index
    }
  }
  return found
}

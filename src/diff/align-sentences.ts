/** Pairs the sentences of matched sections in order, then looks for those that moved elsewhere. */
import type { SimilarPair } from './find-similar.ts'
import { similarity } from './fold-sentence.ts'
import { heaviestChain } from './heaviest-chain.ts'
import type { SectionMatching } from './match-sections.ts'
import type { Parts, Sentence } from './parts.ts'
import { findRegions, type Region } from './regions.ts'

/** In a gap between aligned sentences less likeness is enough. */
const leastInGap = 0.25
const largestGap = 100
/** A sentence that moved must be long and like itself; short and repeated ones never count as moved. */
const leastMoved = 0.75
const shortestMoved = 12

export interface SentencePairs {
  /** In order within matched sections. */
  readonly aligned: readonly SimilarPair[]
  /** At another place. */
  readonly moved: readonly SimilarPair[]
}

export const alignSentences = (
  old: Parts,
  current: Parts,
  similar: readonly SimilarPair[],
  sections: SectionMatching,
): SentencePairs => {
  const regions = findRegions(old, current, sections)
  const inside: SimilarPair[][] = regions.list.map(() => [])
  for (const pair of similar) {
    const region = regions.ofOld[pair.old]
    if (region !== undefined && region === regions.ofNew[pair.new]) inside[region]?.push(pair)
  }
  const chains = regions.list.map(({ index }) => chainOf(old, current, inside[index] ?? []))
  // Before the gaps are filled: a sentence that is elsewhere is not the one that took its place.
  const moved = findMoved(old, current, similar, chains.flat())
  const gone = { old: new Set(moved.map((pair) => pair.old)), new: new Set(moved.map((pair) => pair.new)) }
  const aligned = regions.list.flatMap(({ index, olds, news }) => {
    const chain = chains[index] ?? []
    const rest = {
      olds: olds.filter((sentence) => !gone.old.has(sentence)),
      news: news.filter((sentence) => !gone.new.has(sentence)),
    }
    return [...chain, ...fillGaps(old, current, rest, chain)]
  })
  return { aligned, moved }
}

const chainOf = (old: Parts, current: Parts, pairs: readonly SimilarPair[]): SimilarPair[] =>
  heaviestChain(
    pairs.map((pair) => ({
      ...pair,
      weight: weightOf(old.sentences[pair.old], current.sentences[pair.new], pair),
    })),
  )

const weightOf = (a: Sentence | undefined, b: Sentence | undefined, pair: SimilarPair): number =>
  pair.similarity ** 2 * (1 + Math.min(a?.weight ?? 0, b?.weight ?? 0))

/** What stands between two aligned pairs, and before the first and after the last, is compared all with all. */
const fillGaps = (
  old: Parts,
  current: Parts,
  region: Pick<Region, 'olds' | 'news'>,
  chain: readonly SimilarPair[],
): SimilarPair[] => {
  const found: SimilarPair[] = []
  const oldPlace = new Map(region.olds.map((sentence, place) => [sentence, place]))
  const newPlace = new Map(region.news.map((sentence, place) => [sentence, place]))
  let fromOld = 0
  let fromNew = 0
  for (const pair of [...chain, undefined]) {
    const toOld = pair === undefined ? region.olds.length : (oldPlace.get(pair.old) ?? 0)
    const toNew = pair === undefined ? region.news.length : (newPlace.get(pair.new) ?? 0)
    found.push(
      ...alignGap(old, current, region.olds.slice(fromOld, toOld), region.news.slice(fromNew, toNew)),
    )
    fromOld = toOld + 1
    fromNew = toNew + 1
  }
  return found
}

const alignGap = (
  old: Parts,
  current: Parts,
  olds: readonly number[],
  news: readonly number[],
): SimilarPair[] => {
  if (olds.length === 0 || news.length === 0 || olds.length * news.length > largestGap) return []
  const pairs = olds.flatMap((from) =>
    news.flatMap((to): SimilarPair[] => {
      const a = old.sentences[from]
      const b = current.sentences[to]
      if (a === undefined || b === undefined || a.kind !== b.kind) return []
      const value = similarity(a.features, b.features)
      return value >= leastInGap ? [{ old: from, new: to, similarity: value }] : []
    }),
  )
  return chainOf(old, current, pairs)
}

const findMoved = (
  old: Parts,
  current: Parts,
  similar: readonly SimilarPair[],
  aligned: readonly SimilarPair[],
): SimilarPair[] => {
  const usedOld = new Set(aligned.map((pair) => pair.old))
  const usedNew = new Set(aligned.map((pair) => pair.new))
  const isUnique = { old: uniqueKeys(old), new: uniqueKeys(current) }
  const candidates = similar
    .filter((pair) => {
      const a = old.sentences[pair.old]
      const b = current.sentences[pair.new]
      if (a === undefined || b === undefined || pair.similarity < leastMoved) return false
      return (
        Math.min(a.weight, b.weight) >= shortestMoved && isUnique.old.has(a.key) && isUnique.new.has(b.key)
      )
    })
    .sort((a, b) => b.similarity - a.similarity || a.old + a.new - b.old - b.new || a.old - b.old)
  return candidates.filter((pair) => {
    if (usedOld.has(pair.old) || usedNew.has(pair.new)) return false
    usedOld.add(pair.old)
    usedNew.add(pair.new)
    return true
  })
}

const uniqueKeys = ({ sentences }: Parts): ReadonlySet<string> => {
  const once = new Set<string>()
  const more = new Set<string>()
  for (const { key } of sentences) {
    if (more.has(key)) continue
    if (once.delete(key)) more.add(key)
    else once.add(key)
  }
  return once
}

/** Pairs of similar sentences, found through an index of shared bigrams instead of comparing all with all. */
import { similarity } from './fold-sentence.ts'

/** A sentence or a title; `index` is its place in its list. */
export interface Comparable {
  readonly index: number
  readonly kind: string
  readonly key: string
  readonly features: readonly number[]
}

export interface SimilarPair {
  readonly old: number
  readonly new: number
  /** 0 to 1. */
  readonly similarity: number
}

/** A bigram in more sentences than this tells little, and would make the work grow with the square of the length. */
const mostPostings = 48
const mostCandidates = 6
const leastSimilarity = 0.4
/** Equal keys beyond this many on a side are boilerplate: paired in order only. */
const mostRepeats = 6

export const findSimilar = (
  olds: readonly Comparable[],
  news: readonly Comparable[],
): readonly SimilarPair[] => {
  const found = new Map<number, SimilarPair>()
  const add = (old: Comparable, current: Comparable, value: number): void => {
    found.set(old.index * news.length + current.index, {
      old: old.index,
      new: current.index,
      similarity: value,
    })
  }
  pairEqualKeys(olds, news, add)
  const index = indexBigrams(news)
  const counts = new Int32Array(news.length)
  for (const old of olds) {
    for (const candidate of nearest(old, index, counts)) {
      const current = news[candidate]
      if (current?.kind !== old.kind) continue
      const value = similarity(old.features, current.features)
      if (value >= leastSimilarity) add(old, current, value)
    }
  }
  return [...found.values()]
}

const pairEqualKeys = (
  olds: readonly Comparable[],
  news: readonly Comparable[],
  add: (old: Comparable, current: Comparable, value: number) => void,
): void => {
  const byKey = groupByKey(news)
  for (const [key, group] of groupByKey(olds)) {
    const others = byKey.get(key) ?? []
    const isCommon = group.length > mostRepeats || others.length > mostRepeats
    group.forEach((old, place) => {
      for (const current of isCommon ? others.slice(place, place + 1) : others) add(old, current, 1)
    })
  }
}

const groupByKey = (sentences: readonly Comparable[]): Map<string, Comparable[]> => {
  const groups = new Map<string, Comparable[]>()
  for (const sentence of sentences) {
    const key = `${sentence.kind} ${sentence.key}`
    const group = groups.get(key)
    if (group) group.push(sentence)
    else groups.set(key, [sentence])
  }
  return groups
}

const indexBigrams = (sentences: readonly Comparable[]): ReadonlyMap<number, readonly number[]> => {
  const index = new Map<number, number[]>()
  for (const { index: place, features } of sentences) {
    let last = -1
    for (const feature of features) {
      if (feature === last) continue
      last = feature
      const postings = index.get(feature)
      if (postings) postings.push(place)
      else index.set(feature, [place])
    }
  }
  return index
}

/** The sentences that share most of the rarer bigrams. */
const nearest = (
  { features }: Comparable,
  index: ReadonlyMap<number, readonly number[]>,
  counts: Int32Array,
): number[] => {
  const touched: number[] = []
  let last = -1
  for (const feature of features) {
    if (feature === last) continue
    last = feature
    const postings = index.get(feature) ?? []
    if (postings.length > mostPostings) continue
    for (const place of postings) {
      if (counts[place] === 0) touched.push(place)
      counts[place] = (counts[place] ?? 0) + 1
    }
  }
  const best = touched
    .toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
    .slice(0, mostCandidates)
  for (const place of touched) counts[place] = 0
  return best
}

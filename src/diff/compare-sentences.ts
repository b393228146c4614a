/** The sentences of a group of units, one step each: the same, reworded, removed or added. */

import { compareWords, type WordContext } from './compare-words.ts'
import type { Segment } from './comparison.ts'
import type { SimilarPair } from './find-similar.ts'
import type { UnitGroup } from './pair-units.ts'
import type { Parts } from './parts.ts'
import type { Places } from './places.ts'
import { addedSegment, equalShare, removedSegment } from './segments.ts'

export interface SentenceStep {
  /** Indices of sentences; at least one of them. */
  readonly old?: number
  readonly new?: number
  readonly segments: readonly Segment[]
  /** Paired, but with so little in common that old and new are shown whole. */
  readonly isRewritten: boolean
  readonly move?: number
}

/** What the whole comparison knows when it comes to words. */
export interface BlockContext extends WordContext {
  readonly old: Parts
  readonly new: Parts
  readonly places: Places
  /** Sentence → id of its move, for sentences that left their unit. */
  readonly movesOfOld: ReadonlyMap<number, number>
  readonly movesOfNew: ReadonlyMap<number, number>
}

export const compareSentences = (group: UnitGroup, context: BlockContext): readonly SentenceStep[] => {
  const olds = sentencesOf(context.old, group.olds)
  const news = sentencesOf(context.new, group.news)
  const steps: SentenceStep[] = []
  let atOld = olds.from
  let atNew = news.from
  for (const pair of [...group.sentences, { old: olds.to, new: news.to, similarity: 0 }]) {
    for (; atOld < pair.old; atOld += 1) steps.push(removedStep(atOld, context))
    for (; atNew < pair.new; atNew += 1) steps.push(addedStep(atNew, context))
    if (pair.old < olds.to) steps.push(pairedStep(pair, context))
    atOld += 1
    atNew += 1
  }
  return steps
}

/** Consecutive units hold consecutive sentences. */
const sentencesOf = ({ units }: Parts, indices: readonly number[]): { from: number; to: number } => ({
  from: units[indices[0] ?? -1]?.from ?? 0,
  to: units[indices.at(-1) ?? -1]?.to ?? 0,
})

export const removedStep = (old: number, context: BlockContext): SentenceStep => {
  const move = context.movesOfOld.get(old)
  const segments = [removedSegment(context.old.sentences[old]?.text ?? '', move)]
  return { old, segments, isRewritten: false, ...(move !== undefined && { move }) }
}

export const addedStep = (current: number, context: BlockContext): SentenceStep => {
  const move = context.movesOfNew.get(current)
  const segments = [addedSegment(context.new.sentences[current]?.text ?? '', move)]
  return { new: current, segments, isRewritten: false, ...(move !== undefined && { move }) }
}

/** Below this likeness and share of equal text, single words left standing would only confuse. */
const leastAlike = 0.4
const leastEqual = 0.4

const pairedStep = (pair: SimilarPair, context: BlockContext): SentenceStep => {
  const before = context.old.sentences[pair.old]?.text ?? ''
  const after = context.new.sentences[pair.new]?.text ?? ''
  const segments = compareWords(before, after, context)
  const isRewritten = pair.similarity < leastAlike && equalShare(segments) < leastEqual
  const shown = isRewritten ? [removedSegment(before), addedSegment(after)] : segments
  return { old: pair.old, new: pair.new, segments: shown, isRewritten }
}

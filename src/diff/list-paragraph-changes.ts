/** Changes of paragraphs: whole ones, and sentence by sentence. */
import type { TracedBlock } from './align-blocks.ts'
import type { BlockContext, SentenceStep } from './compare-sentences.ts'
import { compareWords } from './compare-words.ts'
import type { Change, ChangeKind, ChangeSubject, Manner, Segment } from './comparison.ts'
import type { Unit } from './parts.ts'
import type { SectionHistory } from './section-history.ts'
import { isEqual, joinSegments, natureOf } from './segments.ts'

export const listParagraphChanges = (
  traced: TracedBlock,
  sections: SectionHistory,
  context: BlockContext,
): readonly Change[] => {
  const { block, oldUnit, newUnit, steps } = traced
  const hasMoves = steps.some(({ move }) => move !== undefined)
  if (block.relation === 'movedFrom') return []
  if ((block.relation === 'removed' || block.relation === 'added') && !hasMoves) {
    return [wholeChange(block.relation, 'paragraph', oldUnit, newUnit, block.segments, context)]
  }
  const whole = blockChange(traced, sections, context)
  const sentences = sentenceChanges(traced, context)
  // A paragraph that moved by itself is told with the words that changed in it.
  const isTold = whole.some(({ kind }) => kind === 'moved')
  return [...whole, ...sentences.filter(({ kind }) => !isTold || kind === 'moved')]
}

/** What happened to the paragraph as a whole: moved, split, merged. */
const blockChange = (
  { block, oldUnit, newUnit }: TracedBlock,
  sections: SectionHistory,
  context: BlockContext,
): readonly Change[] => {
  if (oldUnit === undefined || newUnit === undefined) return []
  if (block.relation === 'movedTo' && !sections.movedAlong(oldUnit, newUnit)) {
    const segments = block.rewording ?? block.segments
    const change = wholeChange('moved', 'paragraph', oldUnit, newUnit, segments, context)
    return [{ ...change, ...(block.move !== undefined && { move: block.move }) }]
  }
  const piece = block.old?.piece ?? block.new?.piece
  if ((block.relation !== 'split' && block.relation !== 'merged') || piece?.index !== 1) return []
  const change = wholeChange('changed', 'paragraph', oldUnit, newUnit, block.segments, context)
  return [{ ...change, manner: block.relation, yearShift: false, ordinalOnly: false, figuresOnly: false }]
}

const sentenceChanges = (
  { oldUnit, newUnit, steps }: TracedBlock,
  context: BlockContext,
): readonly Change[] =>
  joinRuns(steps).flatMap((step): readonly Change[] => {
    if (step.move !== undefined) return step.new === undefined ? [] : movedSentence(step, newUnit, context)
    if (isEqual(step.segments)) return []
    if (step.new === undefined)
      return [wholeChange('removed', 'sentence', oldUnit, undefined, step.segments, context)]
    if (step.old === undefined)
      return [wholeChange('added', 'sentence', undefined, newUnit, step.segments, context)]
    const change = wholeChange('changed', 'sentence', oldUnit, newUnit, step.segments, context, {
      before: context.old.sentences[step.old]?.text ?? '',
      after: context.new.sentences[step.new]?.text ?? '',
    })
    const manner: Manner = step.isRewritten ? 'rewritten' : 'reworded'
    const isPlain = change.yearShift || change.ordinalOnly || change.figuresOnly
    return [isPlain ? change : { ...change, manner }]
  })

/** Sentences that came or went side by side are one change. */
const joinRuns = (steps: readonly SentenceStep[]): readonly SentenceStep[] => {
  const joined: SentenceStep[] = []
  for (const step of steps) {
    const last = joined.at(-1)
    const isOneSided = step.move === undefined && (step.old === undefined || step.new === undefined)
    const continues =
      last !== undefined &&
      isOneSided &&
      last.move === undefined &&
      (last.old === undefined) === (step.old === undefined) &&
      (last.new === undefined) === (step.new === undefined)
    if (continues)
      joined[joined.length - 1] = { ...last, segments: joinSegments([...last.segments, ...step.segments]) }
    else joined.push(step)
  }
  return joined
}

const movedSentence = (
  step: SentenceStep,
  newUnit: Unit | undefined,
  context: BlockContext,
): readonly Change[] => {
  const from = [...context.movesOfOld].find(([, move]) => move === step.move)?.[0]
  const old = context.old.sentences[from ?? -1]
  const current = context.new.sentences[step.new ?? -1]
  if (old === undefined || current === undefined || step.move === undefined) return []
  const oldUnit = context.old.units[old.unit]
  const segments = compareWords(old.text, current.text, context)
  const texts = { before: old.text, after: current.text }
  return [
    { ...wholeChange('moved', 'sentence', oldUnit, newUnit, segments, context, texts), move: step.move },
  ]
}

const names: Readonly<Record<'paragraph' | 'sentence', string>> = { paragraph: '段落', sentence: '句子' }

const wholeChange = (
  kind: ChangeKind,
  subject: Extract<ChangeSubject, 'paragraph' | 'sentence'>,
  oldUnit: Unit | undefined,
  newUnit: Unit | undefined,
  segments: readonly Segment[],
  context: BlockContext,
  texts: { before?: string; after?: string } = {
    ...(oldUnit && { before: textIn(segments, 'added', oldUnit, subject) }),
    ...(newUnit && { after: textIn(segments, 'removed', newUnit, subject) }),
  },
): Change => ({
  kind,
  subject,
  name: names[subject],
  path: (newUnit ?? oldUnit)?.path ?? [],
  ...(oldUnit && newUnit && { oldPath: oldUnit.path }),
  ...(oldUnit && { oldPlace: context.places.ofOld(oldUnit.section) }),
  place: newUnit ? context.places.ofNew(newUnit.section) : context.places.wouldBe(oldUnit?.section ?? 0),
  ...texts,
  segments,
  ...natureOf(segments),
})

/** Of a paragraph its whole text, of sentences what the segments hold of that side. */
const textIn = (
  segments: readonly Segment[],
  other: Segment['kind'],
  unit: Unit,
  subject: 'paragraph' | 'sentence',
): string =>
  subject === 'paragraph'
    ? unit.text
    : segments.map(({ kind, text }) => (kind === other ? '' : text)).join('')

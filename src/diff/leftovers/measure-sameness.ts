/** 雷同率: how much of the new text was taken over from the old one, by characters. */
import type { BlockContext } from '../compare-sentences.ts'
import type { Leftovers, SameSentence } from '../comparison.ts'
import { leadingOrdinal } from '../fold-sentence.ts'
import type { DocumentMatching } from '../match-documents.ts'
import type { Parts, Sentence } from '../parts.ts'

/** Shorter ones, such as 特此报告。, say nothing about taking over. */
const shortestSame = 8

export const measureSameness = (
  { groups, movedSentences }: DocumentMatching,
  context: BlockContext,
): Pick<Leftovers, 'sameShare' | 'sameShareBeyondFigures' | 'sameSentences'> => {
  const pairs = [...groups.flatMap(({ sentences }) => sentences), ...movedSentences].toSorted(
    (a, b) => a.new - b.new,
  )
  const olds = new Map(pairs.map((pair) => [pair.new, context.old.sentences[pair.old]]))
  let whole = 0
  let same = 0
  let sameBeyondFigures = 0
  const sameSentences: SameSentence[] = []
  for (const sentence of context.new.sentences) {
    if (sentence.kind !== 'paragraph') continue
    whole += sentence.text.length
    const old = olds.get(sentence.index)
    if (old === undefined) continue
    const isSame = bare(old) === bare(sentence)
    if (isSame) same += sentence.text.length
    if (isSame || old.key === sentence.key) sameBeyondFigures += sentence.text.length
    if (isSame && sentence.weight >= shortestSame) sameSentences.push(describe(old, sentence, context))
  }
  const share = (length: number): number => (whole === 0 ? 0 : Number((length / whole).toFixed(4)))
  return { sameShare: share(same), sameShareBeyondFigures: share(sameBeyondFigures), sameSentences }
}

const bare = ({ text }: Sentence): string => text.replace(leadingOrdinal, '')

const describe = (old: Sentence, sentence: Sentence, context: BlockContext): SameSentence => ({
  text: sentence.text,
  oldPath: pathOf(context.old, old),
  path: pathOf(context.new, sentence),
  place: context.places.ofNew(context.new.units[sentence.unit]?.section ?? 0),
})

const pathOf = ({ units }: Parts, { unit }: Sentence): SameSentence['path'] => units[unit]?.path ?? []

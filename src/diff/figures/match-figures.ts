/** The figures of two sentences, paired by what they count. */
import { bigramsOf, similarity } from '../fold-sentence.ts'
import { heaviestChain } from '../heaviest-chain.ts'
import type { Figure } from './extract-figures.ts'

export interface FigurePair<Kind extends Figure> {
  readonly old?: Kind
  readonly new?: Kind
}

const leastAlike = 0.45

/** In order; what has no partner stands alone. */
export const matchFigures = <Kind extends Figure>(
  olds: readonly Kind[],
  news: readonly Kind[],
): readonly FigurePair<Kind>[] => {
  const pairs = olds.flatMap((old, from) =>
    news.flatMap((current, to) => {
      if (old.unit !== current.unit) return []
      const weight = likeness(old, current)
      return weight >= leastAlike ? [{ old: from, new: to, weight }] : []
    }),
  )
  const chain = heaviestChain(pairs)
  const paired = chain.map((pair): FigurePair<Kind> => pairOf(olds[pair.old], news[pair.new]))
  const usedOld = new Set(chain.map((pair) => pair.old))
  const usedNew = new Set(chain.map((pair) => pair.new))
  return [
    ...paired,
    ...olds.filter((_, index) => !usedOld.has(index)).map((old) => ({ old })),
    ...news.filter((_, index) => !usedNew.has(index)).map((current) => ({ new: current })),
  ]
}

const pairOf = <Kind extends Figure>(old: Kind | undefined, current: Kind | undefined): FigurePair<Kind> => ({
  ...(old && { old }),
  ...(current && { new: current }),
})

/** By the last part of the name, 立法中征集意见·采纳; the parts before it only help. */
const likeness = (old: Figure, current: Figure): number => {
  if (old.name === current.name) return 1
  const last = nameLikeness(lastPart(old.name), lastPart(current.name))
  return last < leastAlike ? 0 : 0.7 * last + 0.3 * nameLikeness(old.name, current.name)
}

const nameLikeness = (a: string, b: string): number => similarity(bigramsOf(a), bigramsOf(b))

const lastPart = (name: string): string => name.split('·').at(-1) ?? ''

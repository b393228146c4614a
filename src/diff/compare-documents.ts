/** Two documents → what differs between them: take apart → match → align → tell. */
import { formatDocumentNumber } from '../text/document-number.ts'
import { alignBlocks } from './align-blocks.ts'
import { namesOfBodies } from './bodies.ts'
import { compareElements } from './compare-elements.ts'
import type { BlockContext } from './compare-sentences.ts'
import type { AlignedElement, Change, ComparedDocument, Comparison } from './comparison.ts'
import { type ComparisonSide, type DatedSide, dateSide } from './dated-side.ts'
import { compareFigures } from './figures/compare-figures.ts'
import { findLeftovers } from './leftovers/find-leftovers.ts'
import { listChanges } from './list-changes.ts'
import { type DocumentMatching, matchDocuments } from './match-documents.ts'
import type { UnitGroup } from './pair-units.ts'
import { takeApart } from './parts.ts'
import { findPlaces } from './places.ts'
import { natureOf } from './segments.ts'
import { tokenSplitter } from './split-tokens.ts'

export interface ComparisonOptions {
  /** A figure that changed by more per cent than this is marked; 50 when absent. */
  readonly limit?: number
}

export const defaultLimit = 50

export const compareDocuments = (
  oldSide: ComparisonSide,
  newSide: ComparisonSide,
  options: ComparisonOptions = {},
): Comparison => {
  const sides = { old: dateSide(oldSide), new: dateSide(newSide) }
  const old = takeApart(sides.old.document, sides.old.year)
  const current = takeApart(sides.new.document, sides.new.year)
  const matching = matchDocuments(old, current)
  const { moveIds, movesOfOld, movesOfNew } = numberMoves(matching)
  const context: BlockContext = {
    old,
    new: current,
    places: findPlaces(old, current, matching.sections),
    split: tokenSplitter([...namesOfBodies(sides.old.document), ...namesOfBodies(sides.new.document)]),
    years: { old: sides.old.year, new: sides.new.year },
    movesOfOld,
    movesOfNew,
  }
  const isImported = oldSide.isImported || newSide.isImported
  const elements = compareElements(sides.old.document, sides.new.document, context).filter(
    ({ key }) => !isImported || key !== 'sealing',
  )
  const traced = alignBlocks(matching.groups, context, moveIds)
  const figures = compareFigures(
    isImported ? withoutData(sides) : sides,
    traced,
    matching,
    context,
    options.limit ?? defaultLimit,
  )
  return {
    old: describeSide(sides.old),
    new: describeSide(sides.new),
    elements,
    alignedBlocks: traced.map(({ block }) => block),
    changes: [...elements.flatMap(elementChange), ...listChanges(traced, matching, context)],
    figures,
    leftovers: findLeftovers({ sides, traced, matching, figures, context }),
  }
}

const withoutData = ({ old, new: current }: Sides): Sides => ({
  old: { ...old, data: {} },
  new: { ...current, data: {} },
})

interface Sides {
  readonly old: DatedSide
  readonly new: DatedSide
}

const describeSide = ({ document, name, year }: DatedSide): ComparedDocument => {
  const number = document.masthead?.documentNumber
  return {
    name,
    title: document.body.title.replaceAll('|', ''),
    ...(year !== undefined && { year }),
    ...(number && { documentNumber: formatDocumentNumber(number) }),
  }
}

/** Moved blocks first, then moved sentences, from 1. */
const numberMoves = ({
  groups,
  movedSentences,
}: DocumentMatching): {
  moveIds: ReadonlyMap<UnitGroup, number>
  movesOfOld: ReadonlyMap<number, number>
  movesOfNew: ReadonlyMap<number, number>
} => {
  const moved = groups
    .filter(({ isMoved }) => isMoved)
    .toSorted((a, b) => (a.news[0] ?? 0) - (b.news[0] ?? 0))
  const sentences = movedSentences.toSorted((a, b) => a.new - b.new)
  const first = moved.length + 1
  return {
    moveIds: new Map(moved.map((group, index) => [group, index + 1])),
    movesOfOld: new Map(sentences.map((pair, index) => [pair.old, first + index])),
    movesOfNew: new Map(sentences.map((pair, index) => [pair.new, first + index])),
  }
}

const elementChange = ({
  relation,
  name,
  old,
  new: current,
  segments,
}: AlignedElement): readonly Change[] => {
  const shown = current ?? old
  if (relation === 'equal' || shown === undefined) return []
  return [
    {
      kind: relation,
      subject: 'element',
      name,
      path: shown.path,
      ...(old && current && { oldPath: old.path }),
      place: [],
      ...(old && { before: old.text }),
      ...(current && { after: current.text }),
      segments,
      ...natureOf(segments),
    },
  ]
}

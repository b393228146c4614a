import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareDocuments } from '../../src/diff/compare-documents.ts'
import type { AlignedBlock, Change, Comparison, Segment } from '../../src/diff/comparison.ts'
import { comparisonSchema } from '../../src/diff/comparison-schema.ts'
import { newTextOf, oldTextOf } from '../../src/diff/segments.ts'
import type { OfficialDocument } from '../../src/model/official-document.ts'
import { arbitraryDocument } from '../tools/arbitrary-document.ts'
import { plantEdits } from './generated-edits.ts'
import { printedBlocks } from './printed-blocks.ts'
import { annualReport } from './read-sample.ts'

const reports = [annualReport(2024), annualReport(2025)]

const compare = (old: OfficialDocument, current: OfficialDocument): Comparison =>
  compareDocuments({ document: old, name: '旧' }, { document: current, name: '新' })

/** A report and an edited one, edited again and again so that edits meet. */
const editedPair = fc.record({
  start: fc.constantFrom(0, 1),
  seeds: fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 4 }),
})

interface Edited {
  readonly start: number
  readonly seeds: readonly number[]
}

interface Pair {
  readonly old: OfficialDocument
  readonly new: OfficialDocument
}

/** Made here, so that a counterexample is a few seeds and no whole report. */
const pairOf = ({ start, seeds }: Edited): Pair => {
  const [first] = reports
  const old = reports[start] ?? first
  if (old === undefined) throw new Error('no report')
  return { old, new: seeds.reduce((document, seed) => plantEdits(document, seed).document, old) }
}

const anyPair = fc.oneof(
  { arbitrary: editedPair.map(pairOf), weight: 3 },
  { arbitrary: fc.record({ old: arbitraryDocument, new: arbitraryDocument }), weight: 2 },
)

const expectRebuilt = (blocks: readonly AlignedBlock[], pair: Pair): void => {
  for (const block of blocks) {
    expect(oldTextOf(block.segments)).toBe(block.old?.text ?? '')
    expect(newTextOf(block.segments)).toBe(block.new?.text ?? '')
  }
  expect(blocks.map((block) => block.old?.text ?? '').join('')).toBe(printedBlocks(pair.old))
  expect(blocks.map((block) => block.new?.text ?? '').join('')).toBe(printedBlocks(pair.new))
}

describe('what the comparison holds', () => {
  test('without the insertions it is the old document, without the deletions the new one', () => {
    fc.assert(
      fc.property(anyPair, (pair) => {
        const { alignedBlocks, elements, changes } = compare(pair.old, pair.new)
        expectRebuilt(alignedBlocks, pair)
        for (const element of elements) {
          expect(oldTextOf(element.segments)).toBe(element.old?.text ?? '')
          expect(newTextOf(element.segments)).toBe(element.new?.text ?? '')
        }
        for (const change of changes) {
          if (change.kind === 'changed' && change.subject === 'sentence') {
            expect(oldTextOf(change.segments)).toBe(change.before)
            expect(newTextOf(change.segments)).toBe(change.after)
          }
        }
      }),
      { numRuns: 70 },
    )
  })

  test('a document does not differ from itself', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryDocument, fc.constantFrom(...reports)), (document) => {
        const { changes, alignedBlocks, elements } = compare(document, document)
        expect(changes).toEqual([])
        expect(alignedBlocks.filter(({ relation }) => relation !== 'equal')).toEqual([])
        expect(elements.filter(({ relation }) => relation !== 'equal')).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  test('the other way round it is the mirror image', () => {
    fc.assert(
      fc.property(anyPair, ({ old, new: current }) => {
        const there = compare(old, current)
        const back = compare(current, old)
        expect(summary(back.changes)).toEqual(summary(there.changes.map(mirrored)))
      }),
      { numRuns: 30 },
    )
  })

  test('both places of a move carry one number', () => {
    fc.assert(
      fc.property(editedPair, (edited) => {
        const { old, new: current } = pairOf(edited)
        const { alignedBlocks } = compare(old, current)
        const places = new Map<number, string[]>()
        const note = (move: number | undefined, side: string): void => {
          if (move !== undefined) places.set(move, [...new Set([...(places.get(move) ?? []), side])].sort())
        }
        for (const { segments } of alignedBlocks) for (const { move, kind } of segments) note(move, kind)
        for (const sides of places.values()) expect(sides).toEqual(['added', 'removed'])
      }),
      { numRuns: 30 },
    )
  })

  test('as JSON it is what the schema says', () => {
    const validate = new Ajv({ allowUnionTypes: true }).compile(comparisonSchema)
    fc.assert(
      fc.property(anyPair, ({ old, new: current }) => {
        validate(JSON.parse(JSON.stringify(compare(old, current))))
        expect(validate.errors).toBeNull()
      }),
      { numRuns: 15 },
    )
  })
})

const opposite = { added: 'removed', removed: 'added' } as const

const mirrored = (change: Change): Change => {
  const kind = change.kind === 'added' || change.kind === 'removed' ? opposite[change.kind] : change.kind
  return {
    ...change,
    kind,
    ...(change.before !== undefined && { after: change.before }),
    ...(change.after !== undefined && { before: change.after }),
    segments: change.segments.map(turned),
  }
}

const turned = (segment: Segment): Segment =>
  segment.kind === 'equal' ? segment : { ...segment, kind: opposite[segment.kind] }

/** What must agree: kinds and texts; a split is a merger seen from the other side. */
const summary = (changes: readonly Change[]): readonly string[] =>
  changes
    .filter(({ manner }) => manner !== 'split' && manner !== 'merged')
    .map(({ kind, subject, segments }) => {
      const text = (side: Segment['kind']): string =>
        segments.map((segment) => (segment.kind === side ? segment.text : '')).join('')
      return [kind, subject, text('removed'), text('added')].join(' | ')
    })
    .sort()

import { expect, test } from 'vitest'
import { compareDocuments } from '../../src/diff/compare-documents.ts'
import { plantEdits } from './generated-edits.ts'
import { type EditKind, type Measured, measureRecall, type Score } from './measure-recall.ts'
import { annualReport } from './read-sample.ts'

const measure = (seed: number): Measured => {
  const document = annualReport(seed % 2 === 0 ? 2024 : 2025)
  const edits = plantEdits(document, seed)
  return measureRecall(
    edits,
    compareDocuments({ document, name: '旧' }, { document: edits.document, name: '新' }),
  )
}

test('planted edits are found and nothing else is said to have moved', () => {
  const totals = new Map<string, Score>()
  for (let seed = 1; seed <= 40; seed += 1) {
    const { scores, falseMoves } = measure(seed)
    expect(falseMoves).toEqual([])
    for (const kind of Object.keys(scores) as EditKind[]) {
      const { planted, found } = totals.get(kind) ?? { planted: 0, found: 0 }
      totals.set(kind, { planted: planted + scores[kind].planted, found: found + scores[kind].found })
    }
  }
  for (const [kind, { planted, found }] of totals) {
    expect(planted, kind).toBeGreaterThan(20)
    expect(found / planted, kind).toBeGreaterThanOrEqual(0.95)
  }
})

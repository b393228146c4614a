/** Accepting all 修订 gives the new document's DOCX, rejecting all the old one's text. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OfficialDocument } from '../../../src/model/official-document.ts'
import { plantEdits } from '../../diff/generated-edits.ts'
import { arbitraryDocument } from '../../tools/arbitrary-document.ts'
import {
  bodyOf,
  exactLines,
  plainLines,
  resolveRevisions,
  withoutAlternatives,
} from '../../tools/resolve-revisions.ts'
import { mixedDocument } from './mixed-documents.ts'
import { annual, sample, trackBoth } from './track-both.ts'

const expectBothSides = async (old: OfficialDocument, current: OfficialDocument): Promise<void> => {
  const { docx, sides } = await trackBoth(old, current)
  const tracked = bodyOf(docx)
  const written = (side: 'old' | 'new') =>
    resolveRevisions(withoutAlternatives(bodyOf(sides[side].docx)), 'accept')
  expect(exactLines(resolveRevisions(tracked, 'accept'))).toEqual(exactLines(written('new')))
  expect(plainLines(resolveRevisions(tracked, 'reject'))).toEqual(plainLines(written('old')))
}

test.each([
  ['two years of one report', annual(2024), annual(2025)],
  ['the same backwards', annual(2025), annual(2024)],
  ['tables that all come', annual(2024), sample('表格报告')],
  ['tables that all go', sample('表格报告'), sample('请示')],
  ['a letter and 纪要', sample('函'), sample('纪要')],
  ['纪要 and an order', sample('纪要'), sample('令')],
  ['joint bodies', sample('联合请示'), sample('联合通知')],
  ['attachments', sample('附件分订通知'), annual(2024)],
])('%s', async (_name, old, current) => expectBothSides(old, current))

const edited = fc.record({
  old: fc.constantFrom(annual(2024), annual(2025), sample('表格报告')),
  seeds: fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 4 }),
})

test('more than 500 generated edits: moved, split, merged, reworded, added, removed', async () => {
  let edits = 0
  await fc.assert(
    fc.asyncProperty(edited, async ({ old, seeds }) => {
      let current = old
      for (const seed of seeds) {
        const { document, ...planted } = plantEdits(current, seed)
        edits += Object.values(planted).reduce((sum, list) => sum + list.length, 0)
        current = document
      }
      await expectBothSides(old, current)
    }),
    { numRuns: 24 },
  )
  expect(edits).toBeGreaterThan(500)
})

test('any two documents', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDocument, arbitraryDocument, async (old, current) => {
      await expectBothSides(
        { ...old, attachmentsBoundApart: false },
        { ...current, attachmentsBoundApart: false },
      )
    }),
    { numRuns: 40 },
  )
})

test('tables, pictures and 附件 in any order', async () => {
  await fc.assert(
    fc.asyncProperty(mixedDocument, mixedDocument, async (old, current) => expectBothSides(old, current)),
    { numRuns: 20 },
  )
})

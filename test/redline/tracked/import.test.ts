/** Importing a 修订稿 with its 修订 accepted is importing the new document's DOCX; rejected, the old one's. */
import { expect, test } from 'vitest'
import { importDocx } from '../../../src/importer/docx/import-docx.ts'
import type { OfficialDocument } from '../../../src/model/official-document.ts'
import { plantEdits } from '../../diff/generated-edits.ts'
import { annual, sample, trackBoth } from './track-both.ts'

const imported = (docx: Uint8Array, tracked: 'accept' | 'reject') =>
  importDocx(docx, { name: '稿', tracked }).document

const pairs: readonly (readonly [string, OfficialDocument, OfficialDocument])[] = [
  ['two years of one report', annual(2024), annual(2025)],
  ['the same backwards', annual(2025), annual(2024)],
  ['tables that all come', annual(2024), sample('表格报告')],
  ['tables that all go', sample('表格报告'), sample('请示')],
  ['a letter and 纪要', sample('函'), sample('纪要')],
  ['joint bodies', sample('联合请示'), sample('联合通知')],
  ['edits', annual(2025), plantEdits(annual(2025), 7).document],
  ['more edits', annual(2024), plantEdits(plantEdits(annual(2024), 21).document, 22).document],
]

test.each(pairs)('%s', async (_name, old, current) => {
  const { docx, sides } = await trackBoth(old, current)
  expect(imported(docx, 'accept')).toEqual(imported(sides.new.docx, 'accept'))
  expect(imported(docx, 'reject')).toEqual(imported(sides.old.docx, 'accept'))
})

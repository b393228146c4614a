/** hongtou diff -f docx: laid out like the final copy, with 修订. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { main } from '../../../src/cli/main.ts'
import { importDocx } from '../../../src/importer/docx/import-docx.ts'
import { fakeIo } from '../../cli/fake-io.ts'
import { docxComplaints } from '../../tools/docx-complaints.ts'
import { bodyOf, plainLines, resolveRevisions } from '../../tools/resolve-revisions.ts'

const root = process.cwd()
const folders = [2024, 2025].map((year) => join(root, 'content', String(year), '法治政府建设年度报告'))

test('two years as 修订稿', async () => {
  const io = fakeIo()
  expect(
    await main(['diff', ...folders, '-f', 'docx', '-o', '比对', '-t', join(root, 'templates')], io),
  ).toBe(0)
  expect(io.said.out).toBe('比对/滨政文〔2025〕12号-修订稿.docx\n')
  const docx = readFileSync(join(io.cwd, '比对', '滨政文〔2025〕12号-修订稿.docx'))
  expect(await docxComplaints(docx)).toEqual([])
  const lines = (decision: 'accept' | 'reject') => plainLines(resolveRevisions(bodyOf(docx), decision))
  expect(lines('accept')).toContain('OfficialTitle 滨江市人民政府\n关于2024年度法治政府建设情况的报告')
  expect(lines('reject')).toContain('OfficialTitle 滨江市人民政府\n关于2023年度法治政府建设情况的报告')
  const imported = importDocx(docx, { name: '修订稿', tracked: 'reject' }).document
  expect(JSON.stringify(imported)).toContain('滨政文〔2024〕9号')
})

test('without a folder to write to it says so', async () => {
  const io = fakeIo()
  expect(await main(['diff', ...folders, '-f', 'docx', '-t', join(root, 'templates')], io)).not.toBe(0)
  expect(io.said.err).toContain('-o')
})

/** 对照表: what changed side by side, as rows, as PDF sides and as a DOCX table. */
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { compareDocuments } from '../../src/diff/compare-documents.ts'
import { nodeFiles } from '../../src/files/node-files.ts'
import { layoutContext } from '../../src/layout/flow.ts'
import { defaultHouseStyle } from '../../src/model/house-style.ts'
import type { OfficialDocument } from '../../src/model/official-document.ts'
import { readDocument } from '../../src/reader/read-document.ts'
import { type ChangeRow, listComparisonRows } from '../../src/redline/table/comparison-rows.ts'
import { makeComparisonTable } from '../../src/redline/table/comparison-table.ts'
import { layOutComparisonTable } from '../../src/redline/table/lay-out-table.ts'
import { writeComparisonTable, writeComparisonTablePdf } from '../../src/redline-document.ts'
import { plantEdits } from '../diff/generated-edits.ts'
import { docxComplaints } from '../tools/docx-complaints.ts'
import { testFonts } from '../tools/test-fonts.ts'

const read = (folder: string): OfficialDocument => {
  const outcome = readDocument(nodeFiles, folder, { templateFolders: ['templates'] })
  if (!outcome.ok) throw new Error(folder)
  return outcome.value.document
}
const old = read('content/2024/法治政府建设年度报告')
const current = read('content/2025/法治政府建设年度报告')
const comparison = compareDocuments({ document: old, name: '旧' }, { document: current, name: '新' })
const request = { old, new: current, comparison, fonts: testFonts }
const textOf = (segments: ChangeRow['old']): string => segments.map(({ text }) => text).join('')

test('rows tell what it was and what it is, below the headings they stand under', () => {
  const rows = listComparisonRows(comparison)
  const number = rows.find((row) => row.kind === 'change' && row.note === '修改：发文字号') as ChangeRow
  expect([textOf(number.old), textOf(number.new)]).toEqual(['滨政文〔2024〕9号', '滨政文〔2025〕12号'])
  const first = rows.findIndex((row) => row.kind === 'section' && row.title.startsWith('一、主要举措和成效'))
  expect(rows[first + 1]?.kind).toBe('change')
  for (const row of rows) {
    if (row.kind === 'change') expect(row.note).toMatch(/\p{Script=Han}/u)
  }
})

test('equal documents have no rows', () => {
  const same = compareDocuments({ document: old, name: '旧' }, { document: old, name: '新' })
  expect(listComparisonRows(same)).toEqual([])
})

test('a moved section is told once, at its new place', () => {
  const planted = Array.from({ length: 20 }, (_, seed) => plantEdits(current, seed))
  const edited = planted.find(({ movedSections }) => movedSections.length > 0)?.document ?? current
  const rows = listComparisonRows(
    compareDocuments({ document: current, name: '旧' }, { document: edited, name: '新' }),
  )
  const notes = rows.flatMap((row) => (row.kind === 'change' ? [row.note] : []))
  const moves = notes.filter((note) => note.startsWith('移到这里')).map((note) => /\d+/.exec(note)?.[0])
  expect(moves.length).toBeGreaterThan(0)
  expect(notes.filter((note) => note.includes('移走'))).toEqual([])
})

test('sides across A4: inside the margins, the header on each, no section title at a foot', () => {
  const marked = makeComparisonTable(listComparisonRows(comparison), '对照表')
  const pages = layOutComparisonTable(marked, layoutContext(testFonts(), defaultHouseStyle))
  expect(pages.length).toBeGreaterThan(3)
  for (const { width, height, items } of pages) {
    expect([width, height]).toEqual([297, 210])
    const texts = items.flatMap((item) =>
      item.kind === 'text' && item.element !== 'pageNumber' ? [item] : [],
    )
    expect(texts.filter(({ text }) => ['原文', '现文', '说明'].includes(text))).toHaveLength(3)
    expect(Math.min(...texts.map(({ x }) => x))).toBeGreaterThanOrEqual(20)
    expect(Math.max(...texts.map(({ baseline }) => baseline))).toBeLessThan(190)
    const lowest = texts.toSorted((a, b) => b.baseline - a.baseline)[0]
    expect(lowest?.text).not.toMatch(/ › /u)
  }
})

test('the PDF has the same bytes twice', async () => {
  const [first, second] = [
    await writeComparisonTablePdf(request, new Date(0)),
    await writeComparisonTablePdf(request, new Date(0)),
  ]
  expect(first.ok && second.ok && Buffer.compare(first.value, second.value)).toBe(0)
})

test('the DOCX is valid, has the texts, and marks what went and what came', async () => {
  const bytes = writeComparisonTable(request)
  expect(Buffer.compare(bytes, writeComparisonTable(request))).toBe(0)
  expect(await docxComplaints(bytes)).toEqual([])
  const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml'])
  expect(xml).toContain('w:orient="landscape"')
  expect(xml).toContain('<w:tblHeader/>')
  const runs = [...xml.matchAll(/<w:r>(.*?)<\/w:r>/gs)].map(([, run = '']) => run)
  const textIn = (kept: readonly string[]): string => kept.join('').replace(/<[^>]+>/g, '')
  expect(textIn(runs.filter((run) => run.includes('<w:strike')))).toContain('滨政文〔2024〕9号')
  expect(textIn(runs.filter((run) => run.includes('<w:u ')))).toContain('滨政文〔2025〕12号')
})

test('the DOCX has its page number on odd and on even sides', () => {
  const xml = new TextDecoder().decode(unzipSync(writeComparisonTable(request))['word/document.xml'])
  const sides = [...xml.matchAll(/<w:footerReference[^>]*w:type="(\w+)"/g)].map(([, side]) => side)
  expect(sides.toSorted()).toEqual(['default', 'even'])
})

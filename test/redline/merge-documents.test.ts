/** Removing the insertions of the merged document gives the old text, removing the deletions the new one. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareDocuments } from '../../src/diff/compare-documents.ts'
import { newTextOf, oldTextOf } from '../../src/diff/segments.ts'
import { nodeFiles } from '../../src/files/node-files.ts'
import type { Block, OfficialDocument } from '../../src/model/official-document.ts'
import { type Path, pathKey } from '../../src/model/path.ts'
import { readDocument } from '../../src/reader/read-document.ts'
import { type Marks, mergeDocuments } from '../../src/redline/merge-documents.ts'
import { plantEdits } from '../diff/generated-edits.ts'
import { arbitraryDocument } from '../tools/arbitrary-document.ts'

const read = (folder: string): OfficialDocument => {
  const outcome = readDocument(nodeFiles, folder, { templateFolders: ['templates'] })
  if (!outcome.ok) throw new Error(folder)
  return outcome.value.document
}

interface Printed {
  readonly text: string
  readonly path: Path
}

/** Every block's text; a table's caption and cells are one text each. */
const printed = (document: OfficialDocument): readonly Printed[] => [
  { text: document.body.title.replaceAll('|', ''), path: ['body', 'title'] },
  ...document.body.mainText.flatMap(printedBlock),
  ...document.attachments.flatMap(({ title, blocks }, index) => [
    { text: title.replaceAll('|', ''), path: ['attachments', index] },
    ...blocks.flatMap(printedBlock),
  ]),
]

const printedBlock = (block: Block): readonly Printed[] => {
  const { path } = block
  switch (block.kind) {
    case 'heading':
      return [{ text: block.number + block.text, path }]
    case 'paragraph': {
      const { runIn, text } = block
      return [{ text: (runIn ? `${runIn.number}${runIn.text}。` : '') + text, path }]
    }
    case 'picture':
      return [{ text: block.caption ?? '', path }]
    case 'table': {
      const rowsOf = (name: string, rows: readonly (readonly { text: string }[])[]): readonly Printed[] =>
        rows.flatMap((cells, row) => cells.map(({ text }, at) => ({ text, path: [...path, name, row, at] })))
      return [
        { text: block.caption ?? '', path },
        ...block.header.map(({ text }, at) => ({ text, path: [...path, 'header', at] })),
        ...rowsOf('subheaders', block.subheaders ?? []),
        ...rowsOf('rows', block.rows),
      ]
    }
  }
}

/** The texts of one side of the merged document. */
const oneSide = (
  document: OfficialDocument,
  marks: ReadonlyMap<string, Marks>,
  side: 'old' | 'new',
): readonly string[] => {
  const textOf = side === 'old' ? oldTextOf : newTextOf
  const lines: string[] = []
  for (const { text, path } of printed(document)) {
    const mark = marks.get(pathKey(path))
    if (mark) expect(mark.segments.map((each) => each.text).join('')).toBe(text)
    const kept = mark ? textOf(mark.segments) : text
    const joins = mark?.joint === (side === 'old' ? 'added' : 'removed')
    if (joins) lines.push((lines.pop() ?? '') + kept)
    else lines.push(kept)
  }
  return lines.map((line) => line.replaceAll('\n', '')).filter((line) => line !== '')
}

const textsOf = (document: OfficialDocument): readonly string[] =>
  printed(document)
    .map(({ text }) => text.replaceAll('\n', ''))
    .filter((text) => text !== '')

const annual = (year: number): OfficialDocument => read(`content/${year}/法治政府建设年度报告`)

test.each([
  ['two years of one report', annual(2024), annual(2025)],
  ['the same backwards', annual(2025), annual(2024)],
  ['two kinds of document', read('content/格式样例/表格报告'), annual(2024)],
  ['tables that all go', read('content/格式样例/请示'), read('content/格式样例/表格报告')],
])('%s', (_name, old, current) => {
  const comparison = compareDocuments({ document: old, name: '旧' }, { document: current, name: '新' })
  const { document, marks } = mergeDocuments(old, current, comparison)
  expect(oneSide(document, marks, 'new')).toEqual(textsOf(current))
  expect(oneSide(document, marks, 'old')).toEqual(textsOf(old))
})

const anyPair = fc.oneof(
  fc
    .record({
      start: fc.constantFrom(annual(2024), annual(2025), read('content/格式样例/表格报告')),
      seeds: fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 4 }),
    })
    .map(({ start, seeds }) => ({
      old: start,
      current: seeds.reduce((document, seed) => plantEdits(document, seed).document, start),
    })),
  fc.record({ old: arbitraryDocument, current: arbitraryDocument }),
)

test('generated edits: moved, split, merged, reworded, added, removed', () => {
  fc.assert(
    fc.property(anyPair, ({ old, current }) => {
      const comparison = compareDocuments({ document: old, name: '旧' }, { document: current, name: '新' })
      const { document, marks } = mergeDocuments(old, current, comparison)
      expect(oneSide(document, marks, 'new').join('\n')).toBe(textsOf(current).join('\n'))
      expect(oneSide(document, marks, 'old').join('\n')).toBe(textsOf(old).join('\n'))
    }),
    { numRuns: 120 },
  )
})

test('a table with a head of several levels keeps it, and tells what changed below it', () => {
  const current = read('content/格式样例/附件分订通知')
  const cell = (text: string, columns = 1, rows = 1) => ({ text, columns, rows })
  const withRows = (rows: readonly (readonly string[])[]): OfficialDocument => ({
    ...current,
    body: {
      ...current.body,
      mainText: [
        ...current.body.mainText,
        {
          kind: 'table',
          landscape: false,
          path: ['body', 'mainText', current.body.mainText.length],
          header: [cell('类别', 1, 2), cell('案件', 2)],
          subheaders: [[cell('收到'), cell('办结')]],
          rows: rows.map((row) => row.map((text) => cell(text))),
        },
      ],
    },
  })
  const before = withRows([
    ['处罚', '12', '11'],
    ['许可', '5', '5'],
  ])
  const after = withRows([
    ['处罚', '14', '11'],
    ['许可', '5', '5'],
  ])
  const comparison = compareDocuments({ document: before, name: '旧' }, { document: after, name: '新' })
  const { document, marks } = mergeDocuments(before, after, comparison)
  expect(document.body.mainText.at(-1)).toMatchObject({ subheaders: [[{ text: '收到' }, { text: '办结' }]] })
  expect(oneSide(document, marks, 'old')).toEqual(textsOf(before))
  expect(oneSide(document, marks, 'new')).toEqual(textsOf(after))
  expect(comparison.changes.map(({ subject, before: was, after: is }) => [subject, was, is])).toEqual([
    ['cell', '12', '14'],
  ])
})

test('equal documents have no marks', () => {
  const comparison = compareDocuments(
    { document: annual(2025), name: '旧' },
    { document: annual(2025), name: '新' },
  )
  const { document, marks, replaced } = mergeDocuments(annual(2025), annual(2025), comparison)
  expect(marks.size).toBe(0)
  expect(replaced).toEqual([])
  expect(textsOf(document)).toEqual(textsOf(annual(2025)))
})

/** Whatever the files hold, the reader answers with diagnostics; only our own bugs throw. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatPretty } from '../../src/diagnostics/format-pretty.ts'
import { memoryFiles } from '../../src/files/memory-files.ts'
import { readDocument } from '../../src/reader/read-document.ts'
import { documentWith, folder, goodDocument, templateFolders } from './good-document.ts'

const read = (file: string, content: string | Uint8Array): void => {
  const contents = new Map<string, string | Uint8Array>(documentWith({}))
  contents.set(file, content)
  const { diagnostics, sources } = readDocument(memoryFiles(contents), folder, { templateFolders })
  formatPretty(diagnostics, sources)
  for (const { span } of diagnostics) {
    const length = span ? (sources.get(span.file)?.length ?? 0) : 0
    if (span) expect(span.start >= 0 && span.start <= span.end && span.end <= length).toBe(true)
  }
}

const names = ['公文.yaml', '正文/01-甲.yaml', '附件/1.yaml', '数据.yaml'].map((name) => `${folder}/${name}`)
const file = fc.constantFrom(...names, ...Object.keys(goodDocument))

test('random bytes', () => {
  fc.assert(fc.property(file, fc.uint8Array({ maxLength: 60 }), read), { numRuns: 150 })
})

/** Scraps that make YAML, slips and templates meet in ways nobody would write. */
const scraps = [
  '标题',
  '正文',
  '内容',
  '列举',
  '变量',
  '：',
  ': ',
  ':',
  '- ',
  '-',
  '－',
  '\n',
  '\n  ',
  '　',
  '\t',
  '|\n',
  '｜',
  "'",
  '"',
  '“',
  '{{',
  '}}',
  '｛｛',
  '#if ',
  '/if',
  'each',
  '年度',
  '[',
  ']',
  '{',
  '}',
  ',',
  '&a',
  '*a',
  '!!x',
  '#',
  '\r\n',
  '---\n',
  '甲',
  '\\',
  '\u0000',
  '__proto__',
  '<<: ',
  '? ',
]

test('random scraps of what writers type', () => {
  const text = fc.array(fc.constantFrom(...scraps), { maxLength: 30 }).map((parts) => parts.join(''))
  fc.assert(fc.property(file, text, read), { numRuns: 300 })
})

test('a good file with a piece cut out or put in', () => {
  const main = `${folder}/公文.yaml`
  const text = goodDocument[main] ?? ''
  const place = fc.nat(text.length)
  fc.assert(
    fc.property(place, fc.nat(12), fc.constantFrom('', ...scraps), (at, length, scrap) =>
      read(main, text.slice(0, at) + scrap + text.slice(at + length)),
    ),
    { numRuns: 200 },
  )
})

test.each([
  ['brackets', '['.repeat(20_000)],
  ['maps', '{a: '.repeat(5000)],
  ['dashes', '- '.repeat(5000)],
  ['blocks', `正文:\n  - '${'{{#if 年度}}'.repeat(2000)}'`],
])('nesting without end: %s', (_name, text) => {
  for (const name of names) read(name, text)
})

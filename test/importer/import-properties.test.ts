/** Properties of the importer: it never throws, loses nothing it does not name, and writes YAML that says the same. */
import fc from 'fast-check'
import Handlebars from 'handlebars'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { importText } from '../../src/importer/import-text.ts'
import { toYamlText } from '../../src/importer/yaml-text.ts'
import { joinLines } from '../../src/text/white-space.ts'
import { characters, printDocument } from './print-document.ts'
import { printFolder } from './print-folder.ts'
import { readBack } from './read-back.ts'

/** Pieces that rows of 公文 are made of, and pieces that YAML, Markdown and Handlebars care about. */
const piece = fc.constantFrom(
  ...[
    '一、',
    '（一）',
    '(二)',
    '1.',
    '（2）',
    '①',
    '一是',
    '二是',
    '。',
    '；',
    '，',
    '：',
    ':',
    '“',
    '”',
    '——',
    '……',
  ],
  ...[
    '滨江市教育局',
    '关于',
    '的报告',
    '的通知',
    '文件',
    '滨政文〔2025〕12号',
    '签发人：',
    '张三',
    '2025年2月10日',
    '印发',
  ],
  ...[
    '附件',
    '附件：',
    '抄送：',
    '特此报告。',
    '加强学习',
    '规范性文件',
    '措施',
    '施',
    '2024',
    '12.5%',
    ' ',
    '\u3000',
  ],
  ...[
    '# ',
    '**',
    '- ',
    '- 8 -',
    '8',
    '{{',
    '｛｛',
    '}}',
    '｝｝',
    '\\',
    '|',
    '>',
    '&a',
    '*a',
    '!t',
    '@',
    '`',
    '"',
    "'",
    '\t',
    'word',
    'null',
    '~',
  ],
)
const row = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
const document = fc
  .array(fc.oneof({ weight: 5, arbitrary: row }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }), {
    maxLength: 40,
  })
  .chain((rows) => fc.constantFrom('\n', '\n\n', '\r\n', '\n\f').map((end) => rows.join(end)))

const counts = (text: string): Map<string, number> => {
  const found = new Map<string, number>()
  const plain = Array.from(text, (character) => character.normalize('NFKC'))
    .join('')
    .replace(/[\s\u0085]+/gu, '')
  for (const character of plain) found.set(character, (found.get(character) ?? 0) + 1)
  return found
}

describe('any text', () => {
  test('is imported or refused, and every character is kept or named', () => {
    fc.assert(
      fc.property(document, (text) => {
        const { files, notes } = importText(text, { name: '任意.txt' })
        if (files.size === 0) {
          expect(notes).toMatchObject([{ kind: 'refused', severity: 'error' }])
          return
        }
        const kept = counts(printFolder(files) + notes.map(({ removed }) => removed ?? '').join(''))
        const lost = [...counts(text)].filter(([character, count]) => count > (kept.get(character) ?? 0))
        expect(lost).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a report with any text', () => {
  const head = ['滨江市教育局', '关于法治建设情况的报告', '市人民政府：']
  const report = fc
    .array(row, { minLength: 1, maxLength: 30 })
    .map((rows) => [...head, ...rows, '全文完。', '滨江市教育局', '2025年2月10日'].join('\n'))

  test('keeps its characters in their order, when nothing was taken out', () => {
    fc.assert(
      fc.property(report, (text) => {
        const { files, notes } = importText(text, { name: '任意.txt' })
        fc.pre(notes.every(({ removed }) => removed === undefined))
        expect(characters(printFolder(files))).toBe(characters(text))
      }),
      { numRuns: 2000 },
    )
  })

  test('is read without an error', () => {
    fc.assert(
      fc.property(report, (text) => {
        const { files, notes } = importText(text, { name: '任意.txt' })
        fc.pre(notes.every(({ removed }) => removed === undefined))
        expect(characters(printDocument(readBack(files)))).toBe(characters(text))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('toYamlText', () => {
  test('parses back to the same text', () => {
    fc.assert(
      fc.property(fc.oneof(row, fc.string({ unit: 'grapheme' })), (raw) => {
        const text = joinLines(raw.replace(/\s+/gu, ' ').replace(/｛｛/gu, '{{').replace(/｝｝/gu, '}}'))
        const yaml = stringify({ 内容: [toYamlText(text)] }, { lineWidth: 0, blockQuote: 'literal' })
        const [back = ''] = parse(yaml, { schema: 'failsafe' }).内容
        expect(Handlebars.compile(joinLines(back), { noEscape: true })({})).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  test('one sentence on a line', () => {
    expect(toYamlText('第一句。第二句“是吗？”第三句；第四句')).toBe(
      '第一句。\n第二句“是吗？”\n第三句；\n第四句\n',
    )
    expect(toYamlText('只有一句。')).toBe('只有一句。')
    expect(toYamlText('标题：一句。')).toBe('标题：一句。\n')
    expect(toYamlText('— 一句。')).toBe('— 一句。\n')
  })
})

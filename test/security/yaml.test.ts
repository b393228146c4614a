/** YAML made to harm: it is refused with a sentence, at once, and nothing of it reaches the program itself. */
import { describe, expect, test } from 'vitest'
import type { Files } from '../../src/files/files.ts'
import { memoryFiles } from '../../src/files/memory-files.ts'
import { type ReadOutcome, readDocument } from '../../src/reader/read-document.ts'
import { documentWith, folder, mainWith, templateFolders } from '../reader/good-document.ts'

const main = `${folder}/公文.yaml`

const read = (changes: Readonly<Record<string, string>>): ReadOutcome =>
  readDocument(memoryFiles(documentWith(changes)), folder, { templateFolders })

const rulesOf = ({ diagnostics }: ReadOutcome): readonly string[] => [
  ...new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)),
]

const aliasBomb = Array.from({ length: 12 }, (_, at) =>
  at === 0
    ? '变量:\n  a0: &a0 [甲, 甲]'
    : `  a${at}: &a${at} [${Array.from({ length: 9 }, () => `*a${at - 1}`).join(', ')}]`,
).join('\n')

describe('refused', () => {
  test.each([
    ['alias bomb', mainWith(`${aliasBomb}\n`), 'yaml-anchor'],
    ['tags', mainWith('附注: !!js/function "function () {}"\n'), 'yaml-anchor'],
    ['100 levels of lists', mainWith(`出席: ${'['.repeat(100)}甲${']'.repeat(100)}\n`), ''],
    ['20000 open brackets', { [main]: '['.repeat(20_000) }, ''],
    ['NUL', mainWith('附注: 此件\u0000公开发布\n'), 'unsafe-character'],
    ['escape sequence', mainWith('附注: 此件\u001b[2J公开发布\n'), 'unsafe-character'],
    ['escape sequence written as an escape', mainWith('附注: "此件\\e[2J公开发布"\n'), 'unsafe-character'],
    [
      'carriage return that hides a line',
      mainWith('附注: "此件不公开\\r此件公开发布"\n'),
      'unsafe-character',
    ],
    ['bidi override', mainWith('附注: 此件\u202e公开发布\n'), 'unsafe-character'],
    ['bidi override in a comment', mainWith('# 说明\u2066\n'), 'unsafe-character'],
    ['bidi override in 文号', mainWith('发文字号: 滨政文〔2025〕\u202e12号\n'), 'unsafe-character'],
    ['character without width in 文号', mainWith('发文字号: 滨政文\u200b〔2025〕12号\n'), 'document-number'],
    ['character without width in a name', mainWith('抄送机关: 滨江市\u200b财政局\n'), 'invisible-in-name'],
    ['text direction in a key', mainWith('"附\\u202e注": 此件公开发布\n'), 'unsafe-character'],
    ['unknown keys of the language', mainWith('__proto__: {甲: 乙}\nconstructor: 甲\n'), 'unknown-key'],
  ])('%s', (_name, changes, rule) => {
    const started = performance.now()
    const result = read(changes)
    expect(result.ok).toBe(false)
    if (rule !== '') expect(rulesOf(result)).toContain(rule)
    else expect(rulesOf(result)).not.toEqual([])
    expect(performance.now() - started).toBeLessThan(3000)
  })
})

test('prototype pollution', () => {
  const lines = '变量:\n  __proto__: [甲]\n  constructor: 乙\n  prototype: 丙\n'
  read(mainWith(lines))
  read({ [`${folder}/数据.yaml`]: '__proto__:\n  polluted: 1\nconstructor:\n  prototype: {polluted: 1}\n' })
  read({ 'content/机关/滨江市人民政府.yaml': '代字:\n  __proto__: 滨政发\n' })
  expect(Object.keys(Object.prototype)).toEqual([])
  expect('polluted' in {}).toBe(false)
})

test('a file of 50 MB is refused unread', () => {
  const files = memoryFiles(documentWith({}))
  const large: Files = {
    ...files,
    size: (path) => (path === main ? 50 * 1024 * 1024 : files.size(path)),
    readBytes: (path) => {
      if (path === main) throw new Error('read')
      return files.readBytes(path)
    },
  }
  const { diagnostics } = readDocument(large, folder, { templateFolders })
  expect(diagnostics.map(({ message }) => message)).toEqual(['文件有 50 MB，超过了 16 MB，没有读。'])
})

test('a text of 10 MB is read', () => {
  const text = '各级行政机关依法履行职责。'.repeat(300_000)
  const result = read({ [main]: `${documentWith({}).get(main)}  - ${text}\n` })
  expect(result.diagnostics).toEqual([])
  const last = result.ok ? result.value.document.body.mainText.at(-1) : undefined
  expect(last?.kind === 'paragraph' && JSON.stringify(last).length).toBeGreaterThan(text.length)
})

test('a figure of a million digits is no number', () => {
  const result = read({
    ...mainWith(''),
    [`${folder}/数据.yaml`]: `甲: ${'9'.repeat(1_000_000)}\n乙: 2\n`,
    [main]: `${documentWith({}).get(main)}  - 共{{合计 数据.甲 数据.乙}}件。\n`,
  })
  expect(rulesOf(result)).not.toEqual([])
})

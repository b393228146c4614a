/** docs/conformance.md names every rule of the standard about layout, and every rule it calls tested is named by a test in the files it lists. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** Rules of clauses 3 to 8, 10 and 11 and of row breaking: number and the letters of its rules. */
const rules: Readonly<Record<string, string>> = {
  '3': 'ab',
  '4': 'ab',
  '5.1': 'a',
  '5.2.1': 'abcd',
  '5.2.2': 'a',
  '5.2.3': 'a',
  '5.2.4': 'a',
  '6.1': 'a',
  '6.2': 'abc',
  '6.3': 'abc',
  '7.1': 'ab',
  '7.2.1': 'ab',
  '7.2.2': 'abc',
  '7.2.3': 'ab',
  '7.2.4': 'abcde',
  '7.2.5': 'abcd',
  '7.2.6': 'abcd',
  '7.2.7': 'a',
  '7.3.1': 'ab',
  '7.3.2': 'ab',
  '7.3.3': 'abcde',
  '7.3.4': 'abc',
  '7.3.5.1': 'abcd',
  '7.3.5.2': 'abc',
  '7.3.5.3': 'ab',
  '7.3.5.4': 'a',
  '7.3.5.5': 'a',
  '7.3.6': 'a',
  '7.3.7': 'abcde',
  '7.4.1': 'abc',
  '7.4.2': 'abcd',
  '7.4.3': 'ab',
  '7.5': 'abcd',
  '8': 'a',
  '9': 'a',
  '10.1': 'abcdefghij',
  '10.2': 'abcd',
  '10.3': 'abcd',
  '11': 'a',
}

const clauseRules = Object.entries(rules).flatMap(([clause, letters]) =>
  Array.from(letters, (letter) => `R-${clause}-${letter}`),
)
const rowRules = [
  ...Array.from({ length: 6 }, (_, index) => `R-L-${index + 1}`),
  ...['a', 'b', 'c'].map((letter) => `R-L-7${letter}`),
  ...Array.from({ length: 12 }, (_, index) => `R-L-${index + 8}`),
]
const practiceRules = [
  'R-X-title-shape',
  'R-X-banji-even',
  'R-X-nobodytext',
  'R-X-sizes',
  'R-X-seal-size',
  'R-X-seal-gap',
  'R-X-att-no',
  'R-X-jiyao',
  'R-X-latin',
  'R-X-bold',
  'R-X-letter-2p',
]

interface TableRow {
  readonly ids: readonly string[]
  readonly done: string
  /** Test files; empty when the row says why there is none. */
  readonly files: readonly string[]
}

const document = readFileSync('docs/conformance.md', 'utf8')

const tableRows: readonly TableRow[] = document.split('\n').flatMap((line) => {
  const [, , ids = '', done = '', tests = ''] = line.split(/(?<!\\)\|/).map((cell) => cell.trim())
  const found = ids.match(/R-[\w.-]*\w/g)
  if (found === null) return []
  const files = tests === '—' ? [] : tests.split('、').map((name) => `test/${name}.test.ts`)
  return [{ ids: found, done, files }]
})

/** Names of tests and groups: the first text of `test(`, `describe(` and of what `each` returns. */
const namesIn = (file: string): string =>
  Array.from(
    readFileSync(file, 'utf8').matchAll(/(?:\b(?:test|describe)|\))\(\s*(['"`])(.*?)\1/gs),
    ([, , name]) => name,
  ).join('\n')

const names = (id: string, text: string): boolean =>
  new RegExp(`${id.replaceAll('.', '\\.')}(?![\\w.-])`).test(text)

describe('docs/conformance.md', () => {
  test('names every rule once', () => {
    const listed = tableRows.flatMap(({ ids }) => ids)
    expect([...clauseRules, ...rowRules, ...practiceRules].filter((id) => !listed.includes(id))).toEqual([])
    expect(listed.filter((id, index) => listed.indexOf(id) !== index)).toEqual([])
  })

  test('lists test files that are there', () => {
    const files = new Set(tableRows.flatMap((row) => row.files))
    expect(files.size).toBeGreaterThan(10)
    expect([...files].filter((file) => !existsSync(file))).toEqual([])
  })

  test('every rule it calls tested is named by a test in one of its files', () => {
    const unnamed = tableRows
      .filter(({ files }) => files.length > 0)
      .flatMap(({ ids, files }) => {
        const text = files.map(namesIn).join('\n')
        return ids.filter((id) => !names(id, text))
      })
    expect(unnamed).toEqual([])
  })

  test('every list of files is needed: each file names a rule of its row', () => {
    const idle = tableRows.flatMap(({ ids, files }) =>
      files.filter((file) => !ids.some((id) => names(id, namesIn(file)))).map((file) => `${ids[0]} ${file}`),
    )
    expect(idle).toEqual([])
  })

  test('a rule without a test has a reason', () => {
    for (const { done, files } of tableRows) if (files.length === 0) expect(done.length).toBeGreaterThan(8)
  })
})

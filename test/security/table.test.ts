/** docs/security.md says what is true: every row names tests that exist, and the dependencies are those of package.json. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string): string => readFileSync(`${root}/${path}`, 'utf8')

/** The cells of all rows of four or of three columns, without heads and rules. */
const rowsOf = (text: string, columns: number): readonly (readonly string[])[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.slice(2, -2).split(' | '))
    .filter((cells) => cells.length === columns && !['攻击', '依赖'].includes(cells[0] ?? ''))

const page = read('docs/security.md')
const attacks = rowsOf(page, 3)

describe('attacks', () => {
  test('are many', () => expect(attacks.length).toBeGreaterThan(40))

  test.each(attacks)('%s', (_attack, result, tests = '') => {
    expect(result).not.toBe('')
    const named = Array.from(
      tests.matchAll(/`(test\/[^`]+\.test\.ts)`：([^`]+)/gu),
      ([, file = '', names = '']) => ({
        file,
        names: names.split('；').filter((name) => name !== ''),
      }),
    )
    expect(named.length).toBeGreaterThan(0)
    for (const { file, names } of named) {
      expect(existsSync(`${root}/${file}`), file).toBe(true)
      const source = read(file)
      expect(names.length).toBeGreaterThan(0)
      expect(names.filter((name) => !source.includes(`'${name}`))).toEqual([])
    }
  })
})

test('every dependency with the version that is pinned and the licence it bears', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
  const listed = rowsOf(page, 4).map(([name, version, licence]) => [name, version, licence])
  const actual = Object.entries(dependencies).map(([name, version]) => {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
    const { license } = JSON.parse(read(`node_modules/${name}/package.json`)) as { license: string }
    return [name, version, license]
  })
  expect(listed).toEqual(actual)
})

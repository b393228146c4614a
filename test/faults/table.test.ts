/** docs/faults.md says what is true: every row names tests that exist, or a bench that does. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string): string => readFileSync(`${root}/${path}`, 'utf8')

const faults = read('docs/faults.md')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.slice(2, -2).split(' | '))
  .filter((cells) => cells.length === 3 && cells[0] !== '故障')

describe('faults', () => {
  test('are many', () => expect(faults.length).toBeGreaterThan(30))

  test.each(faults)('%s', (_fault, result, tests = '') => {
    expect(result).not.toBe('')
    const named = Array.from(tests.matchAll(/`(test\/[^`]+\.test\.ts)`：([^`]+)/gu))
    expect(named.length).toBeGreaterThan(0)
    for (const [, file = '', names = ''] of named) {
      const source = read(file)
      const listed = names.split('；').filter((name) => name !== '')
      expect(listed.length).toBeGreaterThan(0)
      expect(listed.filter((name) => !source.includes(`'${name}`))).toEqual([])
    }
    for (const [, bench = ''] of tests.matchAll(/`node (bench\/[^` ]+)`/g))
      expect(existsSync(`${root}/${bench}`), bench).toBe(true)
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { layoutNotes } from '../../src/check/notes/layout-notes.ts'
import { readingNotes } from '../../src/check/notes/reading-notes.ts'
import { rules } from '../../src/check/rules/index.ts'
import { checkSample } from './check-sample.ts'

const examples = readingNotes.flatMap(({ id, bad }) => (bad === undefined ? [] : [{ id, bad }]))

test.each(examples)('$id comes about by its example', ({ id, bad }) => {
  expect(checkSample(bad).diagnostics.map(({ rule }) => rule)).toContain(id)
})

/** Ids that source files of a folder give their diagnostics. */
const idsIn = (folder: string): readonly string[] => {
  const root = fileURLToPath(new URL(`../../src/${folder}`, import.meta.url))
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(`${root}/${name}`, 'utf8').matchAll(/(?:\brule: |mistake\(\s*)'([a-z0-9-]+)'/g),
    ])
    .map(([, id = '']) => id)
}

test('whatever the reader or the layout reports is explained, and nothing else', () => {
  const reported = new Set([...idsIn('reader'), ...idsIn('layout')])
  const explained = [...readingNotes, ...layoutNotes].map(({ id }) => id)
  expect([...reported].filter((id) => !explained.includes(id))).toEqual([])
  expect(new Set(explained).size).toBe(explained.length)
  expect(explained.filter((id) => rules.some((rule) => rule.id === id))).toEqual([])
})

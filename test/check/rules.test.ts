import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/check/rule.ts'
import { rules } from '../../src/check/rules/index.ts'
import { type Sample, sampleFiles, sampleFolder } from '../../src/check/sample.ts'
import { checkDocument } from '../../src/check-document.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { memoryFiles } from '../../src/files/memory-files.ts'

const findings = (sample: Sample, only: readonly Rule[] = rules): readonly Diagnostic[] =>
  checkDocument(memoryFiles(sampleFiles(sample)), sampleFolder, { templateFolders: ['模板'] }, only)
    .diagnostics

test('the index names every file, in order', () => {
  const folder = fileURLToPath(new URL('../../src/check/rules', import.meta.url))
  const files = readdirSync(folder).filter((name) => name !== 'index.ts')
  expect(rules.map(({ id }) => id)).toEqual(files.map((name) => name.replace('.ts', '')).sort())
})

test('the sample document itself is clean', () => {
  expect(findings('')).toEqual([])
})

describe.each(rules.map((rule) => ({ id: rule.id, rule })))('$id', ({ id, rule }) => {
  test('says what it is about in Chinese', () => {
    expect(rule.title.length).toBeLessThanOrEqual(24)
    expect(rule.reason).toMatch(/^[^a-z]*\p{Script=Han}.*。$/u)
    expect(rule.clause).toMatch(/^(?:GB\/T \d+(?:\.\d)?—\d{4} \S|《|惯例|GB 3\d+)/u)
  })

  test('fires on the bad example', () => {
    const all = findings(rule.bad, [rule])
    const found = all.filter((diagnostic) => diagnostic.rule === id)
    expect(all.filter(({ severity, rule: other }) => severity === 'error' && other !== id)).toEqual([])
    expect(found.length).toBeGreaterThan(0)
    for (const { message, hint, span } of found) {
      expect(message).toMatch(/\p{Script=Han}.*。$/u)
      expect(hint).toMatch(/\p{Script=Han}/u)
      expect(span).toBeDefined()
    }
  })

  test('is silent on the good example, and so is every other rule', () => {
    expect(findings(rule.good).map(({ rule: other, message }) => `${other}：${message}`)).toEqual([])
  })
})

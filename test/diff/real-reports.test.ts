/** Two real reports of one office, 2020 and 2024, in the optional folder ../shared/reports: only counts are looked at. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { compareDocuments } from '../../src/diff/compare-documents.ts'
import { newTextOf, oldTextOf } from '../../src/diff/segments.ts'
import { importText } from '../../src/importer/import-text.ts'
import type { OfficialDocument } from '../../src/model/official-document.ts'
import { readBack } from '../importer/read-back.ts'
import { printedBlocks } from './printed-blocks.ts'

const folder = fileURLToPath(new URL('../../../shared/reports', import.meta.url))

const readReport = (prefix: string): OfficialDocument => {
  const name = readdirSync(folder).find((entry) => entry.startsWith(prefix)) ?? ''
  return readBack(importText(readFileSync(join(folder, name), 'utf8'), { name }).files)
}

describe.skipIf(!existsSync(folder))('two real reports of one office', () => {
  test('sections on one topic are matched, nothing is said to have moved, both texts can be rebuilt', () => {
    const [old, current] = [readReport('000'), readReport('003')]
    const {
      alignedBlocks,
      changes,
      old: first,
      new: second,
    } = compareDocuments({ document: old, name: '旧' }, { document: current, name: '新' })
    expect([first.year, second.year]).toEqual([2020, 2024])
    const renamed = changes.filter(({ subject, manner }) => subject === 'section' && manner === 'renamed')
    expect(renamed).toHaveLength(3)
    expect(changes.filter(({ kind }) => kind === 'moved')).toHaveLength(0)
    expect(alignedBlocks.map(({ segments }) => oldTextOf(segments)).join('')).toBe(printedBlocks(old))
    expect(alignedBlocks.map(({ segments }) => newTextOf(segments)).join('')).toBe(printedBlocks(current))
  })
})

import { expect, test } from 'vitest'
import { compareDocuments } from '../../src/diff/compare-documents.ts'
import { annualReport } from './read-sample.ts'

test('what a finished file cannot tell — how it is sealed, its 数据.yaml — is no difference', () => {
  const document = annualReport(2025)
  const { signOff } = document.body
  const imported = {
    ...document,
    body: { ...document.body, signOff: { ...signOff, sealing: 'none' as const } },
  }
  const old = { document: imported, name: '旧.docx', isImported: true } as const
  const current = { document, name: '新', data: { 复议: { 收到: '1796' } } }
  expect(compareDocuments(old, current).changes).toEqual([])
  expect(compareDocuments(old, current).figures.filter(({ source }) => source === 'data')).toEqual([])
  const { isImported: _told, ...plain } = old
  expect(compareDocuments(plain, current).changes.map(({ name }) => name)).toEqual(['用印'])
})

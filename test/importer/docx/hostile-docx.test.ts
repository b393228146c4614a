/** Files made to harm or broken on the way are refused with a sentence, never with a crash or a long wait. */
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readZip } from '../../../src/importer/docx/read-zip.ts'
import { importFile } from '../../../src/importer/import-file.ts'
import { makeDocx, para } from './make-docx.ts'

const refusal = async (bytes: Uint8Array): Promise<string> => {
  const { document, notes } = await importFile(bytes, '坏.docx')
  expect(document).toBeUndefined()
  expect(notes).toHaveLength(1)
  expect(notes[0]).toMatchObject({ kind: 'refused', severity: 'error' })
  return notes[0]?.message ?? ''
}

const withDocument = (xml: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(xml) })

describe('hostile', () => {
  test('a zip bomb', async () => {
    const started = performance.now()
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(80 * 1024 * 1024) })
    expect(await refusal(bomb)).toContain('压缩炸弹')
    expect(performance.now() - started).toBeLessThan(5000)
  })

  test('an entry that claims to be small', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(80 * 1024 * 1024) })
    const view = new DataView(bomb.buffer)
    for (let at = 0; at < bomb.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
    }
    expect(await refusal(bomb)).toContain('压缩炸弹')
  })

  test('too many entries', async () => {
    const entries = Object.fromEntries(
      Array.from({ length: 4001 }, (_, index) => [`x${index}`, new Uint8Array()]),
    )
    expect(await refusal(zipSync(entries))).toContain('4001 个部件')
  })

  test('names that point elsewhere', async () => {
    expect(await refusal(zipSync({ '../../etc/passwd': strToU8('x') }))).toContain('指向别处')
  })

  test('entities', async () => {
    const xml = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`
    expect(await refusal(withDocument(xml))).toContain('DTD')
  })

  test('nesting without end', async () => {
    expect(await refusal(withDocument('<a>'.repeat(100_000)))).toContain('嵌套')
    const tables = `${'<w:tbl><w:tr><w:tc>'.repeat(120)}${para('深')}${'</w:tc></w:tr></w:tbl>'.repeat(120)}`
    const { document, notes } = await importFile(makeDocx(tables), '深.docx')
    expect(document ?? notes[0]?.kind).toBeDefined()
  })

  test('XML that breaks off', async () => {
    expect(await refusal(withDocument('<w:document><w:body>'))).toContain('不是完整的 XML')
  })

  test('a zip that is no document', async () => {
    expect(await refusal(zipSync({ 'a.txt': strToU8('x') }))).toContain('不是 .docx')
  })
})

test('a damaged file is imported or refused, whatever byte was hit', async () => {
  const docx = makeDocx(para('关于水利工作的报告') + para('现报告如下。'))
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(docx.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      fc.nat(docx.length),
      async (hits, cut) => {
        const broken = docx.slice(0, Math.max(40, cut))
        for (const [at, value] of hits) if (at < broken.length && at > 4) broken[at] = value
        const { document, notes } = await importFile(broken, '坏.docx')
        expect(document !== undefined || notes.some(({ kind }) => kind === 'refused')).toBe(true)
      },
    ),
    { numRuns: 200 },
  )
})

test('entries share one limit', () => {
  const zip = readZip(zipSync({ a: new Uint8Array(1000), b: strToU8('b') }))
  expect(zip.kind === 'archive' && zip.read('b')).toEqual(strToU8('b'))
  expect(zip.kind === 'archive' && zip.read('c')).toBeUndefined()
})

/** DOCX, PDF and text made to harm: what they carry besides text is left behind, and what bursts is refused. */
import { deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { documentToFiles } from '../../src/importer/document-to-files.ts'
import { importFile } from '../../src/importer/import-file.ts'
import type { ImportedFile } from '../../src/importer/imported-file.ts'
import { hasUnsafeCharacters } from '../../src/text/unsafe-characters.ts'
import { makeDocx, para } from '../importer/docx/make-docx.ts'

const report = ['滨江市人民政府关于防汛工作的报告', '省人民政府：', '现将防汛工作情况报告如下。']

const filesOf = ({ document, notes }: ImportedFile): ReadonlyMap<string, string> => {
  if (!document) throw new Error(notes.map(({ message }) => message).join())
  return documentToFiles(document)
}

const inDocx = (text: string): Uint8Array => makeDocx([...report, text].map((row) => para(row)).join(''))

test('DOCX with macros, OLE objects and links outside: only its text is read', async () => {
  const relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="http://x/attachedTemplate" TargetMode="External" Target="http://a.cn/macro.dotm"/>
<Relationship Id="r2" Type="http://x/styles" TargetMode="External" Target="file:///etc/passwd"/>
<Relationship Id="r3" Type="http://x/header" Target="../../../etc/passwd"/>
<Relationship Id="r4" Type="http://x/vbaProject" Target="vbaProject.bin"/>
<Relationship Id="r5" Type="http://x/oleObject" Target="embeddings/oleObject1.bin"/>
</Relationships>`
  const paragraphs = [...report, '其他事项。']
    .map((row) => `<w:p><w:r><w:t>${row}</w:t></w:r></w:p>`)
    .join('')
  const object = '<w:p><w:r><w:object><o:OLEObject r:id="r5" ProgID="Package"/></w:object></w:r></w:p>'
  const field = '<w:p><w:r><w:instrText>INCLUDETEXT "/etc/passwd"</w:instrText></w:r></w:p>'
  const bytes = zipSync({
    'word/document.xml': strToU8(
      `<w:document xmlns:w="w" xmlns:o="o" xmlns:r="r"><w:body>${paragraphs}${object}${field}</w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': strToU8(relationships),
    'word/vbaProject.bin': strToU8('Sub AutoOpen()'),
    'word/embeddings/oleObject1.bin': strToU8('MZ'),
  })
  const text = [...filesOf(await importFile(bytes, '宏.docx')).values()].join('')
  expect(text).toContain('防汛工作')
  for (const part of ['passwd', 'AutoOpen', 'a.cn', 'MZ']) expect(text).not.toContain(part)
})

test.each([
  ['txt', (text: string) => strToU8([...report, text].join('\n\n'))],
  ['docx', inDocx],
] as const)('control and bidi characters in a %s do not come into the YAML', async (kind, make) => {
  const files = filesOf(await importFile(make('请\u202e各地\u2066做好\u0085准备\u200f。'), `甲.${kind}`))
  expect([...files.values()].join('')).toContain('做好')
  for (const [path, text] of files) expect([path, text].some(hasUnsafeCharacters)).toBe(false)
})

test('headings that look like paths become plain file names', async () => {
  const rows = [...report, '一、../../../etc/passwd', '甲。', '二、\u202e..\\..\\系统', '乙。'].join('\n\n')
  const files = filesOf(await importFile(strToU8(rows), '甲.txt'))
  for (const path of files.keys()) expect(path).toMatch(/^(?:正文\/|附件\/)?[^/\\.\u202e]+\.yaml$/u)
})

/** A PDF of one page; the cross-reference table is left for the reader to rebuild. */
const pdf = (catalog: string, stream: Uint8Array, filter: string): Uint8Array =>
  Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R${catalog}>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n` +
        `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n` +
        `5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n4 0 obj<</Length ${stream.length}${filter}>>stream\n`,
    ),
    stream,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
  ])

const shown = 'BT /F 12 Tf 72 700 Td (Report on flood control of the city, for all) Tj ET\n'

test('PDF with JavaScript, launch actions and attachments: only its text is read', async () => {
  const catalog =
    '/OpenAction<</S/JavaScript/JS(globalThis.harmed = true)>>/AA<</WC<</S/Launch/F(calc.exe)>>>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(globalThis.harmed = true)>>]>>>>'
  const { document, notes } = await importFile(pdf(catalog, Buffer.from(shown), ''), '脚本.pdf')
  expect(JSON.stringify([document, notes])).toContain('flood control')
  expect(JSON.stringify([document, notes])).not.toContain('harmed')
  expect('harmed' in globalThis).toBe(false)
})

const spaces = (megabytes: number): Buffer =>
  deflateSync(Buffer.concat([Buffer.from(shown), Buffer.alloc(megabytes * 1024 * 1024, ' ')]))

test.each([
  ['PDF stream that inflates without end', pdf('', spaces(600), '/Filter/FlateDecode')],
  ['PDF stream packed twice', pdf('', deflateSync(spaces(600)), '/Filter[/FlateDecode/FlateDecode]')],
])(
  '%s',
  async (_name, bytes) => {
    const started = performance.now()
    const { notes } = await importFile(bytes, '大.pdf')
    expect(notes.map(({ message }) => message).join()).toContain('压缩炸弹')
    expect(performance.now() - started).toBeLessThan(10_000)
  },
  30_000,
)

test.each([
  [
    'PDF whose pages are in a ring',
    '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 9>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
  ],
  [
    'PDF that claims a billion pages',
    '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 1000000000>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
  ],
])('%s', async (_name, text) => {
  const { document, notes } = await importFile(strToU8(text), '坏.pdf')
  expect(document).toBeUndefined()
  expect(notes.map(({ kind }) => kind)).toEqual(['refused'])
})

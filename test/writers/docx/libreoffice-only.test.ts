/** What is in the file for LibreOffice alone stays out of Word's sight, and what Word reads stays valid. */
import { describe, expect, test } from 'vitest'
import { layOutDocument } from '../../../src/layout/lay-out-document.ts'
import type { Block, OfficialDocument } from '../../../src/model/official-document.ts'
import { writeDocx } from '../../../src/writers/docx/write-docx.ts'
import { docxOptionsOf } from '../../../src/writers/docx-options-of.ts'
import { docxComplaints } from '../../tools/docx-complaints.ts'
import { printedText } from '../../tools/printed-text.ts'
import { sampleDocument } from '../../tools/sample-document.ts'
import { testFonts } from '../../tools/test-fonts.ts'
import { part, readAsWord, readText } from './read-parts.ts'

const document = longDocument()
const docx = await writeLaidOut(document)
const xml = part(docx, 'word/document.xml')
const word = readAsWord(docx)

describe('for LibreOffice alone', () => {
  test('there is something: spacing of rows, joints of scripts, a side that ends early', () => {
    const fallbacks = [...xml.matchAll(/<mc:Fallback>(.*?)<\/mc:Fallback>/g)].map(([, inner = '']) => inner)
    expect(fallbacks.some((each) => each.startsWith('<w:spacing '))).toBe(true)
    expect(fallbacks.some((each) => each.includes('\u200b'))).toBe(true)
    expect(fallbacks.some((each) => each.includes('\u2060'))).toBe(true)
    expect(fallbacks.some((each) => each.includes('<w:br w:type="page"/>'))).toBe(true)
  })

  test('Word finds no invisible characters, no page breaks, no spacing or scaling of text', () => {
    expect(word).not.toMatch(/[\u200b\u2060]/)
    expect(word).not.toContain('w:type="page"')
    expect(word).not.toMatch(/<w:rPr>(?:(?!<\/w:rPr>).)*<w:spacing /)
    const scaled = [...word.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:w (?:(?!<\/w:p>).)*<\/w:p>/g)].map(
      ([text]) => text,
    )
    expect(scaled.length).toBeGreaterThan(0)
    for (const paragraph of scaled) expect(paragraph).toContain('w:val="IssuerMark"')
  })

  test('Word reads the printed text', () => {
    expect(readText(docx)).toBe(printedText(document))
  })

  test('Word keeps the last rows with the sign-off where LibreOffice has the break', () => {
    const divided = xml.split('<w:p>').find((paragraph) => paragraph.includes('w:type="page"')) ?? ''
    expect(divided).toContain('<mc:Choice Requires="w14 wps"><w:keepNext/></mc:Choice><mc:Fallback/>')
  })

  test('the OpenXML SDK finds nothing wrong', async () => {
    expect(await docxComplaints(docx)).toEqual([])
  })
})

/** The same bytes again: nothing depends on a counter. */
test('equal pages give equal bytes', async () => {
  expect(Buffer.from(await writeLaidOut(document)).equals(docx)).toBe(true)
})

async function writeLaidOut(each: OfficialDocument): Promise<Uint8Array> {
  const laidOut = layOutDocument(each, testFonts())
  if (!laidOut.ok) throw new Error('cannot be laid out')
  return writeDocx(laidOut.value.document, docxOptionsOf(laidOut.value))
}

/** Its last paragraph reaches the foot of a side, so that two rows of it go with the sign-off. */
function longDocument(): OfficialDocument {
  const sample = sampleDocument()
  const long =
    '市政府常务会议4次专题研究法治建设，明确35项任务，占比由3%提高到5%，形成“一县一品牌、一部门一亮点”的工作局面。'
  const paragraph = (text: string, index: number): Block => ({
    kind: 'paragraph',
    text,
    path: ['body', 'mainText', index],
  })
  const texts = [...Array.from({ length: 12 }, () => long), long.repeat(3)]
  return { ...sample, body: { ...sample.body, mainText: texts.map(paragraph) } }
}

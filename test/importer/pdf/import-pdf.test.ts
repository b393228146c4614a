/** PDFs that have no text or are broken, and how rows become paragraphs. */
import { describe, expect, test } from 'vitest'
import { importFile } from '../../../src/importer/import-file.ts'
import type { PdfPiece } from '../../../src/importer/pdf/open-pdf.ts'
import { measureText, paragraphsOf } from '../../../src/importer/pdf/paragraphs-of.ts'
import { rowsOfPage } from '../../../src/importer/pdf/rows-of-page.ts'

const pdfOf = (content: string): Uint8Array =>
  new TextEncoder().encode(
    `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>> endobj
4 0 obj <</Length ${content.length}>> stream
${content}
endstream endobj
trailer <</Root 1 0 R>>
`,
  )

describe('a PDF that cannot be imported', () => {
  test('a scan is told from a report', async () => {
    const { document, notes } = await importFile(pdfOf('0 0 595 842 re f'), '扫描.pdf')
    expect(document).toBeUndefined()
    expect(notes[0]?.message).toContain('多半是扫描件')
  })

  test('a broken one', async () => {
    const { notes } = await importFile(new TextEncoder().encode('%PDF-1.4\n坏了'), '坏.pdf')
    expect(notes[0]).toMatchObject({ kind: 'refused' })
    expect(notes[0]?.message).toContain('打不开')
  })
})

const size = 16
const left = 80

/** A row of text at a place, one piece; `indent` in characters. */
const row = (text: string, y: number, indent = 0): PdfPiece => ({
  text,
  x: left + indent * size,
  y,
  width: text.length * size,
  size,
  turned: false,
})

const paragraphsFrom = (pieces: readonly PdfPiece[]): readonly string[] => {
  const rows = rowsOfPage({ pieces }, 0)
  return paragraphsOf(rows, measureText(rows)).map(({ text }) => text.replaceAll('\n', ''))
}

describe('rows', () => {
  const full = '水'.repeat(28)

  test('a full row goes on, an indent begins anew', () => {
    expect(
      paragraphsFrom([
        row('水'.repeat(26), 700, 2),
        row(full, 670),
        row('到此为止。', 640),
        row('又一段。', 610, 2),
      ]),
    ).toEqual([`${'水'.repeat(26)}${full}到此为止。`, '又一段。'])
  })

  test('a full row that ends a paragraph does not take the next one in', () => {
    expect(paragraphsFrom([row(full, 700), row('又一段。', 670, 2), row(full, 640)])).toHaveLength(3)
  })

  test('pieces of a row are put together with their gaps, the page number is left out', () => {
    const pieces: readonly PdfPiece[] = [
      { ...row('滨政文', 700), x: 100 },
      { ...row('〔2025〕12号', 701), x: 148 },
      { ...row('签发人：张三', 700), x: 400 },
      { ...row('— 2 —', 60), x: 300 },
    ]
    expect(rowsOfPage({ pieces }, 0).map(({ text }) => text)).toEqual(['滨政文〔2025〕12号　　签发人：张三'])
  })
})

/** The DOCX as LibreOffice prints it: the same text, and the standard's millimetres. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Block, OfficialDocument } from '../../../src/model/official-document.ts'
import { mmPerPt } from '../../../src/standard/page-geometry.ts'
import { writeDocx } from '../../../src/writers/docx/write-docx.ts'
import '../../tools/close-to-mm.ts'
import { hasPoppler, type InkPage, readInk, readPdfText } from '../../tools/ink.ts'
import { convertToPdf, whyNoLibreOffice } from '../../tools/libreoffice.ts'
import { printedText } from '../../tools/printed-text.ts'
import { sampleDocument } from '../../tools/sample-document.ts'

const reason = whyNoLibreOffice() ?? (hasPoppler() ? undefined : 'poppler-utils are not installed')
if (reason !== undefined) process.stderr.write(`libreoffice.test.ts skipped: ${reason}\n`)

/** Fandol Song Bold at 52 pt. */
const mark = { sizePt: 52, stretch: 0.81, inkAscent: 0.766 * 52 * mmPerPt }
const options = { colophonStartsNewPage: true, mark } as const

describe.skipIf(reason !== undefined)('LibreOffice', () => {
  const sample = sampleDocument()
  const dense = denseDocument()
  let texts: string[][] = []
  let pages: InkPage[][] = []

  beforeAll(async () => {
    const documents = await Promise.all([writeDocx(sample, options), writeDocx(dense, options)])
    const pdfs = await convertToPdf(documents)
    texts = await Promise.all(pdfs.map(readPdfText))
    pages = await Promise.all(pdfs.map(readInk))
  })

  test('shows the whole text, with page numbers', () => {
    const numbered = (texts[0] ?? []).map((text, index) => text.replace(`—${index + 1}—`, ''))
    expect(numbered.join('')).toBe(printedText(sample))
    expect(numbered.join('')).not.toBe((texts[0] ?? []).join(''))
  })

  test('版头: the mark 35 mm below the 版心, the red separator 4 mm below 发文字号', () => {
    const first = pages[0]?.[0]
    expect(first?.mark?.top).toBeCloseToMm(72, 0.5)
    expect(((first?.mark?.left ?? 0) + (first?.mark?.right ?? 0)) / 2).toBeCloseToMm(106, 0.5)
    const separator = first?.redRules[0]
    expect(separator?.left).toBeCloseToMm(28, 0.2)
    expect(separator?.right).toBeCloseToMm(184, 0.2)
    const numberRow = first?.rows[3]
    expect((separator?.top ?? 0) - (numberRow?.bottom ?? 0)).toBeCloseToMm(4, 0.5)
    expect(numberRow?.left).toBeCloseToMm(33.6, 0.6)
    expect(numberRow?.right).toBeCloseToMm(178.4, 0.6)
  })

  test('正文: 28 字 in 22 rows that fill the 版心', () => {
    const full = pages[1]?.[1]
    expect(full?.rows).toHaveLength(22)
    expect(full?.rows[0]?.top).toBeCloseToMm(37, 0.6)
    expect(full?.rows.at(-1)?.bottom).toBeCloseToMm(262, 0.6)
    expect(full?.rows[1]?.left).toBeCloseToMm(28.4, 0.4)
    expect(full?.rows[1]?.right).toBeCloseToMm(183.6, 0.6)
    expect(texts[1]?.[1]?.replace('—2—', '')).toHaveLength(22 * 28)
  })

  test('版记: its last line on the lower edge of the 版心', () => {
    const rules = pages[0]?.at(-1)?.blackRules ?? []
    expect(rules).toHaveLength(3)
    expect(((rules[2]?.top ?? 0) + (rules[2]?.bottom ?? 0)) / 2).toBeCloseToMm(262, 0.5)
    for (const rule of rules) {
      expect(rule.left).toBeCloseToMm(28, 0.2)
      expect(rule.right).toBeCloseToMm(184, 0.2)
    }
  })

  test('页码: one 字 from the outer edge', () => {
    expect(pages[0]?.[0]?.pageNumber?.right).toBeCloseToMm(184 - 14 * mmPerPt, 0.5)
    expect(pages[0]?.[1]?.pageNumber?.left).toBeCloseToMm(28 + 14 * mmPerPt, 0.5)
  })
})

const noSignOff = { sealing: 'none', issuers: [] } as const

/** One paragraph of 汉字 only, so that every row must hold 28 of them. */
function denseDocument(): OfficialDocument {
  const sample = sampleDocument()
  const text: Block = { kind: 'paragraph', text: '国家法治政府建设实施纲要落实情况报告'.repeat(80), path: [] }
  const { masthead: _masthead, colophon: _colophon, ...plain } = sample
  const body = { title: sample.body.title, mainText: [text], attachmentList: [], signOff: noSignOff }
  return { ...plain, form: 'plain', body, attachments: [] }
}

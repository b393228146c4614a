/** Tables and pictures in the finished PDF: rules down as well as across, text that reads upwards, SVG in its true size. */
import { describe, expect, test } from 'vitest'
import type { Block } from '../../../src/model/official-document.ts'
import { writers } from '../../../src/writers/index.ts'
import { layOut } from '../../layout/lay-out.ts'
import { notice, paragraph } from '../../tools/documents.ts'
import { hasPoppler, readInk, readPdfText } from '../../tools/ink.ts'
import { longTable, picture } from '../../tools/tables.ts'
import { testFonts } from '../../tools/test-fonts.ts'

const pdfOf = (block: Block): Promise<Uint8Array> => {
  const document = notice({ colophon: null, body: { mainText: [paragraph('见下。'), block] } })
  return writers.pdf({ document, laidOut: layOut(document), fonts: testFonts(), date: new Date(0) })
}

describe.skipIf(!hasPoppler())('read back by poppler', () => {
  test('R-8-a a 横排 table’s texts are there, each in reading order', async () => {
    const pdf = await pdfOf(longTable(5, { caption: '渡口客运量', landscape: true }))
    const text = (await readPdfText(pdf)).join('')
    for (const part of ['渡口客运量', '客运量（人次）', '沿江5号渡口']) expect(text).toContain(part)
  })

  test('its ink stays between the edges of the 版心 and its rules run the whole height', async () => {
    const pages = await readInk(await pdfOf(longTable(5, { landscape: true })))
    const side = pages.find(({ everything }) => (everything?.bottom ?? 0) > 261)?.everything
    expect(side?.top).toBeCloseTo(37, 0)
    expect(side?.bottom).toBeCloseTo(262, 0)
    expect(side?.left).toBeGreaterThan(27.9)
  })

  test('an SVG that refers to what it does not have is drawn without it', async () => {
    const drawing = '<use href="#none"/><path d="M0 0H100V100H0Z" clip-path="url(#none)"/>'
    const bytes = new TextEncoder().encode(
      `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">${drawing}</svg>`,
    )
    const square = picture(60)
    const pages = await readInk(await pdfOf({ ...square, image: { ...square.image, bytes } }))
    const ink = pages.flatMap(({ rows }) => rows).find(({ bottom, top }) => bottom - top > 30)
    expect((ink?.right ?? 0) - (ink?.left ?? 0)).toBeCloseTo(60, 0)
  })

  test.each(['', ' viewBox="0 0 100 100"'])('an SVG%s is as large as its place', async (viewBox) => {
    const root = `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"${viewBox}>`
    const square = picture(60)
    const bytes = new TextEncoder().encode(`${root}<path d="M0 0H100V100H0Z"/></svg>`)
    const pages = await readInk(await pdfOf({ ...square, image: { ...square.image, bytes } }))
    const ink = pages.flatMap(({ rows }) => rows).find(({ bottom, top }) => bottom - top > 30)
    expect(ink?.left).toBeCloseTo(76, 0)
    expect(ink?.right).toBeCloseTo(136, 0)
    expect((ink?.bottom ?? 0) - (ink?.top ?? 0)).toBeCloseTo(60, 0)
  })
})

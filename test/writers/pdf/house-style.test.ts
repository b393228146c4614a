/** 西文字体 and 三级标题加粗 as they come out of the PDF: fonts, text, ink and bytes. */
import { isDeepStrictEqual } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import type { HouseStyle } from '../../../src/model/house-style.ts'
import type { OfficialDocument } from '../../../src/model/official-document.ts'
import { writers } from '../../../src/writers/index.ts'
import { layOut } from '../../layout/lay-out.ts'
import { textRuns } from '../../layout/printed-rows.ts'
import { heading, notice, paragraph } from '../../tools/documents.ts'
import { type InkBox, readInk, readPdfText } from '../../tools/ink.ts'
import { isInstalled, pdfFonts, qpdfComplaint, unlessMissing } from '../../tools/pdf-text.ts'
import { printedText } from '../../tools/printed-text.ts'
import { testFonts } from '../../tools/test-fonts.ts'

const withStyle = (style: Partial<HouseStyle>): OfficialDocument =>
  notice({
    body: {
      mainText: [
        paragraph('2024年检查37处，整改率为97.7%，气温35℃。'),
        heading(3, '1.', '义渡船员登记'),
        paragraph('用A4纸报送GDP，范围25—30人，见ferry.example.cn/2025。'),
      ],
    },
    colophon: null,
    style: { colophonOnEvenPage: false, ...style },
  })

const writePdf = (document: OfficialDocument): Promise<Uint8Array> =>
  writers.pdf({ document, laidOut: layOut(document), fonts: testFonts(), date: new Date(0) })

const houses: Readonly<Record<string, Partial<HouseStyle>>> = {
  plain: {},
  times: { latinFont: 'times' },
  bold: { boldLevel3: true },
  both: { latinFont: 'times', boldLevel3: true },
}

describe.each(Object.entries(houses))('%s', (_, style) => {
  const document = withStyle(style)
  let pdf: Uint8Array

  beforeAll(async () => {
    pdf = await writePdf(document)
  })

  test.skipIf(!isInstalled('pdffonts'))(
    `R-X-latin the 西文 face is embedded where the style asks for it, bold is no face of its own${unlessMissing('pdffonts')}`,
    async () => {
      const names = (await pdfFonts(pdf)).map(({ name }) => name.replace(/^.*\+/, ''))
      const chinese = ['FandolSong-Bold', 'FandolFang-Regular', 'FandolSong-Regular']
      expect(names.toSorted()).toEqual(
        [...chinese, ...(style.latinFont === 'times' ? ['Tinos-Regular'] : [])].toSorted(),
      )
    },
  )

  test.skipIf(!isInstalled('pdftotext'))(
    `the text reads as it was written${unlessMissing('pdftotext')}`,
    async () => {
      const texts = await readPdfText(pdf)
      expect(texts.map((text) => text.replace(/—\d+—$/, '')).join('')).toBe(printedText(document))
    },
  )

  test('the same bytes again', async () => {
    expect(Buffer.compare(await writePdf(document), pdf)).toBe(0)
  })

  test.skipIf(!isInstalled('qpdf'))(`qpdf finds nothing wrong${unlessMissing('qpdf')}`, async () => {
    expect(await qpdfComplaint(pdf)).toBe('')
  })
})

describe.skipIf(!isInstalled('pdftoppm'))(`ink${unlessMissing('pdftoppm')}`, () => {
  const rowsOf = async (style: Partial<HouseStyle>): Promise<readonly InkBox[]> =>
    (await readInk(await writePdf(withStyle(style))))[0]?.rows ?? []

  test('R-X-bold a level 3 heading has half as much ink again, in its place; no other row has', async () => {
    const [plain, bold] = await Promise.all([rowsOf({}), rowsOf({ boldLevel3: true })])
    const { pages } = layOut(withStyle({ boldLevel3: true }))
    const headings = pages.flatMap(textRuns).filter(({ element }) => element === 'heading')
    const changed = bold.flatMap((after, index) => {
      const before = plain[index]
      return before === undefined || isDeepStrictEqual(before, after) ? [] : [{ before, after }]
    })
    expect(bold).toHaveLength(plain.length)
    expect(changed).toHaveLength(1)
    for (const { before, after } of changed) {
      expect(before.top).toBeLessThan(headings[0]?.baseline ?? 0)
      expect(before.bottom).toBeGreaterThan(headings[0]?.baseline ?? Number.POSITIVE_INFINITY)
      expect(after.area / before.area).toBeGreaterThan(1.5)
      expect(after.area / before.area).toBeLessThan(2.5)
      for (const side of ['top', 'bottom', 'left', 'right'] as const)
        expect(Math.abs(after[side] - before[side])).toBeLessThanOrEqual(0.2)
    }
  })

  test('R-X-latin digits and 汉字 of a row stand on one line, and the row keeps its place', async () => {
    const [chinese, times] = await Promise.all([rowsOf({}), rowsOf({ latinFont: 'times' })])
    expect(times).toHaveLength(chinese.length)
    for (const [index, before] of chinese.entries()) {
      expect(Math.abs((times[index]?.bottom ?? 0) - before.bottom)).toBeLessThan(0.5)
      expect(Math.abs((times[index]?.top ?? 0) - before.top)).toBeLessThan(0.5)
    }
  })
})

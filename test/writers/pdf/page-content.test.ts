/** The operators of a page put every character exactly where the layout put it: the pen followed through matrices, spacing and adjustments. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LaidOut, TextRun } from '../../../src/layout/page.ts'
import { mmPerPt } from '../../../src/standard/page-geometry.ts'
import { writers } from '../../../src/writers/index.ts'
import { officialDocuments } from '../../layout/generated-documents.ts'
import { layOut } from '../../layout/lay-out.ts'
import { textRuns } from '../../layout/printed-rows.ts'
import { heading, notice, paragraph } from '../../tools/documents.ts'
import { isList, type PdfFile, type PdfValue, readPdfObjects, textOf } from '../../tools/pdf-objects.ts'
import { longTable } from '../../tools/tables.ts'
import { testFonts } from '../../tools/test-fonts.ts'
import { pageContentOf, readOperators } from './pdf-content.ts'

interface Pen {
  readonly x: number
  readonly y: number
}

/** Where the layout puts each character, pt from the upper left corner. */
const placesOf = (run: TextRun): readonly Pen[] => {
  let pen = 0
  return run.advances.map((advance) => {
    const along = pen / mmPerPt
    pen += advance
    const [x, y] = [run.x / mmPerPt, run.baseline / mmPerPt]
    return run.turned ? { x, y: y - along } : { x: x + along, y }
  })
}

const numbers = (values: readonly PdfValue[]): readonly number[] => values.map(Number)

const drawnPlaces = (file: PdfFile, page: number): readonly Pen[] => {
  const places: Pen[] = []
  let size = 0
  let spacing = 0
  let widths: (glyph: number) => number = () => 0
  let matrix: readonly number[] = []
  for (const { name, operands } of readOperators(pageContentOf(file, page))) {
    if (name === 'Tf') {
      size = Number(operands[1])
      widths = widthsOf(file, page, operands[0])
    }
    if (name === 'Tc') spacing = Number(operands[0])
    if (name === 'Tm') matrix = numbers(operands)
    if (name !== 'Tj' && name !== 'TJ') continue
    let pen = 0
    const [a = 0, b = 0, , , e = 0, f = 0] = matrix
    for (const part of operands.flatMap((each) => (isList(each) ? each : [each]))) {
      if (typeof part === 'number') pen -= (part / 1000) * size
      for (const code of (textOf(part) ?? '').match(/[\s\S]{2}/g) ?? []) {
        places.push({ x: e + a * pen, y: f + b * pen })
        pen += (widths(code.charCodeAt(0) * 256 + code.charCodeAt(1)) / 1000) * size + spacing
      }
    }
  }
  return places
}

const widthsOf = (file: PdfFile, page: number, name: PdfValue | undefined): ((glyph: number) => number) => {
  const key = typeof name === 'object' && name !== null && 'name' in name ? name.name : ''
  const font = file.get(file.pages[page], 'Resources', 'Font', key, 'DescendantFonts', 0)
  const known = new Map<number, number>()
  const stretches = file.list(file.get(font, 'W'))
  for (let at = 0; at < stretches.length; at += 2)
    file
      .list(stretches[at + 1])
      .forEach((width, index) => void known.set(Number(stretches[at]) + index, Number(width)))
  return (glyph) => known.get(glyph) ?? Number(file.get(font, 'DW'))
}

const expectInPlace = async (laidOut: LaidOut): Promise<void> => {
  const { document } = laidOut
  const pdf = await writers.pdf({ document, laidOut, fonts: testFonts(), date: new Date(0) })
  const file = readPdfObjects(pdf)
  laidOut.pages.forEach((page, index) => {
    const wanted = textRuns(page).flatMap(placesOf)
    const drawn = drawnPlaces(file, index)
    expect(drawn).toHaveLength(wanted.length)
    for (const [at, { x, y }] of wanted.entries()) {
      expect(Math.abs((drawn[at]?.x ?? Number.NaN) - x)).toBeLessThan(0.001)
      expect(Math.abs((drawn[at]?.y ?? Number.NaN) - y)).toBeLessThan(0.001)
    }
  })
}

test('squeezed marks, half-width figures, 西文, bold headings and turned tables', async () => {
  const document = notice({
    body: {
      mainText: [
        paragraph('“一渡一档”（含义渡），共检查37处——整改率为32.4%；见ferry.example.cn/2025……'.repeat(8)),
        heading(3, '1.', '义渡'),
        paragraph('由陈𬭚、何喆负责A4纸。'),
        longTable(30, { landscape: true, caption: '渡口客运量' }),
      ],
    },
    style: { latinFont: 'times', boldLevel3: true },
  })
  await expectInPlace(layOut(document))
})

test('whatever is written', async () => {
  await fc.assert(
    fc.asyncProperty(officialDocuments, (document) => expectInPlace(layOut(document))),
    { numRuns: 8 },
  )
})

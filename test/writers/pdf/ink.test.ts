/** The sample report's ink, measured on the rendered PDF against GB/T 9704—2012: what a clerk would check with a ruler. */
import { beforeAll, describe, expect, test } from 'vitest'
import { nodeFiles } from '../../../src/files/node-files.ts'
import type { LaidOut } from '../../../src/layout/page.ts'
import { readDocument } from '../../../src/reader/read-document.ts'
import { writers } from '../../../src/writers/index.ts'
import { layOut } from '../../layout/lay-out.ts'
import { type PrintedRow, textRows } from '../../layout/printed-rows.ts'
import { type InkBox, type InkPage, readInk } from '../../tools/ink.ts'
import { isInstalled, unlessMissing } from '../../tools/pdf-text.ts'
import { testFonts } from '../../tools/test-fonts.ts'

const folder = 'content/2025/法治政府建设年度报告'

const cell = 156 / 28
const pitch = (15 / 8) * cell

const within = (actual: number | undefined, expected: number, tolerance: number, what: string): void => {
  const difference = Math.abs((actual ?? Number.NaN) - expected)
  expect(difference, `${what}: ${actual}, wanted ${expected} ± ${tolerance}`).toBeLessThanOrEqual(tolerance)
}

const middle = (box: InkBox | undefined): number => ((box?.top ?? 0) + (box?.bottom ?? 0)) / 2
const height = (box: InkBox | undefined): number => (box?.bottom ?? 0) - (box?.top ?? 0)

describe.skipIf(!isInstalled('pdftoppm'))(`the sample report on paper${unlessMissing('pdftoppm')}`, () => {
  let laidOut: LaidOut
  let pages: readonly InkPage[]

  beforeAll(async () => {
    const read = readDocument(nodeFiles, folder, { templateFolders: ['templates'] })
    if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join('\n'))
    const { document } = read.value
    laidOut = layOut(document)
    pages = await readInk(await writers.pdf({ document, laidOut, fonts: testFonts(), date: new Date(0) }))
  })

  /** Sides whose 22 rows are all taken: their ink rows beside what the layout put there. */
  const fullSides = (): readonly {
    readonly ink: readonly InkBox[]
    readonly rows: readonly PrintedRow[]
  }[] =>
    laidOut.pages.flatMap((page, index) => {
      const rows = textRows(page)
      return index > 0 && rows.length === 22 ? [{ ink: pages[index]?.rows ?? [], rows }] : []
    })

  test('every side is there', () => expect(pages).toHaveLength(laidOut.pages.length))

  test('R-7.2.4-b the 发文机关标志 begins 35 mm below the 版心 and is centred on it', () => {
    const mark = pages[0]?.mark
    within(mark?.top, 72, 0.5, 'top')
    within(((mark?.left ?? 0) + (mark?.right ?? 0)) / 2, 106, 0.5, 'middle')
    expect(height(mark)).toBeLessThanOrEqual(22)
  })

  test('R-7.2.7-a the red separator is 156 mm long and 4 mm below the 发文字号', () => {
    expect(pages[0]?.redRules).toHaveLength(1)
    const separator = pages[0]?.redRules[0]
    within(separator?.left, 28, 0.2, 'left')
    within(separator?.right, 184, 0.2, 'right')
    within((separator?.top ?? 0) - (pages[0]?.rows[0]?.bottom ?? 0), 4, 0.4, 'gap')
  })

  test('R-7.2.5-c R-7.2.6-a the 发文字号 and the 签发人 are one 字 from the edges', () => {
    const row = pages[0]?.rows[0]
    within(row?.left, 28 + cell, 0.7, 'left')
    within(row?.right, 184 - cell, 0.7, 'right')
  })

  test('R-5.2.4-a only the first side has red ink', () => {
    for (const { mark, redRules } of pages.slice(1)) expect([mark, redRules]).toEqual([undefined, []])
  })

  test('R-3-b R-5.2.1-a R-5.2.3-a a full side has 22 rows at an even pitch, from the top edge of the 版心 to its bottom edge', () => {
    expect(fullSides().length).toBeGreaterThan(5)
    for (const { ink } of fullSides()) {
      expect(ink).toHaveLength(22)
      within(ink[0]?.top, 37, 0.7, 'top of the first row')
      within(ink.at(-1)?.bottom, 262, 0.7, 'bottom of the last row')
      for (const [index, row] of ink.entries())
        within(middle(row), 37 + cell / 2 + index * pitch, 0.5, `middle of row ${index + 1}`)
    }
  })

  test('R-3-a R-5.2.1-b full rows end at the right edge of the 版心, others before it', () => {
    for (const { ink, rows } of fullSides()) {
      for (const [index, row] of rows.entries()) {
        if (row.inkRight > 183.4) within(ink[index]?.right, 184, 0.6, row.text)
        else expect(ink[index]?.right).toBeLessThan(183.5)
        expect(ink[index]?.left).toBeGreaterThan(27.9)
      }
    }
  })

  test('R-5.2.1-c R-5.2.1-d nothing but the page number is printed outside the 版心', () => {
    for (const { everything } of pages) {
      expect(everything?.left).toBeGreaterThanOrEqual(28 - 0.4)
      expect(everything?.right).toBeLessThanOrEqual(184 + 0.4)
      expect(everything?.top).toBeGreaterThanOrEqual(37 - 0.4)
      expect(everything?.bottom).toBeLessThanOrEqual(262 + 0.4)
    }
  })

  test('R-7.5-a R-7.5-b page numbers: the dash 7 mm below the 版心, one 字 from its right edge on odd sides, its left edge on even ones', () => {
    for (const [index, { pageNumber, dash }] of pages.entries()) {
      within(dash?.top, 269, 0.5, 'top of the dash')
      const inset = index % 2 === 0 ? 184 - (pageNumber?.right ?? 0) : (pageNumber?.left ?? 0) - 28
      expect(inset).toBeGreaterThanOrEqual(4.85)
      expect(inset).toBeLessThanOrEqual(5.65)
    }
  })

  test('R-7.4.1-a R-7.4.1-b R-7.4.1-c the 版记 ends on the bottom edge of the last side, its outer lines thick, the inner one thin', () => {
    const { blackRules = [], rows = [] } = pages.at(-1) ?? {}
    for (const { left, right } of blackRules) {
      within(left, 28, 0.2, 'left')
      within(right, 184, 0.2, 'right')
    }
    const [first, inner, last, ...more] = blackRules
    expect(more).toEqual([])
    within(middle(last), 262, 0.3, 'last line')
    within(height(first), 0.35, 0.1, 'first line')
    within(height(inner), 0.25, 0.1, 'inner line')
    within(height(last), 0.35, 0.1, 'last line')
    for (const row of rows) expect(row.left).toBeGreaterThan(28 + 4.85)
  })
})

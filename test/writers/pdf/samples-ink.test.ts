/** Every sample's PDF printed and measured with a ruler: mark, rules, rows, 版记, page numbers, seals. The annual report itself is measured in ink.test.ts. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nodeFiles } from '../../../src/files/node-files.ts'
import type { LaidOut, Page } from '../../../src/layout/page.ts'
import type { DocumentForm } from '../../../src/model/document-type.ts'
import type { OfficialDocument } from '../../../src/model/official-document.ts'
import { findDocumentFolders } from '../../../src/reader/find-document-folders.ts'
import { readDocument } from '../../../src/reader/read-document.ts'
import { writers } from '../../../src/writers/index.ts'
import { layOut } from '../../layout/lay-out.ts'
import { textRows } from '../../layout/printed-rows.ts'
import { notice, oneRowParagraphs } from '../../tools/documents.ts'
import { type InkBox, type InkPage, readInk } from '../../tools/ink.ts'
import { isInstalled, unlessMissing } from '../../tools/pdf-text.ts'
import { seal } from '../../tools/seals.ts'
import { testFonts } from '../../tools/test-fonts.ts'

const cell = 156 / 28
const measuredElsewhere = 'content/2025/法治政府建设年度报告'
const folders = findDocumentFolders(nodeFiles, 'content').filter((folder) => folder !== measuredElsewhere)

const within = (actual: number | undefined, expected: number, tolerance: number, what: string): void => {
  const difference = Math.abs((actual ?? Number.NaN) - expected)
  expect(difference, `${what}: ${actual}, wanted ${expected} ± ${tolerance}`).toBeLessThanOrEqual(tolerance)
}

const middle = (box: InkBox | undefined): number => ((box?.top ?? 0) + (box?.bottom ?? 0)) / 2
const across = (box: InkBox | undefined): number => ((box?.left ?? 0) + (box?.right ?? 0)) / 2

/** A side as it was laid out and as it came out of the printer. */
interface PrintedSide {
  readonly page: Page
  readonly ink: InkPage
}

const print = async (laidOut: LaidOut): Promise<readonly PrintedSide[]> => {
  const pdf = await writers.pdf({
    document: laidOut.document,
    laidOut,
    fonts: testFonts(),
    date: new Date(0),
  })
  const inks = await readInk(pdf)
  expect(inks).toHaveLength(laidOut.pages.length)
  return laidOut.pages.flatMap((page, index) => {
    const ink = inks[index]
    return ink === undefined ? [] : [{ page, ink }]
  })
}

const has = ({ items }: Page, ...elements: readonly string[]): boolean =>
  items.some(({ element }) => elements.includes(element))

/** R-7.2.4-b, R-10.1-a, R-10.2-a, R-10.3-a: upper edge of the mark, mm from the trim. */
const markTops: Readonly<Record<Exclude<DocumentForm, 'plain'>, number>> = {
  general: 72,
  minutes: 72,
  order: 57,
  letter: 30,
}

/** Sides whose ink is all rows of text: no table, no picture, no head. */
const isTextSide = ({ page }: PrintedSide): boolean =>
  textRows(page).length > 0 &&
  !has(page, 'table', 'picture', 'title', 'issuerMark', 'seal', 'signatureStamp', 'attachmentTitle')

describe.skipIf(!isInstalled('pdftoppm'))(`samples on paper${unlessMissing('pdftoppm')}`, () => {
  describe.each(folders)('%s', (folder) => {
    let document: OfficialDocument
    let sides: readonly PrintedSide[] = []

    beforeAll(async () => {
      const read = readDocument(nodeFiles, folder, { templateFolders: ['templates'] })
      if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join('\n'))
      const laidOut = layOut(read.value.document)
      document = laidOut.document
      sides = await print(laidOut)
    })

    afterAll(() => {
      sides = []
    })

    test('R-7.2.4-b R-10.1-a R-10.2-a R-10.3-a the mark stands at its height, in the middle', () => {
      const mark = sides[0]?.ink.mark
      if (document.form === 'plain') return expect(mark).toBeUndefined()
      within(mark?.top, markTops[document.form], 0.5, 'top of the mark')
      return within(across(mark), document.form === 'letter' ? 105.5 : 106, 0.8, 'middle of the mark')
    })

    test('R-7.2.7-a R-10.1-c R-10.1-j red rules: their places and lengths, on page 1 only', () => {
      const [first, ...others] = sides
      const rules = first?.ink.redRules ?? []
      for (const { ink } of others) expect(ink.redRules).toEqual([])
      if (document.form === 'letter') {
        expect(rules).toHaveLength(4)
        for (const rule of rules) {
          within(rule.left, 20, 1, 'left end')
          within(rule.right - rule.left, 170, 0.3, 'length')
        }
        within((rules[0]?.top ?? 0) - (first?.ink.mark?.bottom ?? 0), 4, 0.3, 'below the mark')
        within(rules[3]?.bottom, 277, 0.4, 'above the lower edge')
        const [thick, thin, thin2, thick2] = rules.map(({ top, bottom }) => bottom - top)
        expect((thick ?? 0) > (thin ?? 1) && (thick2 ?? 0) > (thin2 ?? 1)).toBe(true)
        return
      }
      const expected = first !== undefined && has(first.page, 'mastheadSeparator') ? 1 : 0
      expect(rules).toHaveLength(expected)
      for (const rule of rules) {
        within(rule.left, 28, 0.2, 'left end')
        within(rule.right, 184, 0.2, 'right end')
        const above = first?.ink.rows.findLast(({ bottom }) => bottom < rule.top)
        const lowest = Math.max(above?.bottom ?? 0, first?.ink.mark?.bottom ?? 0)
        within(rule.top - lowest, 4, 0.5, 'below what stands above it')
      }
    })

    test('R-5.2.1-a R-5.2.3-a rows come out where they were laid, the first and last of a full side on the edges of the 版心', () => {
      for (const side of sides.filter(isTextSide)) {
        const laid = textRows(side.page)
        const [first, last] = [laid[0], laid.at(-1)]
        const inkRows = side.ink.rows.filter(({ top }) => top < (last?.centre ?? 0) + cell / 2)
        within(middle(inkRows[0]), first?.centre ?? 0, 0.8, 'first row')
        expect(inkRows).toHaveLength(laid.length)
        if (laid.length < 22) continue
        within(inkRows[0]?.top, 37, 0.7, 'top of the first row')
        within(inkRows.at(-1)?.bottom, 262, 0.7, 'bottom of the last row')
      }
    })

    test('R-5.2.1-b R-5.2.1-c nothing is printed beyond the edges of the 版心', () => {
      for (const [index, { ink }] of sides.entries()) {
        const isLetterFirst = document.form === 'letter' && index === 0
        const { everything } = ink
        if (everything === undefined || isLetterFirst) continue
        expect(everything.left).toBeGreaterThanOrEqual(28 - 0.4)
        expect(everything.right).toBeLessThanOrEqual(184 + 0.5)
        expect(everything.top).toBeGreaterThanOrEqual(37 - 0.4)
        expect(everything.bottom).toBeLessThanOrEqual(262 + 0.4)
      }
    })

    test('R-7.5-a R-7.5-b R-7.5-c R-10.1-h page numbers: where they stand, and which sides have none', () => {
      for (const [index, { page, ink }] of sides.entries()) {
        const isPrinted = page.number !== undefined && !(document.form === 'letter' && index === 0)
        if (!isPrinted) {
          expect(ink.pageNumber, `side ${index + 1}`).toBeUndefined()
          continue
        }
        within(ink.dash?.top, 269, 0.5, 'top of the dash')
        const { left = 0, right = 0 } = ink.pageNumber ?? {}
        const inset = index % 2 === 0 ? 184 - right : left - 28
        within(inset, cell * 0.94, 0.5, `inset on side ${index + 1}`)
      }
    })

    test('R-7.4.1-a R-7.4.1-c the last line of the 版记 is the lower edge of the 版心', () => {
      for (const { page, ink } of sides) {
        if (!has(page, 'colophonSeparator')) continue
        const lines = ink.blackRules.filter(({ top }) => top > 150)
        within(middle(lines.at(-1)), 262, 0.3, 'last line')
        for (const { left, right } of lines.slice(-1)) {
          within(left, 28, 0.2, 'left end')
          within(right, 184, 0.2, 'right end')
        }
      }
    })
  })

  test('R-7.3.7-e an attachment bound apart: 发文字号 and 附件N flush left on row 1, numbered from 1', async () => {
    const read = readDocument(nodeFiles, 'content/格式样例/附件分订通知', { templateFolders: ['templates'] })
    if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join('\n'))
    const [attachment] = layOut(read.value.document).separateAttachments ?? []
    const [side] = attachment === undefined ? [] : await print(attachment)
    const [mark, title] = side?.ink.rows ?? []
    within(mark?.top, 37, 0.7, 'top of row 1')
    within(mark?.left, 28, 0.7, 'left edge')
    within(middle(title), 37 + cell / 2 + 2 * (15 / 8) * cell, 0.6, 'title on row 3')
    within(across(title), 106, 1, 'middle of the title')
    expect(side?.ink.redRules).toEqual([])
    within(side?.ink.dash?.top, 269, 0.5, 'top of the dash')
  })

  describe('seals, printed from a notice', () => {
    test.each([42, 45, 50])(
      'R-7.3.5.1-b R-X-seal-size a seal of %d mm is as large, upright on 署名 and date',
      async (diameter) => {
        const document = notice({
          body: { mainText: oneRowParagraphs(10) },
          signOff: { seals: [seal(diameter)] },
        })
        const side = (await print(layOut(document))).find(({ page }) => has(page, 'seal'))
        const ink = side?.ink.mark
        // The circle of the picture takes 99 of its 100 parts.
        within((ink?.right ?? 0) - (ink?.left ?? 0), diameter * 0.99, 0.4, 'width')
        within((ink?.bottom ?? 0) - (ink?.top ?? 0), diameter * 0.99, 0.4, 'height')
        const rows = side === undefined ? [] : textRows(side.page)
        const name = rows.find(({ runs }) => runs[0]?.element === 'signOff')
        const date = rows.find(({ runs }) => runs[0]?.element === 'documentDate')
        const text = rows.findLast(({ runs }) => runs[0]?.element === 'paragraph')
        within(across(ink), ((name?.left ?? 0) + (name?.inkRight ?? 0)) / 2, 1, 'middle over 署名')
        // Both slightly below the centre.
        expect(((name?.centre ?? 0) + (date?.centre ?? 0)) / 2).toBeGreaterThan(middle(ink))
        expect(date?.centre).toBeLessThan(ink?.bottom ?? 0)
        const gap = (ink?.top ?? 0) - ((text?.centre ?? 0) + cell / 2)
        expect(gap).toBeGreaterThan(0)
        expect(gap).toBeLessThanOrEqual((15 / 8) * cell)
      },
    )
  })
})

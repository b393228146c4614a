/** What holds for every document, whatever its text: nothing lost, rows legal, flush and on the grid, sides in order. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOutDocument } from '../../src/layout/lay-out-document.ts'
import type { LaidOut, Page, TextRun } from '../../src/layout/page.ts'
import type { OfficialDocument } from '../../src/model/official-document.ts'
import { pathKey } from '../../src/model/path.ts'
import { printedText } from '../tools/printed-text.ts'
import { testFonts } from '../tools/test-fonts.ts'
import { officialDocuments } from './generated-documents.ts'
import { layOut } from './lay-out.ts'
import { centreOf, colophonTop, inkRightOf, type PrintedRow, textRows, textRuns } from './printed-rows.ts'

const cell = 156 / 28
const grids = {
  standard: { top: 37, pitch: (cell * 15) / 8 },
  grid: { top: 37 + (28.95 * 25.4) / 72 / 2 - cell / 2, pitch: (28.95 * 25.4) / 72 },
}

const always = (check: (laidOut: LaidOut, document: OfficialDocument) => void): void =>
  fc.assert(
    fc.property(officialDocuments, (document) => {
      check(layOut(document), document)
    }),
    { numRuns: 120 },
  )

/** Rows of one block are continued when the next row, maybe on the next side, comes from the same place. */
interface Continued {
  readonly row: PrintedRow
  readonly next: PrintedRow
}

const continuedRows = ({ pages }: LaidOut): readonly Continued[] => {
  const rows = pages.flatMap(textRows)
  return rows.flatMap((row, index) => {
    const next = rows[index + 1]
    return next !== undefined && isContinued(row.runs.at(-1), next.runs[0]) ? [{ row, next }] : []
  })
}

const isContinued = (last: TextRun | undefined, first: TextRun | undefined): boolean =>
  last !== undefined &&
  first !== undefined &&
  first.element !== 'attachmentTitle' &&
  first.element !== 'attachmentMark' &&
  pathKey(last.path) === pathKey(first.path)

test('nothing is lost: the pages carry the whole text in order', () => {
  always(({ pages, document }) => {
    const printed = pages.flatMap(textRuns).filter(({ element }) => element !== 'pageNumber')
    expect(printed.map(({ text }) => text).join('')).toBe(printedText(withoutFullStop(document)))
  })
})

// The one allowed exception, a row that has no other break, cannot occur here: no generated stretch fills a row.
test('R-L-1 R-L-2 R-L-3 R-L-4 R-L-7a R-L-7b R-L-7c R-L-10 no row starts or ends with a mark that may not stand there', () => {
  always((laidOut) => {
    for (const { row, next } of continuedRows(laidOut)) {
      expect(next.text).not.toMatch(/^[。，、；：？！”’）〕》〉%℃·～]/)
      expect(next.text).not.toMatch(/^—(?!—)/)
      expect(row.text).not.toMatch(/[“‘（〔《〈￥/]$/)
    }
  })
})

test('R-L-5 R-L-6 R-L-12 R-L-19 R-N5.1.7b no row breaks inside a number, before its unit, inside a dash or an ellipsis', () => {
  always((laidOut) => {
    for (const { row, next } of continuedRows(laidOut)) {
      const edge = `${row.text.slice(-3)}|${next.text.slice(0, 3)}`
      expect(edge).not.toMatch(/[\d.,:]\|\d/)
      expect(edge).not.toMatch(/\d\|[.,:]\d/)
      expect(edge).not.toMatch(/\d\|[%℃年件条个元次名万亿]/)
      expect(edge).not.toMatch(/\d[万亿]\|[条元]/)
      expect(edge).not.toMatch(/—\|—|…\|…/)
      expect(edge).not.toMatch(/[A-Za-z]\|[A-Za-z]/)
    }
  })
})

test('R-L-18 R-5.2.1-c every full row ends flush with the right edge of the 版心, and nothing is printed beyond it', () => {
  always((laidOut) => {
    for (const { row } of continuedRows(laidOut)) expect(row.inkRight).toBeGreaterThan(183.4)
    for (const run of laidOut.pages.flatMap(textRuns)) expect(inkRightOf(run)).toBeLessThan(184.4)
  })
})

// 7.3.5.5 lets the last sides take more rows by a smaller step; test/layout/tighten-sides.test.ts looks at those.
test('R-5.2.3-a R-3-b rows stand on the grid: at most 22 on a side, evenly pitched', () => {
  always(({ pages }, { style }) => {
    for (const [index, page] of pages.entries()) {
      const { top } = grids[style.rowModel]
      const pitch = page.tightenedPitch ?? grids[style.rowModel].pitch
      const rows = textRows(page)
      const first = index === 0 ? (rows[0]?.centre ?? 0) : top + cell / 2
      for (const { centre } of rows) {
        const row = (centre - first) / pitch
        expect(Math.abs(row - Math.round(row))).toBeLessThan(1e-6)
        expect(Math.round(row)).toBeLessThan(page.tightenedPitch === undefined ? 22 : 24)
        expect(centre + cell / 2).toBeLessThan(262.05)
      }
      expect(new Set(rows.map(({ centre }) => centre.toFixed(3))).size).toBe(rows.length)
    }
  })
})

test('R-7.3.3-a page 1 shows 正文, or the writer is told that it cannot', () => {
  always(({ pages: [first] }, document) => {
    const elements = first === undefined ? [] : elementsOf(first)
    if (elements.includes('paragraph') || elements.includes('heading')) return
    const { diagnostics } = layOutDocument(document, testFonts())
    expect(diagnostics.map(({ rule }) => rule)).toContain('first-page-main-text')
  })
})

test('a heading is never the last row of a side', () => {
  always(({ pages }) => {
    for (const page of pages) {
      const last = textRows(page).at(-1)
      expect(last?.runs.every(({ element }) => element === 'heading') ?? false).toBe(false)
    }
  })
})

test('R-7.3.5.5-a 署名 and 成文日期 share their side with text', () => {
  always(({ pages }) => {
    const side = pages.filter((page) => elementsOf(page).includes('documentDate'))
    expect(side).toHaveLength(1)
    for (const page of side) {
      const elements = elementsOf(page)
      expect(elements).toContain('signOff')
      const before = textRows(page)[0]?.runs[0]?.element
      expect(['paragraph', 'heading', 'addressees', 'attachmentList']).toContain(before)
    }
  })
})

test('R-7.3.7-a every 附件 begins on a new side', () => {
  always(({ pages }, { attachments }) => {
    const marks = pages.flatMap((page) =>
      textRows(page).flatMap((row, index) => (hasMark(row) ? [index] : [])),
    )
    expect(marks).toEqual(attachments.map(() => 0))
  })
})

test('R-7.1-a R-7.4.1-c R-X-banji-even R-6.2-a the 版记 stands on the even last side and covers no text', () => {
  always(({ pages }) => {
    const tops = pages.map(colophonTop)
    expect(tops.findIndex((top) => top !== undefined)).toBe(pages.length - 1)
    expect(pages.length % 2).toBe(0)
    const last = pages.at(-1)
    const lowest = Math.max(
      0,
      ...(last === undefined ? [] : textRows(last)).map(({ centre }) => centre + cell / 2),
    )
    expect(lowest).toBeLessThan(tops.at(-1) ?? 0)
  })
})

test('R-7.5-a R-7.5-b R-7.5-d sides are numbered without a gap, odd ones at the right, even ones at the left', () => {
  always(({ pages }) => {
    const numbers = pages.map(({ number }) => number)
    const numbered = numbers.filter((number) => number !== undefined)
    expect(numbered).toEqual(numbered.map((_, index) => index + 1))
    // Only a blank side and the 版记 side after it go without.
    expect([0, 2]).toContain(pages.length - numbered.length)
    for (const page of pages) {
      const [run] = textRuns(page).filter(({ element }) => element === 'pageNumber')
      expect(run?.text).toBe(page.number === undefined ? undefined : `— ${page.number} —`)
      if (run === undefined || page.number === undefined) continue
      if (page.number % 2 === 1) expect(184 - inkRightOf(run)).toBeCloseTo(4.94, 0)
      else expect(run.x - 28).toBeCloseTo(4.94, 0)
      expect(centreOf(run)).toBeGreaterThan(268)
    }
  })
})

test('the same document gives the same pages', () => {
  always((laidOut, document) => expect(layOut(document)).toEqual(laidOut))
})

/** 主送机关 moved to the 版记 already bear the full stop that is printed after them there. */
const withoutFullStop = (document: OfficialDocument): OfficialDocument => {
  const addressees = document.colophon?.addressees?.replace(/。$/, '')
  return addressees === undefined ? document : { ...document, colophon: { ...document.colophon, addressees } }
}

const elementsOf = (page: Page): readonly string[] => textRuns(page).map(({ element }) => element)

const hasMark = ({ runs }: PrintedRow): boolean => runs[0]?.element === 'attachmentMark'

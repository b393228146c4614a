/** Local tightening (7.3.5.5): only where it saves a side, within its limits, the other sides untouched. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOutDocument } from '../../src/layout/lay-out-document.ts'
import type { Page } from '../../src/layout/page.ts'
import type { OfficialDocument } from '../../src/model/official-document.ts'
import { type NoticeChanges, notice, oneRowParagraphs, printedColophon } from '../tools/documents.ts'
import { seal } from '../tools/seals.ts'
import { testFonts } from '../tools/test-fonts.ts'
import { layOut } from './lay-out.ts'
import { colophonTop, textRows, textRuns } from './printed-rows.ts'

const cell = 156 / 28
const pitches = { standard: (cell * 15) / 8, grid: (28.95 * 25.4) / 72 }
const leastPitch = (27 * 25.4) / 72

const cc = (count: number): string =>
  `${Array.from({ length: count }, (_, index) => `滨江市第${index + 1}中心渡口管理处`).join('、')}。`

const withRows = (rows: number, changes: NoticeChanges = {}): OfficialDocument =>
  notice({ body: { mainText: oneRowParagraphs(rows) }, ...changes })

const documents: fc.Arbitrary<OfficialDocument> = fc
  .record({
    rows: fc.integer({ min: 1, max: 75 }),
    list: fc.integer({ min: 0, max: 3 }),
    sealing: fc.constantFrom<'seal' | 'none'>('seal', 'none'),
    issuers: fc.constantFrom(
      ['滨江市水利局'],
      ['滨江市水利局', '滨江市交通运输局', '滨江市应急管理局', '滨江市公安局'],
    ),
    names: fc.integer({ min: 0, max: 14 }),
    rowModel: fc.constantFrom<'standard' | 'grid'>('standard', 'grid'),
    colophonOnEvenPage: fc.boolean(),
    hasColophon: fc.boolean(),
    attached: fc.integer({ min: 0, max: 50 }),
  })
  .map(({ rows, list, sealing, issuers, names, rowModel, colophonOnEvenPage, hasColophon, attached }) => {
    const attachmentList = Array.from({ length: list }, (_, index) => `渡口名录之${index + 1}`)
    return notice({
      body: { mainText: oneRowParagraphs(rows), attachmentList },
      signOff: { sealing, issuers, ...(sealing === 'seal' ? { seals: issuers.map(() => seal(45)) } : {}) },
      attachments:
        list === 1 && attached > 0 ? [{ title: '渡口名录之1', blocks: oneRowParagraphs(attached) }] : [],
      colophon: hasColophon ? { ...printedColophon, ...(names === 0 ? {} : { cc: cc(names) }) } : null,
      style: { rowModel, colophonOnEvenPage },
    })
  })

/** Checks every laid-out document; `numRuns` tells how many. */
const always = (check: (pages: readonly Page[], document: OfficialDocument) => void): void =>
  fc.assert(
    fc.property(documents, (document) => check(layOut(document).pages, document)),
    { numRuns: 150 },
  )

const isTight = ({ tightenedPitch }: Page): boolean => tightenedPitch !== undefined

describe('R-7.3.5.5-a', () => {
  test('the date shares its side with text', () => {
    always((pages) => {
      const side = pages.filter((page) => textRuns(page).some(({ element }) => element === 'documentDate'))
      expect(side).toHaveLength(1)
      for (const page of side)
        expect(textRuns(page).some(({ element }) => ['paragraph', 'attachmentList'].includes(element))).toBe(
          true,
        )
    })
  })

  test('the step of tightened rows stays within its limits, and the rows end inside the 版心', () => {
    let seen = 0
    always((pages, { style }) => {
      for (const page of pages.filter(isTight)) {
        seen += 1
        const pitch = page.tightenedPitch ?? 0
        expect(pitch).toBeGreaterThanOrEqual(leastPitch - 1e-6)
        expect(pitch).toBeLessThan(pitches[style.rowModel])
        const centres = textRows(page).map(({ centre }) => centre)
        for (const centre of centres) {
          const rows = (centre - (centres[0] ?? 0)) / pitch
          expect(Math.abs(rows - Math.round(rows))).toBeLessThan(1e-6)
        }
        expect(Math.max(...centres) + cell / 2).toBeLessThan(262.05)
      }
    })
    expect(seen).toBeGreaterThan(10)
  })

  test('nothing overlaps: rows stay apart and above the 版记', () => {
    always((pages) => {
      for (const page of pages) {
        const centres = textRows(page).map(({ centre }) => centre)
        for (const [index, centre] of centres.slice(1).entries())
          expect(centre - (centres[index] ?? 0)).toBeGreaterThan(cell * 1.6)
        expect(Math.max(0, ...centres) + cell / 2).toBeLessThan((colophonTop(page) ?? 300) - 3)
      }
    })
  })

  test('R-7.3.5.1-b R-7.3.5.1-d seals cover no text above them, one another or the 版记, tightened or not', () => {
    always((pages) => {
      for (const page of pages) {
        const seals = page.items.filter((item) => item.kind === 'image')
        const [top = 0] = seals.map(({ y }) => y).sort((a, b) => a - b)
        const text = textRows(page).filter(({ runs }) =>
          ['paragraph', 'attachmentList'].includes(runs[0]?.element ?? ''),
        )
        const lowest = Math.max(0, ...text.map(({ centre }) => centre + cell / 2))
        if (seals.length > 0) expect(top).toBeGreaterThan(lowest)
        for (const [index, one] of seals.entries()) {
          expect(one.y + one.height).toBeLessThan(Math.min(colophonTop(page) ?? 300, 267 + 0.01))
          for (const other of seals.slice(index + 1)) {
            const dx = one.x - other.x
            const dy = one.y - other.y
            expect(Math.hypot(dx, dy)).toBeGreaterThan(45)
          }
        }
      }
    })
  })

  test('two sides of text at most are tightened at the 落款, two at the end; all others keep 22 rows on the grid', () => {
    always((pages, { style }) => {
      expect(pages.filter(isTight).length).toBeLessThanOrEqual(4)
      for (const page of pages.slice(1).filter((page) => !isTight(page))) {
        const rows = textRows(page)
        expect(rows.length).toBeLessThanOrEqual(22)
        for (const { centre } of rows) {
          const slot = (centre - (rows[0]?.centre ?? 0)) / pitches[style.rowModel]
          expect(Math.abs(slot - Math.round(slot))).toBeLessThan(1e-6)
        }
      }
    })
  })
})

describe('R-7.3.5.5-a by example', () => {
  const unsealed = { sealing: 'none' } as const

  test('a 版记 that lacks a row saves the leaf it would stand on, and the writer is told by how much', () => {
    const { diagnostics } = layOutDocument(withRows(26, { signOff: unsealed }), testFonts())
    expect(layOut(withRows(26, { signOff: unsealed })).pages.map(isTight)).toEqual([false, true])
    expect(diagnostics).toEqual([
      expect.objectContaining({ rule: 'rows-tightened', severity: 'info', clause: 'GB/T 9704—2012 7.3.5.5' }),
    ])
    expect(diagnostics[0]?.message).toMatch(/第2面由29\.6磅改为2[78]\.\d磅/)
  })

  test('where it would save nothing the rows stay on the grid and text goes along with the 落款', () => {
    const { pages } = layOut(withRows(5))
    expect(pages.map(isTight)).toEqual([false, false])
    expect(textRuns(pages[1] as Page).map(({ element }) => element)).toContain('paragraph')
  })

  test('此页无正文 is never printed (R-X-nobodytext)', () => {
    for (let rows = 1; rows < 60; rows += 1) {
      const text = layOut(withRows(rows))
        .pages.flatMap(textRuns)
        .map((run) => run.text)
      expect(text.join('')).not.toContain('此页无正文')
    }
  })
})

test('R-10.1-g a tightened letter still ends page 1 no lower than 7/8 of a 字 above its second rule', () => {
  const masthead = { issuerMark: { names: ['滨江市人民政府'], suffix: '' } }
  let seen = 0
  for (let rows = 1; rows < 80; rows += 1) {
    const letter = withRows(rows, { masthead, colophon: { cc: cc(1 + (rows % 5)) } })
    const { pages } = layOut({ ...letter, form: 'letter' })
    const [first] = pages
    if (pages.some(isTight)) seen += 1
    const rule = Math.max(...(first?.items ?? []).flatMap((item) => (item.kind === 'rule' ? [item.y] : [])))
    const last = first === undefined ? undefined : textRows(first).at(-1)
    expect((last?.centre ?? 0) + cell / 2).toBeLessThan(rule - (cell * 7) / 8 - 0.5)
  }
  expect(seen).toBeGreaterThan(2)
})

/** Whatever the table: all of it is printed, inside the 版心, and the text around it stays on the grid. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LaidOut, PageItem } from '../../src/layout/page.ts'
import type { Block, OfficialDocument, Table } from '../../src/model/official-document.ts'
import { pathKey } from '../../src/model/path.ts'
import { type NoticeChanges, notice, oneRowParagraphs } from '../tools/documents.ts'
import { cell, table } from '../tools/tables.ts'
import { chineseText } from './generated-documents.ts'
import { layOut } from './lay-out.ts'
import { centreOf, inkRightOf, textRows, textRuns } from './printed-rows.ts'

const em = 156 / 28
const pitches = { standard: (em * 15) / 8, grid: (28.95 * 25.4) / 72 }
const tableElements = new Set(['table', 'tableCaption', 'tableContinued', 'picture', 'pictureCaption'])

const documentOf = (blocks: readonly Block[], changes: NoticeChanges): OfficialDocument =>
  notice({
    addressees: null,
    signOff: { sealing: 'none' },
    colophon: null,
    ...changes,
    body: { mainText: blocks },
  })

const number = fc
  .oneof(fc.integer({ min: 0, max: 99999 }), fc.double({ min: 0, max: 999, noNaN: true }))
  .map((each) => (Number.isInteger(each) ? `${each}` : each.toFixed(1)))

/** The first cell goes down through both levels, the others share one above them. */
const inLevels = ([first = '', ...others]: readonly string[]): Pick<Table, 'header' | 'subheaders'> => ({
  header: [cell(first, 1, 2), cell('全市各县合计', others.length)],
  subheaders: [others.map((text) => cell(text))],
})

const anyTable: fc.Arbitrary<Table> = fc
  .record({
    columns: fc.integer({ min: 1, max: 7 }),
    count: fc.integer({ min: 1, max: 45 }),
    caption: fc.option(chineseText(6), { nil: undefined }),
    landscape: fc.boolean(),
    hasLevels: fc.boolean(),
    group: fc.constantFrom(1, 1, 3, 40),
  })
  .chain(({ columns, count, caption, landscape, hasLevels, group }) =>
    fc
      .record({
        header: fc.array(chineseText(2), { minLength: columns, maxLength: columns }),
        rows: fc.array(
          fc.array(
            fc.oneof(
              { weight: 4, arbitrary: number },
              { weight: 4, arbitrary: chineseText(3) },
              { weight: 1, arbitrary: chineseText(80) },
            ),
            {
              minLength: columns,
              maxLength: columns,
            },
          ),
          { minLength: count, maxLength: count },
        ),
      })
      .map(({ header, rows }) => {
        const cells = rows.map((texts, row) =>
          row % group === 0
            ? texts.map((text, column) =>
                column === 0 ? cell(text.slice(0, 12), 1, Math.min(group, count - row)) : cell(text),
              )
            : texts.slice(1).map((text) => cell(text)),
        )
        return table(header, cells, {
          landscape,
          ...(caption === undefined ? {} : { caption }),
          ...(hasLevels && columns > 2 ? inLevels(header) : {}),
        })
      }),
  )

const always = (check: (laidOut: LaidOut, made: Table) => void): void =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 25 }),
      anyTable,
      fc.constantFrom('standard', 'grid'),
      (before, made, rowModel) => {
        const blocks = [...oneRowParagraphs(before), made, ...oneRowParagraphs(3)]
        check(layOut(documentOf(blocks, { style: { rowModel } })), made)
      },
    ),
    { numRuns: 30 },
  )

test('every cell is printed in full, once or once on every side that repeats it', () => {
  always(({ pages }, { header, subheaders = [], rows, path, caption = '' }) => {
    const printed = new Map<string, string>()
    for (const run of pages.flatMap(textRuns))
      printed.set(pathKey(run.path), (printed.get(pathKey(run.path)) ?? '') + run.text)
    const cells = [
      ...header.map(({ text }, index) => ({ text, at: [...path, 'header', index], mayRepeat: true })),
      ...subheaders.flatMap((row, down) =>
        row.map(({ text }, index) => ({ text, at: [...path, 'subheaders', down, index], mayRepeat: true })),
      ),
      ...rows.flatMap((row, down) =>
        row.map((each, index) => ({
          text: each.text,
          at: [...path, 'rows', down, index],
          mayRepeat: each.rows > 1,
        })),
      ),
    ]
    for (const { text, at, mayRepeat } of cells) {
      const shown = printed.get(pathKey(at)) ?? ''
      if (mayRepeat) expect(shown.replaceAll(text, '')).toBe('')
      else expect(shown).toBe(text)
    }
    expect(printed.get(pathKey([...path, 'caption'])) ?? '').toBe(caption)
  })
})

/** Left, top, right and bottom of what an item prints. */
const boxOf = (item: PageItem): readonly [number, number, number, number] => {
  if (item.kind === 'image') return [item.x, item.y, item.x + item.width, item.y + item.height]
  if (item.kind === 'rule') {
    const half = item.thickness / 2
    return item.y1 === undefined
      ? [item.x0, item.y - half, item.x1, item.y + half]
      : [item.x0 - half, item.y, item.x1 + half, item.y1]
  }
  const half = (item.sizePt * 25.4) / 72 / 2
  const middle = centreOf(item) - item.baseline
  return item.turned
    ? [
        item.x + middle - half,
        item.baseline - (inkRightOf(item) - item.x),
        item.x + middle + half,
        item.baseline,
      ]
    : [item.x, item.baseline + middle - half, inkRightOf(item), item.baseline + middle + half]
}

test('nothing of a table stands outside the 版心', () => {
  always(({ pages }) => {
    for (const item of pages
      .flatMap(({ items }) => items)
      .filter(({ element }) => tableElements.has(element))) {
      const [left, top, right, bottom] = boxOf(item)
      expect(left).toBeGreaterThan(28 - 0.1)
      expect(top).toBeGreaterThan(37 - 0.01)
      expect(right).toBeLessThan(184 + 0.4)
      expect(bottom).toBeLessThan(262 + 0.01)
    }
  })
})

test('the text around a table stays on the grid and covers nothing of it', () => {
  always(({ pages, document }) => {
    for (const page of pages) {
      const step = page.tightenedPitch ?? pitches[document.style.rowModel]
      const rows = textRows(page).filter(
        ({ runs }) => !runs.some(({ element }) => tableElements.has(element)),
      )
      const first = rows[0]?.centre ?? 0
      for (const { centre } of rows) {
        const row = (centre - first) / step
        expect(Math.abs(row - Math.round(row))).toBeLessThan(1e-6)
      }
      const lines = page.items
        .filter((item) => item.kind === 'rule')
        .filter(({ element }) => element === 'table')
      if (lines.length === 0) continue
      const top = Math.min(...lines.map(({ y }) => y))
      const bottom = Math.max(...lines.map(({ y, y1 = y }) => y1))
      for (const { centre } of rows) {
        const isClear = centre + em / 2 < top - 1 || centre - em / 2 > bottom + 1
        expect(isClear).toBe(true)
      }
    }
  })
})

/** 表格 and 图片 on their sides: widths, breaking, 续表, merged cells, 横排, and the grid that goes on after them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOutDocument } from '../../src/layout/lay-out-document.ts'
import type { Page, PlacedImage, RuleLine, TextRun } from '../../src/layout/page.ts'
import { columnWidths } from '../../src/layout/table/column-widths.ts'
import type { Block, OfficialDocument, Table } from '../../src/model/official-document.ts'
import { type NoticeChanges, notice, oneRowParagraphs, paragraph } from '../tools/documents.ts'
import { cell, longTable, picture, table } from '../tools/tables.ts'
import { testFonts } from '../tools/test-fonts.ts'
import { layOut } from './lay-out.ts'
import { centreOf, textRows, textRuns } from './printed-rows.ts'

const em = 156 / 28
const pitch = (em * 15) / 8

const documentOf = (blocks: readonly Block[], changes: NoticeChanges = {}): OfficialDocument =>
  notice({
    addressees: null,
    signOff: { sealing: 'none' },
    colophon: null,
    ...changes,
    body: { mainText: blocks },
  })

const pagesOf = (...blocks: readonly Block[]): readonly Page[] => layOut(documentOf(blocks)).pages

const runsOf = (page: Page | undefined, element: string): readonly TextRun[] =>
  page === undefined ? [] : textRuns(page).filter((run) => run.element === element)

const rulesOf = (page: Page | undefined): readonly RuleLine[] =>
  (page?.items ?? []).filter((item) => item.kind === 'rule').filter(({ element }) => element === 'table')

const across = (page: Page | undefined) => rulesOf(page).filter(({ y1 }) => y1 === undefined)
const down = (page: Page | undefined) => rulesOf(page).filter(({ y1 }) => y1 !== undefined)

const findRun = (pages: readonly Page[], text: string): TextRun => {
  const run = pages.flatMap(textRuns).find((each) => each.element === 'table' && each.text === text)
  if (run === undefined) throw new Error(`no cell ${text}`)
  return run
}

/** Right edge of a run's advances. */
const endOf = ({ x, advances }: TextRun): number => x + advances.reduce((sum, advance) => sum + advance, 0)

const need = (least: number, natural: number, compact = natural) => ({ least, compact, natural })

test('columns whose texts fit on one row grow in proportion', () => {
  expect(columnWidths([need(10, 20), need(10, 60)], 160)).toEqual([40, 120])
})

test('heads take two rows before texts do', () => {
  expect(columnWidths([need(10, 60, 40), need(10, 60)], 110)).toEqual([50, 60])
})

test('a short column keeps its text on one row, long ones share by the root of their lengths', () => {
  const [short = 0, long = 0, longer = 0] = columnWidths([need(10, 20), need(10, 100), need(10, 400)], 140)
  expect(short).toBe(20)
  expect(longer).toBeCloseTo(2 * long)
  expect(short + long + longer).toBeCloseTo(140)
})

test('no column is narrower than its longest stretch, and together they fill the width', () => {
  const needs = fc.array(
    fc.tuple(
      fc.double({ min: 5, max: 60, noNaN: true }),
      fc.double({ min: 0, max: 300, noNaN: true }),
      fc.double({ min: 0, max: 100, noNaN: true }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  fc.assert(
    fc.property(needs, (triples) => {
      const columns = triples.map(([least, more, head]) => need(least, least + more + head, least + more))
      const widths = columnWidths(columns, 156)
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(156)
      if (columns.reduce((sum, { least }) => sum + least, 0) > 156) return
      for (const [index, width] of widths.entries())
        expect(width).toBeGreaterThan((columns[index]?.least ?? 0) - 1e-6)
    }),
    { numRuns: 2000 },
  )
})

test('the table is as wide as the 版心, with thick rules around and thin ones inside', () => {
  const [page] = pagesOf(longTable(2)).slice(-1)
  expect(across(page).map(({ x0, x1 }) => [x0, x1])).toEqual(across(page).map(() => [28, 184]))
  expect(across(page).map(({ thickness }) => thickness)).toEqual([0.35, 0.25, 0.25, 0.35])
  expect(down(page).map(({ thickness }) => thickness)).toEqual([0.35, 0.25, 0.25, 0.35])
  expect(down(page)[0]?.x0).toBeCloseTo(28.175)
  expect(down(page).at(-1)?.x0).toBeCloseTo(183.825)
})

test('numbers stand point under point, their block in the middle of the column', () => {
  const pages = pagesOf(
    table(
      ['项目', '金额'],
      [
        ['甲', '1234.5'],
        ['乙', '7'],
        ['丙', '12%'],
      ],
    ),
  )
  const [wide, narrow, percent] = ['1234.5', '7', '12%'].map((text) => findRun(pages, text))
  const point = (wide?.x ?? 0) + (wide?.advances ?? []).slice(0, 4).reduce((sum, each) => sum + each, 0)
  expect(narrow === undefined ? 0 : endOf(narrow)).toBeCloseTo(point)
  expect((percent?.x ?? 0) + (percent?.advances ?? []).slice(0, 2).reduce((a, b) => a + b, 0)).toBeCloseTo(
    point,
  )
})

test('short texts stand in the middle of their column, texts of several rows at its left', () => {
  const long =
    '对未取得渡运许可从事渡运的，责令停止违法行为，限期改正；逾期不改正的，依法予以处罚，并通报所在县（市、区）人民政府。'
  const pages = pagesOf(
    table(
      ['类别', '办法'],
      [
        ['渡船', long],
        ['渡口', '限期改正'],
      ],
    ),
  )
  const [rule, next] = down(pages.at(-1))
  const run = findRun(pages, '渡船')
  expect((run.x + endOf(run)) / 2).toBeCloseTo(((rule?.x0 ?? 0) + (next?.x0 ?? 0)) / 2, 0)
  expect(findRun(pages, '限期改正').x).toBeCloseTo((next?.x0 ?? 0) + 1.5)
})

test('表题 stands centred above the table, in 黑体', () => {
  const [page] = pagesOf(longTable(2, { caption: '渡口客运量' })).slice(-1)
  const [run] = runsOf(page, 'tableCaption')
  expect(run?.role).toBe('heiti')
  expect(run === undefined ? 0 : (run.x + endOf(run)) / 2).toBeCloseTo(106)
  expect(run?.baseline).toBeLessThan(across(page)[0]?.y ?? 0)
})

test('a long table goes on under 续表 and its head, and loses no row', () => {
  const pages = pagesOf(longTable(60, { caption: '渡口客运量' }))
  const sides = pages.filter((page) => rulesOf(page).length > 0)
  expect(sides.length).toBeGreaterThan(2)
  for (const [index, side] of sides.entries()) {
    expect(
      runsOf(side, 'table')
        .slice(0, 2)
        .map(({ text }) => text),
    ).toEqual(['序号', '渡口'])
    expect(runsOf(side, 'tableCaption').length).toBe(index === 0 ? 1 : 0)
    expect(runsOf(side, 'tableContinued').map(({ text }) => text)).toEqual(index === 0 ? [] : ['续表'])
  }
  const numbers = pages
    .flatMap((page) => runsOf(page, 'table'))
    .filter(({ path }) => path.at(-1) === 0 && path.includes('rows'))
  expect(numbers.map(({ text }) => text)).toEqual(Array.from({ length: 60 }, (_, index) => `${index + 1}`))
})

test('a full side of a table ends at the foot of the 版心', () => {
  const sides = pagesOf(longTable(60)).filter((page) => rulesOf(page).length > 0)
  const [middle] = sides.slice(1)
  expect(across(middle).at(-1)?.y).toBeCloseTo(262, 0)
})

test('neither part of a table has a single row, and a short table is not parted', () => {
  for (let before = 1; before < 20; before += 1) {
    const pages = pagesOf(...oneRowParagraphs(before), longTable(12), paragraph('以上。'))
    const counts = pages.map((page) => across(page).length - 2).filter((count) => count > 0)
    for (const count of counts) expect(count).toBeGreaterThan(1)
    const short = pagesOf(...oneRowParagraphs(before), longTable(4), paragraph('以上。'))
    expect(short.filter((page) => rulesOf(page).length > 0)).toHaveLength(1)
  }
})

test('no rule crosses a merged cell, and its text stands in its middle', () => {
  const pages = pagesOf(
    table(
      ['类别', '方式', '次数'],
      [
        [cell('日常检查', 1, 2), '抽查', '12'],
        ['非现场', '7'],
        [cell('专项检查', 2), '3'],
      ],
    ),
  )
  const page = pages.at(-1)
  const xs = down(page).map(({ x0 }) => x0)
  const lines = across(page)
  expect(lines.map(({ x0 }) => x0 > 30)).toEqual([false, false, true, false, false])
  const middle = ((lines[1]?.y ?? 0) + (lines[3]?.y ?? 0)) / 2
  expect(centreOf(findRun(pages, '日常检查'))).toBeCloseTo(middle)
  const special = findRun(pages, '专项检查')
  expect((special.x + endOf(special)) / 2).toBeCloseTo(((xs[0] ?? 0) + (xs[2] ?? 0)) / 2, 0)
  const inner = down(page).filter(({ x0 }) => Math.abs(x0 - (xs[1] ?? 0)) < 0.01)
  expect(inner.map(({ y1 }) => y1)).toEqual([lines[3]?.y])
})

test('a table is parted between merged cells; one longer than a side shows its text on each', () => {
  const rows = Array.from({ length: 16 }, (_, index) =>
    index % 4 === 0 ? [cell(`第${index / 4 + 1}组`, 1, 4), `${index}`] : [`${index}`],
  )
  const groups = pagesOf(...oneRowParagraphs(6), table(['组', '数'], rows))
  expect(
    groups.flatMap((page) => runsOf(page, 'table')).filter(({ text }) => /^第.组$/.test(text)),
  ).toHaveLength(4)
  const endless = Array.from({ length: 60 }, (_, index) =>
    index === 0 ? [cell('全市', 1, 60), '0'] : [`${index}`],
  )
  const sides = pagesOf(table(['组', '数'], endless)).filter((page) => rulesOf(page).length > 0)
  for (const side of sides)
    expect(runsOf(side, 'table').filter(({ text }) => text === '全市')).toHaveLength(1)
})

test('a row higher than a side is cut without a rule between its parts', () => {
  const text = '渡口'.repeat(700)
  const pages = pagesOf(table(['说明'], [[text], ['完']]))
  const sides = pages.filter((page) => rulesOf(page).length > 0)
  expect(sides.length).toBeGreaterThan(1)
  const body = pages.flatMap((page) => runsOf(page, 'table')).filter(({ path }) => path.includes('rows'))
  expect(body.map((run) => run.text).join('')).toBe(`${text}完`)
  for (const side of sides.slice(0, -1)) expect(across(side)).toHaveLength(3)
})

test('characters become smaller where the longest stretches need it, and the writer is told when nothing helps', () => {
  const stretch = '123456789012'
  const wide = (columns: number) =>
    documentOf([
      table(
        Array.from({ length: columns }, () => '数'),
        [Array.from({ length: columns }, () => stretch)],
      ),
    ])
  const sizes = [4, 5, 6].map((count) => findRun(layOut(wide(count)).pages, stretch).sizePt)
  expect(sizes).toEqual([14, 12, 10.5])
  expect(layOutDocument(wide(4), testFonts()).diagnostics).toEqual([])
  const told = layOutDocument(wide(9), testFonts()).diagnostics
  expect(told).toMatchObject([{ rule: 'table-too-wide', severity: 'warning', path: ['body', 'mainText', 1] }])
})

test('R-8-a a 横排 table has sides of its own, its head at the left edge of the page on each', () => {
  const pages = pagesOf(paragraph('见表。'), longTable(30, { landscape: true }), paragraph('以上。'))
  const sides = pages.filter((page) => rulesOf(page).length > 0)
  expect(sides.length).toBeGreaterThan(1)
  for (const side of sides) {
    expect(runsOf(side, 'paragraph')).toEqual([])
    const cells = runsOf(side, 'table')
    expect(cells.every(({ turned }) => turned)).toBe(true)
    const head = cells.filter(({ path }) => path.includes('header'))
    const body = cells.filter(({ path }) => path.includes('rows'))
    expect(Math.max(...head.map(({ x }) => x))).toBeLessThan(Math.min(...body.map(({ x }) => x)))
    expect(cells.find(({ text }) => text === '序号')?.baseline).toBeGreaterThan(
      cells.find(({ text }) => text === '渡口')?.baseline ?? Number.POSITIVE_INFINITY,
    )
    // Odd or even, the number keeps its place and stands upright.
    expect(runsOf(side, 'pageNumber').map(({ turned }) => turned)).toEqual([undefined])
    expect(Math.min(...down(side).map(({ y }) => y))).toBeCloseTo(37, 0)
    expect(Math.max(...down(side).map(({ y1 = 0 }) => y1))).toBeCloseTo(262, 0)
  }
})

const levels = {
  header: [cell('地区', 1, 2), cell('行政许可', 2), cell('行政处罚', 2)],
  subheaders: [[cell('受理'), cell('办结'), cell('立案'), cell('结案')]],
} as const

const withLevels = (count: number): Table => ({
  ...table(
    [],
    Array.from({ length: count }, (_, index) => [
      `第${index + 1}镇`,
      `${index}`,
      `${index}`,
      `3${index}.5`,
      '200',
    ]),
  ),
  ...levels,
})

test('a 表头 of two levels: its cells merge, and all of it is repeated on every side', () => {
  const pages = pagesOf(withLevels(60))
  expect(pages.length).toBeGreaterThan(2)
  for (const page of pages) {
    const texts = runsOf(page, 'table').map(({ text }) => text)
    expect(texts.slice(0, 7)).toEqual(['地区', '行政许可', '行政处罚', '受理', '办结', '立案', '结案'])
  }
  const [region, permits, accepted] = ['地区', '行政许可', '受理'].map((text) => findRun(pages, text))
  expect(centreOf(permits ?? never())).toBeLessThan(centreOf(region ?? never()))
  expect(centreOf(region ?? never())).toBeLessThan(centreOf(accepted ?? never()))
})

test('numbers below a 表头 of two levels stand point under point', () => {
  const pages = pagesOf(withLevels(12))
  const ends = pages
    .flatMap((page) => runsOf(page, 'table'))
    .filter(({ text }) => text === '200')
    .map(endOf)
  expect(ends).toHaveLength(12)
  expect(new Set(ends.map((end) => end.toFixed(3))).size).toBe(1)
})

test('a cell does not end in a row of one character where another column can spare the room', () => {
  const text = '全面检查渡船证书和救生设备'
  for (let length = 5; length <= 13; length += 1) {
    const wordy = '渡口管理单位应当落实签单发航和船员培训制度并按月报送检查整改情况'
    const pages = pagesOf(
      table(['序号', '检查事项', '要求', '说明'], [['1', text.slice(0, length), wordy, wordy + wordy]]),
    )
    const rows = pages.flatMap((page) => runsOf(page, 'table')).filter(({ path }) => path.at(-1) === 1)
    const last = rows.at(-1)?.text ?? ''
    expect(Array.from(last).length, `${length}: ${rows.map((row) => row.text).join('|')}`).toBeGreaterThan(1)
  }
})

test('R-7.3.5.5-a the 落款 after a 横排 table takes the text between them along; without any the writer is told', () => {
  const wide = longTable(3, { landscape: true })
  const rules = (...blocks: readonly Block[]) =>
    layOutDocument(documentOf(blocks), testFonts()).diagnostics.map(({ rule }) => rule)
  expect(rules(paragraph('情况如下。'), wide, paragraph('特此报告。'))).toEqual([])
  const last = layOut(documentOf([paragraph('情况如下。'), wide, paragraph('特此报告。')])).pages.at(-1)
  expect(textRows(last ?? never()).map(({ runs }) => runs[0]?.element)).toEqual([
    'paragraph',
    'signOff',
    'documentDate',
  ])
  expect(rules(paragraph('情况如下。'), wide)).toEqual(['sign-off-alone'])
})

test('a table parted on the first side of a 附件 keeps the empty row below the title', () => {
  for (const count of [8, 40]) {
    const document = notice({
      body: { attachmentList: ['渡口客运量表'] },
      attachments: [{ title: '渡口客运量表', blocks: [longTable(count)] }],
    })
    const [side] = layOut(document).pages.filter((page) => rulesOf(page).length > 0)
    expect(across(side)[0]?.y).toBeCloseTo(37 + 4 * pitch + 0.175)
  }
})

test('R-8-a R-7.3.7-b a 附件 that begins with a 横排 table has its mark and title turned above it', () => {
  const document = notice({
    body: { attachmentList: ['渡口客运量表'] },
    attachments: [{ title: '渡口客运量表', blocks: [longTable(4, { landscape: true })] }],
  })
  const [side] = layOut(document).pages.filter((page) => rulesOf(page).length > 0)
  const [mark] = runsOf(side, 'attachmentMark')
  const [title] = runsOf(side, 'attachmentTitle')
  const [head] = runsOf(side, 'table')
  expect([mark?.turned, title?.turned]).toEqual([true, true])
  expect(mark?.baseline).toBeCloseTo(262, 0)
  expect(title?.x).toBeGreaterThan(mark?.x ?? 0)
  expect(head?.x).toBeGreaterThan(title?.x ?? 0)
  const width = (title?.advances ?? []).reduce((sum, advance) => sum + advance, 0)
  expect((title?.baseline ?? 0) - width / 2).toBeCloseTo((37 + 262) / 2, 0)
})

const imagesOf = (pages: readonly Page[]): readonly PlacedImage[] =>
  pages.flatMap(({ items }) => items.filter((item) => item.kind === 'image'))

test('a picture stands centred in its true width, its caption below on the same side', () => {
  for (let before = 1; before < 20; before += 1) {
    const pages = pagesOf(
      ...oneRowParagraphs(before),
      picture(90, 0.8, { caption: '示意图' }),
      paragraph('以上。'),
    )
    const [image] = imagesOf(pages)
    expect(image).toMatchObject({ x: 61, width: 90, height: 72 })
    const side = pages.find((page) => runsOf(page, 'pictureCaption').length > 0)
    expect(side?.items).toContain(image)
    expect(centreOf(runsOf(side, 'pictureCaption')[0] ?? never())).toBeGreaterThan((image?.y ?? 0) + 72)
  }
})

test('a picture wider or higher than a side is made smaller, and the writer is told', () => {
  for (const [width, proportion, fitted] of [
    [200, 0.5, 156],
    [150, 2, 112.5],
  ] as const) {
    const document = documentOf([paragraph('见图。'), picture(width, proportion), paragraph('特此报告。')])
    expect(imagesOf(layOut(document).pages)[0]?.width).toBeCloseTo(fitted, 1)
    const { diagnostics } = layOutDocument(document, testFonts())
    expect(diagnostics).toMatchObject([{ rule: 'picture-scaled', severity: 'warning' }])
  }
})

const never = (): never => {
  throw new Error('not printed')
}

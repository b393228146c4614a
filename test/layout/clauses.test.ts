/** Rules of GB/T 9704—2012 that no other test of the layout names: faces and sizes, colours, order of the elements, where 附件 stand. */
import { describe, expect, test } from 'vitest'
import type { ElementKind, Page, TextRun } from '../../src/layout/page.ts'
import { heading, type NoticeChanges, notice, oneRowParagraphs, paragraph } from '../tools/documents.ts'
import { seal } from '../tools/seals.ts'
import { layOut } from './lay-out.ts'
import { centreOf, textRows, textRuns } from './printed-rows.ts'

const cell = 156 / 28
const pitch = (cell * 15) / 8

const pagesOf = (changes: NoticeChanges = {}): readonly Page[] => layOut(notice(changes)).pages

const runsOf = (pages: readonly Page[], ...elements: readonly ElementKind[]): readonly TextRun[] =>
  pages.flatMap(textRuns).filter(({ element }) => elements.includes(element))

const setOf = (runs: readonly TextRun[]): readonly string[] => [
  ...new Set(runs.map(({ role, sizePt }) => `${role} ${sizePt}`)),
]

const everything: NoticeChanges = {
  masthead: {
    copyNumber: '000012',
    classification: { level: '机密', term: '1年' },
    urgency: '特急',
    signatories: ['周明远'],
  },
  body: {
    mainText: [
      heading(1, '一、', '总体安排'),
      heading(2, '（一）', '渡口'),
      heading(3, '1.', '检查'),
      heading(4, '（1）', '证书'),
      paragraph('船员应当持有有效证书，渡船应当按照核定人数载客，不得超员，遇到大风大雾应当停航。'),
    ],
    attachmentList: ['渡口名录'],
    note: '此件公开发布',
  },
  attachments: [{ title: '渡口名录', blocks: oneRowParagraphs(3) }],
  colophon: {
    cc: '市委办公室。',
    printedBy: '滨江市人民政府办公室',
    printDate: { year: 2025, month: 3, day: 7 },
  },
}

const pages = pagesOf(everything)
const of = (...elements: readonly ElementKind[]): readonly TextRun[] => runsOf(pages, ...elements)

describe('paper, faces and colours', () => {
  test('R-5.1-a every side is A4', () => {
    for (const { width, height } of pages) expect([width, height]).toEqual([210, 297])
  })

  test('R-5.2.2-a R-X-sizes 3号 仿宋 is the face of all that has no other of its own', () => {
    const plain = of(
      'copyNumber',
      'documentNumber',
      'addressees',
      'paragraph',
      'attachmentList',
      'signOff',
      'documentDate',
      'note',
    )
    expect(plain.length).toBeGreaterThan(8)
    expect(setOf(plain)).toEqual(['fangsong 16'])
  })

  test('R-7.2.2-a R-7.2.3-a R-7.3.7-b 黑体 3号: 密级, 紧急程度, 附件', () => {
    expect(setOf(of('classification', 'urgency', 'attachmentMark'))).toEqual(['heiti 16'])
  })

  test('R-7.3.1-a R-7.2.4-c the title in 2号 小标宋, the mark in red 小标宋', () => {
    expect(setOf(of('title'))).toEqual(['xiaobiaosong 22'])
    expect([...new Set(of('issuerMark').map(({ role, colour }) => `${role} ${colour}`))]).toEqual([
      'xiaobiaosong red',
    ])
  })

  test('R-7.2.6-b 签发人 in 仿宋, the name in 楷体', () => {
    const runs = of('signatory')
    expect(runs.find(({ text }) => text.includes('签发人：'))?.role).toBe('fangsong')
    expect(runs.find(({ text }) => text === '周明远')?.role).toBe('kaiti')
  })

  test('R-7.3.3-d R-7.3.3-e levels: 一、 黑体, （一） 楷体, 1. and （1） 仿宋, all 3号', () => {
    const roles = of('heading').map(({ text, role, sizePt }) => [text, role, sizePt])
    expect(roles).toEqual([
      ['一、总体安排', 'heiti', 16],
      ['（一）渡口', 'kaiti', 16],
      ['1.检查', 'fangsong', 16],
      ['（1）证书', 'fangsong', 16],
    ])
  })

  test('R-7.4.2-a R-7.4.3-a the 版记 in 4号 仿宋; R-7.5-a the page number in 4号 宋体', () => {
    expect(setOf(of('cc', 'printedBy', 'printDate'))).toEqual(['fangsong 14'])
    expect(setOf(of('pageNumber'))).toEqual(['songti 14'])
  })

  test('R-5.2.4-a red are the mark, the separator and nothing else that is drawn', () => {
    const red = pages
      .flatMap(({ items }) => items)
      .filter((item) => item.kind !== 'image' && item.colour === 'red')
      .map(({ element }) => element)
    expect([...new Set(red)].sort()).toEqual(['issuerMark', 'mastheadSeparator'])
  })
})

describe('order and distances', () => {
  test('R-7.1-a R-7.1-b the elements follow one another as the standard lists them', () => {
    const order: readonly ElementKind[] = [
      'copyNumber',
      'classification',
      'urgency',
      'issuerMark',
      'documentNumber',
      'title',
      'addressees',
      'paragraph',
      'attachmentList',
      'signOff',
      'documentDate',
      'note',
      'attachmentMark',
      'attachmentTitle',
      'cc',
      'printedBy',
    ]
    const places = order.map(
      (element) =>
        pages.flatMap((page, index) =>
          textRuns(page)
            .filter((run) => run.element === element)
            .map((run) => index * 1000 + run.baseline),
        )[0] ?? Number.NaN,
    )
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('R-7.2.5-a R-7.3.1-a R-7.3.2-a two empty rows above 文号 and title, one above 主送机关, none above 正文', () => {
    const [first] = pagesOf()
    const runs = first === undefined ? [] : textRuns(first)
    const at = (element: ElementKind): readonly number[] =>
      runs.filter((run) => run.element === element).map(centreOf)
    const title = at('title')
    const rule = first?.items.find(({ element }) => element === 'mastheadSeparator')
    const ruleAt = rule?.kind === 'rule' ? rule.y : 0
    const titleTop = (title[0] ?? 0) - (22 * 25.4) / 144
    expect(titleTop - ruleAt).toBeCloseTo(2 * pitch, 0)
    const titleBottom = (title.at(-1) ?? 0) + (22 * 25.4) / 144
    const addressees = at('addressees')
    expect((addressees[0] ?? 0) - cell / 2 - titleBottom).toBeCloseTo(pitch + (cell * 7) / 8, 1)
    expect((at('paragraph')[0] ?? 0) - (addressees.at(-1) ?? 0)).toBeCloseTo(pitch, 3)
  })

  test('R-7.3.2-a 主送机关 is flush left on all its rows and ends with ：', () => {
    const many = Array.from({ length: 12 }, (_, index) => `滨江市第${index + 1}中学`).join('、')
    const rows = pagesOf({ addressees: many }).flatMap(textRows)
    const own = rows.filter(({ runs }) => runs[0]?.element === 'addressees')
    expect(own.length).toBeGreaterThan(2)
    for (const { left } of own) expect(left).toBeCloseTo(28, 0)
    expect(own.at(-1)?.text).toMatch(/：$/)
  })

  test('R-7.3.3-b R-7.3.3-c paragraphs begin two 字 in and go on flush left', () => {
    const rows = pages.flatMap(textRows).filter(({ runs }) => runs[0]?.element === 'paragraph')
    expect(rows[0]?.left).toBeCloseTo(28 + 2 * cell, 0)
    expect(rows[1]?.left).toBeCloseTo(28, 0)
  })

  test('R-10.1-f R-7.3.4-a a title two rows below what is above it in a letter, 附件说明 one row below 正文', () => {
    const rows = pages.flatMap(textRows)
    const list = rows.findIndex(({ runs }) => runs[0]?.element === 'attachmentList')
    expect((rows[list]?.centre ?? 0) - (rows[list - 1]?.centre ?? 0)).toBeCloseTo(2 * pitch, 3)
    const letter = layOut({
      ...notice({ masthead: { issuerMark: { names: ['滨江市人民政府'], suffix: '' } } }),
      form: 'letter',
    })
    const [first] = letter.pages
    const runs = first === undefined ? [] : textRuns(first)
    const number = runs.find(({ element }) => element === 'documentNumber')
    const title = runs.find(({ element }) => element === 'title')
    if (number === undefined || title === undefined) throw new Error('a letter without number or title')
    expect(centreOf(title) - (22 * 25.4) / 144 - (centreOf(number) + cell / 2)).toBeCloseTo(2 * pitch, 0)
  })
})

describe('附件', () => {
  const attached = pagesOf({
    body: { attachmentList: ['渡口名录', '检查表'] },
    attachments: [
      { serial: 1, title: '渡口名录', blocks: oneRowParagraphs(25) },
      { serial: 2, title: '检查表', blocks: oneRowParagraphs(2) },
    ],
  })

  test('R-7.3.7-a R-7.3.7-b R-7.3.7-c R-X-att-no on a new side: 附件N flush left on row 1, its title on row 3', () => {
    const marks = attached.flatMap(textRows).filter(({ runs }) => runs[0]?.element === 'attachmentMark')
    expect(marks.map(({ text }) => text)).toEqual(['附件1', '附件2'])
    for (const { runs, left } of marks) {
      expect(runs[0]?.row).toBe(1)
      expect(left).toBeCloseTo(28, 0)
    }
    const titles = runsOf(attached, 'attachmentTitle')
    expect(titles.map(({ text, row }) => [text, row])).toEqual([
      ['渡口名录', 3],
      ['检查表', 3],
    ])
    const listed = runsOf(attached, 'attachmentList').map(({ text }) => text)
    expect(listed.join('')).toBe('附件：1.渡口名录2.检查表')
  })

  test('R-7.3.7-d 附件 are set as 正文 is: 3号 仿宋, two 字 in, 22 rows a side', () => {
    const side = attached.findIndex((page) =>
      textRuns(page).some(({ element }) => element === 'attachmentMark'),
    )
    const rows = textRows(attached[side] as Page).filter(({ runs }) => runs[0]?.element === 'paragraph')
    expect(setOf(rows.flatMap(({ runs }) => runs))).toEqual(['fangsong 16'])
    expect(rows[0]?.left).toBeCloseTo(28 + 2 * cell, 0)
    expect(rows.at(-1)?.runs[0]?.row).toBe(22)
  })

  test('R-7.5-d their sides go on being numbered', () => {
    expect(attached.map(({ number }) => number)).toEqual(attached.map((_, index) => index + 1))
  })
})

describe('rows', () => {
  test('R-L-16 no white between 汉字 and digits or letters', () => {
    const [run] = runsOf(pagesOf({ body: { mainText: [paragraph('共有APP3个。')] } }), 'paragraph')
    const advances = run?.advances ?? []
    expect(advances[0]).toBeCloseTo(cell, 3)
    expect(advances[5]).toBeCloseTo(cell / 2, 1)
  })

  test('R-L-14 an opening mark at the beginning of a row keeps its 字', () => {
    const text = '“渡口”检查由各县（市、区）人民政府组织实施，市政府各部门按照职责分工负责。'
    const [run] = runsOf(pagesOf({ body: { mainText: [paragraph(text)] } }), 'paragraph')
    expect(run?.advances[0]).toBeCloseTo(cell, 1)
  })

  test('R-L-9 R-L-17 a last row of one 字 is taken in by the marks before it', () => {
    const text = '渡口、渡船、码头、船员、证书、救生衣、消防器材、标志标线检查情况'
    const rows = pagesOf({ body: { mainText: [paragraph(text.slice(0, 28))] } })
      .flatMap(textRows)
      .filter(({ runs }) => runs[0]?.element === 'paragraph')
    expect(rows.every(({ text: own }) => own.length > 1)).toBe(true)
  })
})

test('R-10.2-b R-10.3-a the marks of orders and minutes are red 小标宋 too', () => {
  for (const form of ['order', 'minutes'] as const) {
    const { pages: own } = layOut({ ...notice({ masthead: { orderNumber: '第1号' } }), form })
    const marks = runsOf(own, 'issuerMark')
    expect(marks.length).toBeGreaterThan(0)
    for (const { role, colour } of marks) expect([role, colour]).toEqual(['xiaobiaosong', 'red'])
  }
})

test('R-X-letter-2p a letter of two sides shows 2 on the second', () => {
  const masthead = { issuerMark: { names: ['滨江市人民政府'], suffix: '' } }
  const letter = notice({ masthead, body: { mainText: oneRowParagraphs(18) }, colophon: null })
  const { pages: own } = layOut({ ...letter, form: 'letter' })
  expect(own.map((page) => runsOf([page], 'pageNumber').map(({ text }) => text))).toEqual([[], ['— 2 —']])
})

test('R-11-a the frame of the 版心 in the figures is not printed', () => {
  for (const { items } of pages)
    expect(items.filter((item) => item.kind === 'rule' && item.y1 !== undefined)).toEqual([])
})

test('R-X-seal-size 42, 45 and 50 mm are printed true to size', () => {
  for (const diameter of [42, 45, 50]) {
    const images = pagesOf({ signOff: { seals: [seal(diameter)] } })
      .flatMap(({ items }) => items)
      .filter((item) => item.kind === 'image')
    expect(images.map(({ width, height }) => [width, height])).toEqual([[diameter, diameter]])
  }
})

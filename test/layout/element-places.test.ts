/** Where the elements of 版头, 落款 and 版记 stand: the insets and alignments of GB/T 9704—2012 7.2–7.4, in 字. */
import { describe, expect, test } from 'vitest'
import type { ElementKind, RuleLine, TextRun } from '../../src/layout/page.ts'
import type { OfficialDocument, SignOff } from '../../src/model/official-document.ts'
import { notice, printedColophon } from '../tools/documents.ts'
import { layOut } from './lay-out.ts'
import { centreOf, textRuns } from './printed-rows.ts'

const cell = 156 / 28
const pitch = (cell * 15) / 8

const runsOf = (document: OfficialDocument, element: ElementKind): readonly TextRun[] =>
  layOut(document)
    .pages.flatMap(textRuns)
    .filter((run) => run.element === element)

const runOf = (document: OfficialDocument, element: ElementKind): TextRun => {
  const [run] = runsOf(document, element)
  if (run === undefined) throw new Error(`no ${element}`)
  return run
}

const rulesOf = (document: OfficialDocument): readonly RuleLine[] =>
  layOut(document).pages.flatMap(({ items }) => items.filter((item) => item.kind === 'rule'))

const endOf = (run: TextRun): number => run.x + run.advances.reduce((sum, advance) => sum + advance, 0)

const insetLeft = (run: TextRun): number => round((run.x - 28) / cell)
const insetRight = (run: TextRun): number => round((184 - endOf(run)) / cell)
const round = (value: number): number => Math.round(value * 10) / 10 + 0

describe('版头', () => {
  test('R-7.2.1-a R-7.2.2-a R-7.2.3-a R-7.2.3-b 份号, 密级, 紧急程度 stand flush left on the first rows, in this order, without gaps', () => {
    const document = notice({
      masthead: { copyNumber: '000012', classification: { level: '机密', term: '1年' }, urgency: '特急' },
    })
    const runs = (['copyNumber', 'classification', 'urgency'] as const).map((element) =>
      runOf(document, element),
    )
    expect(runs.map(({ text }) => text)).toEqual(['000012', '机密★1年', '特急'])
    expect(runs.map(({ row }) => row)).toEqual([1, 2, 3])
    expect(runs.map(({ role }) => role)).toEqual(['fangsong', 'heiti', 'heiti'])
    expect(runs.map(insetLeft)).toEqual([0, 0, 0])
  })

  test('R-7.2.3-b 紧急程度 alone takes the first row', () => {
    expect(runOf(notice({ masthead: { urgency: '加急' } }), 'urgency').row).toBe(1)
  })

  test('R-7.2.5-a a downward 发文字号 is centred', () => {
    const number = runOf(notice(), 'documentNumber')
    expect((number.x + endOf(number)) / 2).toBeCloseTo(106, 1)
  })

  test('R-7.2.5-c R-7.2.6-a with a 签发人 the 发文字号 is one 字 from the left, the name one 字 from the right, on one row', () => {
    const document = notice({ masthead: { signatories: ['周明远'] } })
    const number = runOf(document, 'documentNumber')
    const [label, name] = runsOf(document, 'signatory')
    expect(insetLeft(number)).toBe(1)
    expect(label?.text).toBe('签发人：')
    expect(label?.role).toBe('fangsong')
    expect(name?.role).toBe('kaiti')
    expect(name && insetRight(name)).toBe(1)
    expect(name && centreOf(name)).toBeCloseTo(centreOf(number), 6)
  })

  test('R-7.2.6-c eight 签发人 stand two on a row, first names under one another, the last level with the 发文字号', () => {
    const names = ['周明远', '陈立', '何清和', '林舟', '苏文', '贺知秋', '唐一平', '沈宁']
    const document = notice({ masthead: { signatories: names } })
    const number = runOf(document, 'documentNumber')
    const runs = runsOf(document, 'signatory').slice(1)
    expect(runs.map(({ text }) => text)).toEqual(names)
    const columns = runs.map(({ x }) => round(x))
    expect(new Set(columns.filter((_, index) => index % 2 === 0)).size).toBe(1)
    expect(new Set(columns.filter((_, index) => index % 2 === 1)).size).toBe(1)
    const rows = runs.map((run) => round((centreOf(number) - centreOf(run)) / pitch))
    expect(rows).toEqual([3, 3, 2, 2, 1, 1, 0, 0])
  })

  test('R-7.2.7-a the red separator moves down with the last 签发人', () => {
    const heightFor = (signatories: readonly string[]): number =>
      rulesOf(notice({ masthead: { signatories } }))[0]?.y ?? 0
    const lower = heightFor(['周明远', '陈立', '何清和', '林舟', '苏文']) - heightFor(['周明远'])
    expect(lower / pitch).toBeCloseTo(2, 1)
  })
})

describe('落款', () => {
  const places = (signOff: Partial<SignOff>) => {
    const document = notice({ signOff })
    return { issuer: runOf(document, 'signOff'), date: runOf(document, 'documentDate') }
  }

  test('R-7.3.5.1-a sealed: the date four 字 from the right, 署名 centred on it, on the row above', () => {
    const { issuer, date } = places({})
    expect(insetRight(date)).toBe(4)
    expect((issuer.x + endOf(issuer)) / 2).toBeCloseTo((date.x + endOf(date)) / 2, 1)
    expect(centreOf(date) - centreOf(issuer)).toBeCloseTo(pitch, 6)
  })

  test('R-7.3.5.1-a sealed, 署名 far longer than the date: 署名 four 字 from the right, the date centred under it', () => {
    const { issuer, date } = places({ issuers: ['滨江市防汛抗旱和水上交通安全工作领导小组'] })
    expect(insetRight(issuer)).toBe(4)
    expect((issuer.x + endOf(issuer)) / 2).toBeCloseTo((date.x + endOf(date)) / 2, 1)
  })

  test('R-7.3.5.2-a not sealed, long 署名: it is two 字 from the right, the date begins two 字 further in', () => {
    const { issuer, date } = places({
      sealing: 'none',
      issuers: ['滨江市防汛抗旱和水上交通安全工作领导小组'],
    })
    expect(insetRight(issuer)).toBe(2)
    expect(round((date.x - issuer.x) / cell)).toBe(2)
  })

  test('R-7.3.5.2-b not sealed, date longer than 署名: the date is two 字 from the right and still begins two 字 further in', () => {
    const { issuer, date } = places({
      sealing: 'none',
      issuers: ['滨江市水利局'],
      documentDate: { year: 2025, month: 12, day: 28 },
    })
    expect(insetRight(date)).toBe(2)
    expect(round((date.x - issuer.x) / cell)).toBe(2)
    expect(insetRight(issuer)).toBe(5)
  })

  test('R-7.3.5.2-c several 署名 stand one on a row, 主办机关 first', () => {
    const runs = runsOf(
      notice({ signOff: { sealing: 'none', issuers: ['滨江市水利局', '滨江市交通运输局'] } }),
      'signOff',
    )
    expect(runs.map(({ text }) => text)).toEqual(['滨江市水利局', '滨江市交通运输局'])
    const [first, second] = runs.map(centreOf)
    expect((second ?? 0) - (first ?? 0)).toBeCloseTo(pitch, 6)
  })

  test('without 署名 the date stands alone', () => {
    const document = notice({ signOff: { sealing: 'none', issuers: [] } })
    expect(runsOf(document, 'signOff')).toEqual([])
    expect(insetRight(runOf(document, 'documentDate'))).toBe(2)
  })

  test('R-7.3.6-a 附注 stands on the row below the date, two 字 in, in parentheses', () => {
    const document = notice({ body: { note: '此件公开发布' } })
    const note = runOf(document, 'note')
    expect(note.text).toBe('（此件公开发布）')
    expect(Math.round((note.x - 28) / cell)).toBe(2)
    expect(centreOf(note) - centreOf(runOf(document, 'documentDate'))).toBeCloseTo(pitch, 6)
  })
})

describe('附件说明', () => {
  test('R-7.3.4-a R-7.3.4-b one name has no number and hangs under its first character', () => {
    const name = '滨江市2025年度渡口和码头安全隐患排查整治工作任务分工及完成时限一览表'
    const runs = runsOf(notice({ body: { attachmentList: [name] } }), 'attachmentList')
    expect(runs.map(({ text }) => text).join('')).toBe(`附件：${name}`)
    expect(runs.map(insetLeft)).toEqual([2, 5, 5])
  })

  test('R-7.3.4-b R-7.3.4-c numbers stand under one another and wrapped names under their own first character', () => {
    const attachmentList = [
      '渡口名录',
      '滨江市乡镇（街道）渡口管理人员、渡船船员及签单发航责任人登记和培训情况汇总表',
    ]
    const runs = runsOf(notice({ body: { attachmentList } }), 'attachmentList')
    const lefts = runs.map((run) => [run.text.slice(0, 2), insetLeft(run)])
    expect(lefts).toEqual([
      ['附件', 2],
      ['1.', 5],
      ['渡口', 6],
      ['2.', 5],
      ['滨江', 6],
      [runs.at(-1)?.text.slice(0, 2), 6],
    ])
  })

  test('a name that begins with a year stands off its number, so that it does not read 1.2024', () => {
    const runs = runsOf(
      notice({ body: { attachmentList: ['2024年度渡口名录', '渡口名录'] } }),
      'attachmentList',
    )
    expect(runs.map(insetLeft)).toEqual([2, 5, 6.5, 5, 6.5])
  })
})

describe('版记', () => {
  const cellOf4 = (14 * 25.4) / 72
  const document = notice({
    colophon: { ...printedColophon, cc: `${'市委办公室、市人大常委会办公室、'.repeat(4)}市监委。` },
  })

  test('R-7.4.2-a R-7.4.2-b 抄送 is one 字 from both edges and hangs under the first character after the colon', () => {
    const [first, ...wrapped] = runsOf(document, 'cc')
    expect(first?.text).toMatch(/^抄送：/)
    expect(first?.x).toBeCloseTo(28 + cellOf4, 0)
    for (const { x } of wrapped) expect(x).toBeCloseTo(28 + 4 * cellOf4, 0)
    expect(wrapped.at(-1)?.text).toMatch(/。$/)
  })

  test('R-7.4.3-a 印发机关 is one 字 from the left, 印发日期 one 字 from the right, on one row', () => {
    const body = runOf(document, 'printedBy')
    const date = runOf(document, 'printDate')
    expect(body.x).toBeCloseTo(28 + cellOf4, 0)
    expect(endOf(date)).toBeCloseTo(184 - cellOf4, 0)
    expect(date.text).toBe('2025年3月7日印发')
    expect(date.baseline).toBeCloseTo(body.baseline, 6)
  })

  test('R-7.4.1-b R-7.4.1-c R-7.4.3-b thick lines outside, a thin one above 印发机关, the last on the edge of the 版心', () => {
    const lines = rulesOf(document).filter(({ element }) => element === 'colophonSeparator')
    expect(lines.map(({ thickness }) => thickness)).toEqual([0.35, 0.25, 0.35])
    expect(lines.map(({ x0, x1 }) => [x0, x1])).toEqual(lines.map(() => [28, 184]))
    expect(lines.at(-1)?.y).toBe(262)
  })

  test('R-7.4.3-b no inner line when there is nothing to part', () => {
    expect(rulesOf(notice()).filter(({ element }) => element === 'colophonSeparator')).toHaveLength(2)
  })

  test('R-7.4.2-d 主送 moved here stands above 抄送 with no line between', () => {
    const both = notice({
      colophon: { ...printedColophon, addressees: '各县人民政府', cc: '市委办公室。' },
    })
    expect(runOf(both, 'colophonAddressees').text).toBe('主送：各县人民政府。')
    expect(runOf(both, 'colophonAddressees').baseline).toBeLessThan(runOf(both, 'cc').baseline)
    expect(rulesOf(both).filter(({ element }) => element === 'colophonSeparator')).toHaveLength(3)
  })
})

/** Titles in rows: sense units whole, the outline a 梯形 or 菱形. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakTitle } from '../../src/text/break-title.ts'

const width = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (/[0-9A-Za-z]/.test(character) ? 0.5 : 1), 0)

const measure = { columns: 20, width, names: ['滨江市人民政府', '滨江市水利局'] }

const rowsOf = (title: string): readonly string[] => breakTitle(title, measure)

describe('R-7.3.1-b rows as a clerk would set them', () => {
  test.each<[readonly string[]]>([
    [['滨江市渡口管理办法']],
    [['滨江市人民政府', '关于2024年度法治政府建设情况的报告']],
    [['滨江市人民政府', '关于做好渡口安全管理工作的通知']],
    [['滨江市水利局', '关于报送水库除险加固进展情况的函']],
    [['滨江市人民政府关于印发', '《滨江市2025年行政执法监督计划》的通知']],
    [['滨江市人民政府关于印发', '《滨江市优化营商环境若干规定》的通知']],
    [['滨江市人民政府', '关于废止《滨江市渡口管理暂行办法》等', '12件行政规范性文件的决定']],
    [['滨江市人民政府办公室', '关于转发市应急管理局等部门', '滨江市防汛抗旱应急预案实施细则的通知']],
  ])('%j', (rows) => expect(rowsOf(rows.join(''))).toEqual(rows))
})

test('a | breaks the row where the writer wants, and is not printed', () => {
  expect(rowsOf('滨江市人民政府关于|渡口安全的通知')).toEqual(['滨江市人民政府关于', '渡口安全的通知'])
})

test('a forced row that is too long is broken further', () => {
  const rows = rowsOf('滨江市人民政府|关于贯彻落实渡口和码头安全隐患排查整治工作部署的实施意见')
  expect(rows[0]).toBe('滨江市人民政府')
  expect(rows.length).toBe(3)
})

test('a title of one unbreakable stretch is cut rather than lost', () => {
  const title = `《${'滨'.repeat(45)}》`
  expect(rowsOf(title).join('')).toBe(title)
  expect(Math.max(...rowsOf(title).map(width))).toBeLessThanOrEqual(21)
})

test('a very long title does not keep the writer waiting', () => {
  const title = `滨江市人民政府关于${topics.join('和')}以及${topics.join('、')}工作的通知`
  const start = performance.now()
  expect(rowsOf(title).join('')).toBe(title)
  expect(performance.now() - start).toBeLessThan(3000)
})

const topics = [
  '渡口安全管理',
  '行政执法监督',
  '法治政府建设',
  '防汛抗旱应急',
  '营商环境优化',
  '信访积案化解',
]
const verbs = ['做好', '加强', '规范', '贯彻落实', '深入推进']
const tails = ['工作的通知', '工作情况的报告', '有关问题的请示', '实施方案的批复', '专项行动的意见']

const titles = fc
  .tuple(
    fc.constantFrom('滨江市人民政府关于', '滨江市水利局关于', '关于'),
    fc.constantFrom(...verbs, '印发《滨江市渡口管理办法》等3件文件', '2025年度'),
    fc.uniqueArray(fc.constantFrom(...topics), { minLength: 1, maxLength: 5 }),
    fc.constantFrom(...tails),
  )
  .map(([issuer, verb, subjects, tail]) => issuer + verb + subjects.join('和') + tail)

describe('whatever the title', () => {
  const always = (check: (rows: readonly string[], title: string) => void): void =>
    fc.assert(
      fc.property(titles, (title) => {
        check(rowsOf(title), title)
      }),
    )

  test('no character is lost and no row is too wide', () => {
    always((rows, title) => {
      expect(rows.join('')).toBe(title)
      expect(Math.max(...rows.map(width))).toBeLessThanOrEqual(20)
    })
  })

  test('R-7.3.1-b R-X-title-shape rows never shrink and then grow (沙漏)', () => {
    always((rows) => {
      const widths = rows.map(width)
      const waists = widths.filter(
        (own, index) => own < (widths[index - 1] ?? 0) && own < (widths[index + 1] ?? 0),
      )
      expect(waists).toEqual([])
    })
  })

  test('no row begins with 的 or ends with 关于, 和 or an opening mark', () => {
    always((rows) => {
      for (const row of rows.slice(1)) expect(row).not.toMatch(/^[的》、）]/)
      for (const row of rows.slice(0, -1)) expect(row).not.toMatch(/(关于|和|《|（)$/)
    })
  })

  test('the name of the issuer and of a document in 《》 stay whole', () => {
    always((rows, title) => {
      for (const name of ['滨江市人民政府', '滨江市水利局', '《滨江市渡口管理办法》'])
        if (title.includes(name)) expect(rows.some((row) => row.includes(name))).toBe(true)
    })
  })
})

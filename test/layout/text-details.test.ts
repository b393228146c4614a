/** Small matters of text that a reader would notice: 〇 · ℃ %, ranges, nested 书名号, rare characters, very short and very long texts. */
import { describe, expect, test } from 'vitest'
import { layOutDocument } from '../../src/layout/lay-out-document.ts'
import type { OfficialDocument } from '../../src/model/official-document.ts'
import { notice, paragraph } from '../tools/documents.ts'
import { testFonts } from '../tools/test-fonts.ts'
import { layOut } from './lay-out.ts'
import { inkRightOf, textRows, textRuns } from './printed-rows.ts'

const withText = (...texts: readonly string[]): OfficialDocument =>
  notice({ body: { mainText: texts.map(paragraph) }, signOff: { sealing: 'none' } })

/** Rows of 正文 as they are printed. */
const rowsOf = (...texts: readonly string[]): readonly string[] =>
  layOut(withText(...texts))
    .pages.flatMap(textRows)
    .filter(({ runs }) => runs[0]?.element === 'paragraph')
    .map(({ text }) => text)

/** A row of 正文 holds 28 字, the first of a paragraph 26. */
const filler = (count: number): string => '渡口安全检查登记整改报送落实'.repeat(9).slice(0, count)

describe('R-L-12 R-L-19 R-N5.1.7b what stays together at the end of a row', () => {
  test.each([
    ['R-L-12 ℃', 24, '35℃以上', '35℃'],
    ['R-L-12 %', 24, '97.7%以上', '97.7%'],
    ['R-L-19 a year', 24, '2025年以来', '2025年'],
    ['R-N5.1.7b a number with a decimal point', 24, '1386.25万元', '1386.25万元'],
  ])('%s', (_, count, tail, whole) => {
    const rows = rowsOf(filler(count) + tail + filler(20))
    expect(rows.join('')).toBe(filler(count) + tail + filler(20))
    expect(rows.filter((row) => row.includes(whole))).toHaveLength(1)
  })

  test.each(['—', '～', '·', '℃', '%', '〉', '》'])('%s never begins a row', (mark) => {
    for (let count = 20; count < 30; count += 1) {
      const rows = rowsOf(`${filler(count)}5${mark}8月${filler(40)}`)
      expect(rows.filter((row) => row.startsWith(mark))).toEqual([])
    }
  })

  test('R-L-7a ranges with — and ～ are printed as written, their sign one 字 wide', () => {
    for (const range of ['2025年3月1日—5月31日', '25～30克', '15%～30%', '北京—上海']) {
      const [row] = rowsOf(`范围为${range}。`)
      expect(row).toBe(`范围为${range}。`)
    }
  })

  test('nested 《〈〉》 are not parted from what they enclose', () => {
    for (let count = 14; count < 26; count += 1) {
      const rows = rowsOf(`${filler(count)}《关于印发〈渡口管理办法〉的通知》要求${filler(30)}`)
      for (const row of rows) expect(row).toMatch(/^(?![〉》]).*(?<![〈《])$/u)
    }
  })
})

describe('characters', () => {
  test('〇 · ℃ % ‰ are in the fonts: nothing to say about them', () => {
    const document = withText('二〇二四年，“3·15”期间气温0.5℃，合格率97.7%，差错率0.3‰。')
    expect(layOutDocument(document, testFonts()).diagnostics).toEqual([])
  })

  test('beyond the basic plane a character is one character: one 字 wide, never cut in two', () => {
    const name = '𬭚'
    const document = withText(`${filler(25)}${name}${name}${name}${filler(10)}`)
    const runs = layOut(document).pages.flatMap(textRuns)
    const drawn = runs.filter(({ text }) => text.includes(name))
    expect(
      drawn
        .map(({ text }) => text)
        .join('')
        .match(/𬭚/gu),
    ).toHaveLength(3)
    for (const { text, advances } of runs) expect(advances).toHaveLength(Array.from(text).length)
  })

  test.each(['𠮷', '㐂'])(
    '%s is drawn, or the writer is told that it cannot be: never a blank',
    (character) => {
      const result = layOutDocument(withText(`由何${character}负责。`), testFonts())
      const rules = result.diagnostics.map(({ rule }) => rule)
      if (result.ok) {
        const printed = result.value.pages.flatMap(textRuns).map(({ text }) => text)
        expect(printed.join('')).toContain(character)
      } else expect(rules).toEqual(['glyph-missing'])
    },
  )
})

describe('very short and very long', () => {
  test('a paragraph of one word is a row of its own, indented by two 字', () => {
    const rows = layOut(withText('现通知如下：', '此复。')).pages.flatMap(textRows)
    const row = rows.find(({ text }) => text === '此复。')
    expect(row?.left).toBeCloseTo(28 + (2 * 156) / 28, 0)
  })

  test('R-L-17 a last row of one character is taken in where the marks before it can give enough', () => {
    const text = `${filler(9)}，${filler(9)}，${filler(4)}，${filler(8)}，${filler(9)}，${filler(9)}`
    for (let length = 30; length <= text.length; length += 1) {
      const rows = rowsOf(text.slice(0, length))
      const marks = rows.slice(0, -1).join('').match(/，/g)?.length ?? 0
      const last = (rows.at(-1) ?? '').replace(/[，。]/g, '')
      if (rows.length > 1 && marks >= 4) expect(last.length, rows.join('|')).toBeGreaterThan(1)
    }
  })

  test('R-7.3.1-b a title of 200 characters is printed whole, every row within the 版心, never a 沙漏', () => {
    const part = '关于进一步加强渡口和码头安全管理切实做好汛期水上交通安全各项工作'
    const title = `${`滨江市人民政府${part.repeat(6)}`.slice(0, 197)}的通知`
    expect(Array.from(title)).toHaveLength(200)
    const [first] = layOut(notice({ body: { title } })).pages
    const runs = first === undefined ? [] : textRuns(first).filter(({ element }) => element === 'title')
    expect(runs.map(({ text }) => text).join('')).toBe(title)
    const widths = runs.map((run) => inkRightOf(run) - run.x)
    expect(Math.max(...widths)).toBeLessThanOrEqual(156)
    for (let index = 1; index + 1 < widths.length; index += 1) {
      const [before = 0, own = 0, after = 0] = widths.slice(index - 1, index + 2)
      expect(own < before - 4 && own < after - 4, runs.map(({ text }) => text).join('|')).toBe(false)
    }
  })
})

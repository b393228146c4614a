/** Rows of a paragraph: which characters they hold, what is squeezed and where the white goes. Widths are counted in 字. */
import { describe, expect, test } from 'vitest'
import { breakLines } from '../../src/layout/break-lines.ts'
import { bodySpan } from '../../src/layout/compose-main-text.ts'
import type { Row } from '../../src/layout/set-row.ts'
import type { Glyph } from '../../src/layout/spans.ts'
import { testFonts } from '../tools/test-fonts.ts'

const cell = 156 / 28

interface Box {
  readonly columns?: number
  readonly firstIndent?: number
  readonly restIndent?: number
}

const breakText = (
  text: string,
  { columns = 10, firstIndent = 0, restIndent = 0 }: Box = {},
): readonly Row[] =>
  breakLines(
    [bodySpan(text, 'paragraph', [])],
    { measure: columns * cell, firstIndent: firstIndent * cell, restIndent: restIndent * cell },
    testFonts(),
  )

const texts = (rows: readonly Row[]): readonly string[] =>
  rows.map(({ glyphs }) => glyphs.map(({ character }) => character).join(''))

const advances = ({ glyphs }: Row): readonly number[] => glyphs.map(({ advance }) => round(advance / cell))

const round = (value: number): number => Math.round(value * 100) / 100

/** Right edge of the row's ink from the left edge of the box, in 字. */
const inkEnd = ({ glyphs, indent }: Row): number => {
  const before = glyphs.slice(0, -1).reduce((sum, { advance }) => sum + advance, 0)
  return (indent + before + inkOf(glyphs.at(-1)).right) / cell
}

const inkOf = (glyph: Glyph | undefined): { readonly left: number; readonly right: number } => {
  if (glyph === undefined) return { left: 0, right: 0 }
  const ink = glyph.face.ink(glyph.character.codePointAt(0) ?? 0)
  const em = (glyph.span.sizePt * 25.4) / 72
  return { left: glyph.shift + (ink?.xMin ?? 0) * em, right: glyph.shift + (ink?.xMax ?? 0) * em }
}

const firstRow = (rows: readonly Row[]): Row => {
  const [row] = rows
  if (row === undefined) throw new Error('no rows')
  return row
}

describe('where rows break (box of 10 字)', () => {
  test.each<[string, string, readonly string[]]>([
    ['at the full box', '一二三四五六七八九十甲乙', ['一二三四五六七八九十', '甲乙']],
    ['a comma that fits as half a 字 stays', '一二三四五六七八九，十甲', ['一二三四五六七八九，', '十甲']],
    [
      'a comma after a full row is squeezed in when a mark can give',
      '一二，四五六七八九十，甲乙',
      ['一二，四五六七八九十，', '甲乙'],
    ],
    [
      'a comma after ten 汉字 takes one along',
      '一二三四五六七八九十，甲乙',
      ['一二三四五六七八九', '十，甲乙'],
    ],
    [
      'an opening bracket does not end a row',
      '一二三四五六七八九（十甲）',
      ['一二三四五六七八九', '（十甲）'],
    ],
    ['nor do two', '一二三四五六七八九“《甲》”', ['一二三四五六七八九', '“《甲》”']],
    [
      'a closing bracket does not start a row',
      '一二三四五六七八（九十）甲',
      ['一二三四五六七八（九', '十）甲'],
    ],
    ['a number keeps its unit', '一二三四五六七八九12件甲', ['一二三四五六七八九', '12件甲']],
    ['a per cent', '一二三四五六七八97.7%甲', ['一二三四五六七八', '97.7%甲']],
    ['an amount', '一二三四五六七1.3万条甲', ['一二三四五六七', '1.3万条甲']],
    ['a year', '一二三四五六七八2025年', ['一二三四五六七八', '2025年']],
    ['a currency sign stays with its number', '一二三四五六七八九￥300元', ['一二三四五六七八九', '￥300元']],
    ['a time of day', '一二三四五六七八17:00甲', ['一二三四五六七八', '17:00甲']],
    ['a 破折号 is not split', '一二三四五六七八九——甲', ['一二三四五六七八九', '——甲']],
    ['a 省略号 is not split', '一二三四五六七八九……甲', ['一二三四五六七八九', '……甲']],
    ['a 一字线 does not start a row', '一二三四五六七八九6—8月', ['一二三四五六七八九', '6—8月']],
    ['a 浪纹 does not start a row', '一二三四五六七八九5～8月', ['一二三四五六七八九', '5～8月']],
    ['a 间隔号 does not start a row', '一二三四五六七八九十·甲', ['一二三四五六七八九', '十·甲']],
    ['？！ stays together', '一二三四五六七八九十？！甲', ['一二三四五六七八九', '十？！甲']],
    ['and takes one 字', '一二三四五六七八九？！甲', ['一二三四五六七八九？！', '甲']],
    ['a Latin word stays whole', '一二三四五六七八ferry甲', ['一二三四五六七八', 'ferry甲']],
    ['a space at the end of a row goes', '一二三四五六七GDP GNP', ['一二三四五六七GDP', 'GNP']],
  ])('%s', (_, text, expected) => {
    expect(texts(breakText(text))).toEqual(expected)
  })

  test('an address may break where its parts end, and only there', () => {
    const rows = texts(breakText('请从www.example.cn/ferry/2025/list.html下载', { columns: 10 }))
    expect(rows.join('')).toBe('请从www.example.cn/ferry/2025/list.html下载')
    expect(rows.slice(0, -1).filter((row) => !/\/$/.test(row) && !row.endsWith('下'))).toEqual([])
  })

  test('a word wider than the box breaks anywhere rather than run over the edge', () => {
    const rows = breakText('c'.repeat(70), { columns: 10 })
    expect(rows.length).toBeGreaterThan(2)
    for (const row of rows) expect(inkEnd(row)).toBeLessThanOrEqual(10)
  })

  test('an address wider than the hanging rows breaks too', () => {
    const rows = breakText(`抄送：${'c'.repeat(18)}.${'d'.repeat(4)}甲`, { columns: 12, restIndent: 3 })
    for (const row of rows) expect(inkEnd(row)).toBeLessThanOrEqual(12.1)
  })
})

describe('R-L-1 R-L-2 R-L-5 R-L-6 R-L-7a R-L-7b R-L-13 R-N5.1.7a how wide marks are', () => {
  test.each<[string, string, readonly number[]]>([
    ['alone, one 字', '甲，乙', [1, 1, 1]],
    ['》《 one and a half', '甲》《乙', [1, 0.5, 1, 1]],
    ['》、《 two', '甲》、《乙', [1, 0.5, 0.5, 1, 1]],
    ['：“ one and a half', '甲：“乙', [1, 0.5, 1, 1]],
    ['。” one and a half', '甲。”乙', [1, 0.5, 1, 1]],
    ['“《 one and a half, the white going from the inner one', '甲“《乙', [1, 1, 0.5, 1]],
    ['）。 one and a half', '甲）。', [1, 0.5, 1]],
    ['，。 is no pair with a bracket', '甲，、乙', [1, 1, 1, 1]],
    ['—— and …… two', '甲——乙……', [1, 1, 1, 1, 1, 1]],
    ['digits half', '甲12乙', [1, 0.5, 0.5, 1]],
    ['the 间隔号 half', '甲·乙', [1, 0.5, 1]],
    ['the 短横线 half', '甲-乙', [1, 0.5, 1]],
    ['一字线 and 浪纹线 one', '甲—乙～丙', [1, 1, 1, 1, 1]],
    ['？！ one together (R-L-2)', '甲？！乙', [1, 0.5, 0.5, 1]],
    ['！！ one together (R-L-2)', '甲！！乙', [1, 0.5, 0.5, 1]],
    ['three of them two (R-L-2)', '甲！！！乙', [1, 0.67, 0.67, 0.67, 1]],
    ['one before a closing mark is squeezed once', '甲？！”乙', [1, 0.5, 0.5, 1, 1]],
  ])('%s', (_, text, expected) => {
    expect(advances(firstRow(breakText(text)))).toEqual(expected)
  })

  test('R-L-8 a mark at the end of a full row takes half a 字', () => {
    const row = firstRow(breakText('一二三四五六七八九十。甲', { columns: 10.5 }))
    expect(row.glyphs.at(-1)?.character).toBe('。')
    expect(advances(row).at(-1)).toBe(0.5)
  })

  test('a squeezed bracket gives the white at its outer side: its ink stays by the text it encloses', () => {
    const { glyphs } = firstRow(breakText('甲“《乙'))
    const inner = glyphs[2]
    expect(inner?.character).toBe('《')
    expect(inkOf(inner).left).toBeGreaterThanOrEqual(0)
    expect(inkOf(inner).right).toBeLessThanOrEqual(inner?.advance ?? 0)
  })

  test.each([...'，。、；：？！”）》'])('a halved %s keeps its ink inside its half', (mark) => {
    const last = firstRow(breakText(`一二三四五六七八九十${mark}甲`, { columns: 10.5 })).glyphs.at(-1)
    expect(last?.character).toBe(mark)
    expect(round((last?.advance ?? 0) / cell)).toBe(0.5)
    expect(inkOf(last).left).toBeGreaterThanOrEqual(-1e-9)
    expect(inkOf(last).right).toBeLessThanOrEqual((last?.advance ?? 0) + 1e-9)
  })
})

describe('R-L-15 how a row is made to fill the box', () => {
  test.each<[string, string, number, readonly number[]]>([
    [
      'brackets before commas and full stops',
      '（一）二三，四五。六七，八九',
      11,
      [1, 1, 0.5, 1, 1, 1, 1, 1, 1, 1, 1, 0.5],
    ],
    ['commas before full stops', '一二三，四五。六七八，九十', 10, [1, 1, 1, 0.5, 1, 1, 1, 1, 1, 1, 0.5]],
  ])('marks give way: %s', (_, text, columns, expected) => {
    const own = advances(firstRow(breakText(text, { columns })))
    expect(own.map((advance) => Math.round(advance * 10) / 10)).toEqual(expected)
  })

  test('R-L-11 a mark squeezes only when a whole 字 would be pushed out otherwise', () => {
    const row = firstRow(breakText('一二，四五六七八12甲乙', { columns: 9.6 }))
    expect(texts([row])).toEqual(['一二，四五六七八12'])
    expect(advances(row)[2]).toBeGreaterThanOrEqual(1)
  })

  test('what is left over is spread evenly, but not inside numbers, words, —— and ……', () => {
    const row = firstRow(breakText('甲——乙12件GDP乙2025年丙', { columns: 10 }))
    expect(texts([row])).toEqual(['甲——乙12件GDP乙'])
    const own = advances(row)
    const white = (own[0] ?? 0) - 1
    expect(white).toBeGreaterThan(0.05)
    expect(own.slice(0, 6)).toEqual([1 + white, 1, 1 + white, 1 + white, 0.5, 0.5 + white].map(round))
  })

  test.each(['17:30', 'chen@binjiang'])('%s is not spread', (text) => {
    const row = firstRow(breakText(`甲乙丙${text}丁戊己庚辛壬癸子丑`, { columns: 12.4 }))
    const at = row.glyphs.findIndex(({ character }) => character === text[0])
    const inside = row.glyphs.slice(at, at + text.length - 1)
    const alone = firstRow(breakText(text, { columns: 20 })).glyphs.slice(0, -1)
    expect(inside.map(({ advance }) => round(advance))).toEqual(alone.map(({ advance }) => round(advance)))
  })

  test.each([
    '一二三四五六七八九，十',
    '一二三四五六七八九1十',
    '一二三四五六七八九。”十',
    '一二三四五六七GDP十一',
  ])('the ink of %s ends at the edge', (text) => {
    const row = firstRow(breakText(text, { columns: 10 }))
    expect(row.isFull).toBe(true)
    expect(inkEnd(row) * cell).toBeGreaterThan(10 * cell - 0.6)
    expect(inkEnd(row) * cell).toBeLessThan(10 * cell + 0.2)
  })

  test('the last row is left as it is', () => {
    const rows = breakText('一二三四五六七八九十甲，乙')
    expect(rows.at(-1)?.isFull).toBe(false)
    expect(advances(rows.at(-1) ?? firstRow(rows))).toEqual([1, 1, 1])
  })

  test('a last row that just fits with its mark halved does not hang over the edge', () => {
    const rows = breakText('一二三四五六七八九？', { columns: 9.5 })
    expect(texts(rows)).toEqual(['一二三四五六七八九？'])
    expect(inkEnd(firstRow(rows))).toBeLessThanOrEqual(9.5)
  })

  test('the first row is indented by two 字 and the next by none', () => {
    const rows = breakText('一二三四五六七八九十', { firstIndent: 2 })
    expect(texts(rows)).toEqual(['一二三四五六七八', '九十'])
    expect(rows.map(({ indent }) => round(indent / cell))).toEqual([2, 0])
  })

  test('no text, no row', () => expect(breakText('')).toEqual([]))
})

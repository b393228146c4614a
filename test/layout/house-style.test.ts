/** 西文字体 and 三级标题加粗 of the house style, as the runs of the pages bear them. */
import { describe, expect, test } from 'vitest'
import { findFontFiles } from '../../src/files/font-folders.ts'
import { createFontSet } from '../../src/fonts/font-set.ts'
import { layOutDocument } from '../../src/layout/lay-out-document.ts'
import type { TextRun } from '../../src/layout/page.ts'
import type { HouseStyle } from '../../src/model/house-style.ts'
import type { OfficialDocument } from '../../src/model/official-document.ts'
import { mmPerPt } from '../../src/standard/page-geometry.ts'
import { heading, notice, paragraph } from '../tools/documents.ts'
import { testFonts } from '../tools/test-fonts.ts'
import { layOut } from './lay-out.ts'
import { textRows, textRuns } from './printed-rows.ts'

const column = 156 / 28
const text = '2024年气温35.5℃，合格率97.7%，“3·15”期间检查46168次，用A4纸报GDP、R&D，范围25—30人。'

const withStyle = (style: Partial<HouseStyle>): OfficialDocument =>
  notice({
    masthead: { copyNumber: '000012', urgency: '特急' },
    body: {
      title: '滨江市人民政府关于2025年APP应用的通知',
      mainText: [
        heading(1, '一、', '2025年目标'),
        heading(2, '（一）', '36个县'),
        paragraph(text),
        heading(3, '1.', '义渡TEU'),
        heading(4, '（1）', '人员'),
        { ...paragraph(text), runIn: { level: 3, number: '2.', text: '货运码头' } },
      ],
    },
    style,
  })

const runsOf = (style: Partial<HouseStyle>): readonly TextRun[] =>
  layOut(withStyle(style)).pages.flatMap(textRuns)

const latinFace = testFonts().mainFace('latin')?.id

describe('西文字体: Times New Roman', () => {
  const runs = runsOf({ latinFont: 'times' })
  const latin = runs.filter(({ face }) => face === latinFace)

  test('R-X-latin digits, letters and half-width signs of 仿宋, 楷体, 黑体 and 小标宋 are drawn in it', () => {
    expect(new Set(latin.map(({ role }) => role))).toEqual(
      new Set(['fangsong', 'kaiti', 'heiti', 'xiaobiaosong']),
    )
    for (const { text } of latin) expect(text).toMatch(/^[!-~]+$/)
    const others = runs.filter(({ face, role }) => face !== latinFace && role !== 'songti')
    for (const { text } of others) expect(text).not.toMatch(/[!-~]/)
    const paragraphs = latin.filter(({ element }) => element === 'paragraph').map(({ text }) => text)
    expect(paragraphs.join(' ')).toContain('2024 35.5 97.7% 3 15 46168')
  })

  test('R-X-latin 页码 stays 宋体', () => {
    const numbers = runs.filter(({ element }) => element === 'pageNumber')
    expect(numbers.map(({ text }) => text)).toEqual(['— 1 —', '— 2 —'].slice(0, numbers.length))
    for (const { face } of numbers) expect(face).toBe(testFonts().mainFace('songti')?.id)
  })

  test('R-X-latin digits take half a 字, in its middle, and stand on the baseline of the 汉字 beside them', () => {
    const at = runs.findIndex(({ text, element }) => text === '46168' && element === 'paragraph')
    const [before, digits, after] = runs.slice(at - 1, at + 2)
    if (before === undefined || digits === undefined || after === undefined) throw new Error('no such run')
    const face = testFonts().face(digits.face)
    const spare = column / 2 - (face?.advance(0x34) ?? 0) * digits.sizePt * mmPerPt
    for (const advance of digits.advances.slice(0, -1)) expect(advance).toBeCloseTo(column / 2, 6)
    const widthBefore = before.advances.slice(0, -1).reduce((sum, advance) => sum + advance, 0)
    expect(digits.x).toBeGreaterThan(before.x + widthBefore + column - 0.2)
    expect(spare / 2).toBeLessThan(0.05)
    expect([before.baseline, after.baseline]).toEqual([digits.baseline, digits.baseline])
  })

  test('R-X-latin rows of 汉字 and digits break where they do in the Chinese face', () => {
    const digitsOnly = (style: Partial<HouseStyle>): readonly string[] => {
      const document = notice({
        body: { mainText: [paragraph(text.replace(/[A-Z&%.]/g, '').repeat(6))] },
        style,
      })
      return layOut(document).pages.flatMap((page) => textRows(page).map((row) => row.text))
    }
    expect(digitsOnly({ latinFont: 'times' })).toEqual(digitsOnly({}))
  })

  test('says nothing about its characters, and warns where there is no such face', () => {
    const document = withStyle({ latinFont: 'times' })
    expect(layOutDocument(document, testFonts()).diagnostics).toEqual([])
    const chinese = findFontFiles('').filter(({ path }) => /Fandol/.test(path))
    const fonts = createFontSet(chinese)
    const result = layOutDocument(document, fonts)
    expect(result.diagnostics.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'warning latin-font-missing',
    ])
    const faces = result.ok ? result.value.pages.flatMap(textRuns).map(({ face }) => face) : []
    expect(faces).toEqual(runsOf({}).map(({ face }) => face))
  })
})

test('R-X-latin no run is drawn in it where 西文 goes with the Chinese face', () => {
  expect(runsOf({}).filter(({ face }) => face === latinFace)).toEqual([])
})

describe('三级标题加粗', () => {
  test('R-X-bold level 3, on a row of its own or run in, and nothing else', () => {
    const bold = runsOf({ boldLevel3: true }).filter(({ bold }) => bold)
    expect(bold.map(({ text }) => text)).toEqual(['1.义渡TEU', '2.货运码头。'])
    expect(runsOf({}).filter(({ bold }) => bold)).toEqual([])
  })

  test('R-X-bold moves nothing', () => {
    const places = (runs: readonly TextRun[]): readonly unknown[] =>
      runs.map(({ bold: _, ...place }) => place)
    expect(places(runsOf({ boldLevel3: true }))).toEqual(places(runsOf({})))
  })
})

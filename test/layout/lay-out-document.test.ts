/** What the writer is told about a document that could not be laid out as written. */
import { describe, expect, test } from 'vitest'
import { createFontSet } from '../../src/fonts/font-set.ts'
import { layOutDocument } from '../../src/layout/lay-out-document.ts'
import type { OfficialDocument } from '../../src/model/official-document.ts'
import { notice, paragraph, printedColophon } from '../tools/documents.ts'
import { testFonts } from '../tools/test-fonts.ts'
import { layOut } from './lay-out.ts'
import { textRuns } from './printed-rows.ts'

const diagnosticsOf = (document: OfficialDocument) => layOutDocument(document, testFonts()).diagnostics

const withText = (text: string): OfficialDocument => notice({ body: { mainText: [paragraph(text)] } })

test('an ordinary notice has nothing to say', () => expect(diagnosticsOf(notice())).toEqual([]))

describe('characters', () => {
  test('one that 仿宋 lacks is drawn from another font, with a warning', () => {
    const document = withText('由何喆、陈喆负责。')
    expect(diagnosticsOf(document)).toEqual([
      expect.objectContaining({ rule: 'glyph-fallback', severity: 'warning', path: ['body', 'mainText', 0] }),
    ])
    expect(diagnosticsOf(document)[0]?.message).toContain('“喆”（U+5586）')
    const drawn = layOut(document)
      .pages.flatMap(textRuns)
      .filter(({ text }) => text === '喆')
    expect(drawn).toHaveLength(2)
    expect(drawn[0]?.face).not.toBe(testFonts().mainFace('fangsong')?.id)
  })

  test('one that no font has is an error that names it', () => {
    const result = layOutDocument(withText('由何𠀀负责。'), testFonts())
    expect(result.ok).toBe(false)
    expect(result.diagnostics).toEqual([
      expect.objectContaining({ rule: 'glyph-missing', severity: 'error', path: ['body', 'mainText', 0] }),
    ])
    expect(result.diagnostics[0]?.message).toContain('“𠀀”（U+20000）')
  })

  test.each<[string, OfficialDocument]>([
    ['标题', notice({ body: { title: '滨江市人民政府关于𠀀的通知' } })],
    ['主送机关', notice({ addressees: '𠀀县人民政府' })],
    ['签发人', notice({ masthead: { signatories: ['何𠀀'] } })],
    ['附件说明', notice({ body: { attachmentList: ['𠀀'] } })],
    ['署名', notice({ signOff: { issuers: ['𠀀县人民政府'] } })],
    ['附注', notice({ body: { note: '联系人：何𠀀' } })],
    ['附件标题', notice({ attachments: [{ title: '𠀀', blocks: [paragraph('全市。')] }] })],
    ['附件正文', notice({ attachments: [{ title: '名录', blocks: [paragraph('𠀀。')] }] })],
    ['抄送机关', notice({ colophon: { ...printedColophon, cc: '𠀀县委。' } })],
    ['印发机关', notice({ colophon: { ...printedColophon, printedBy: '𠀀县人民政府' } })],
  ])('it is found in %s too', (_, document) => {
    expect(diagnosticsOf(document).map(({ rule }) => rule)).toEqual(['glyph-missing'])
  })
})

test('without fonts every role is named, and nothing is laid out', () => {
  const result = layOutDocument(notice(), createFontSet([]))
  expect(result.ok).toBe(false)
  expect(result.diagnostics.map(({ message }) => message)).toEqual(
    ['仿宋', '小标宋', '楷体', '黑体', '宋体'].map((name) => `没有找到${name}字体`),
  )
})

describe('page 1', () => {
  const long = (count: number): string =>
    Array.from({ length: count }, (_, index) => `滨江第${index + 1}中学`).join('、')

  test('R-7.3.2-b a 主送机关 list that leaves no room for 正文 goes to the 版记', () => {
    const document = notice({ addressees: long(90) })
    expect(diagnosticsOf(document).map(({ rule }) => rule)).toEqual(['addressees-moved'])
    const runs = layOut(document).pages.flatMap(textRuns)
    expect(runs.some(({ element }) => element === 'addressees')).toBe(false)
    const printed = runs.filter(({ element }) => element === 'colophonAddressees').map(({ text }) => text)
    expect(printed.join('')).toBe(`主送：${long(90)}。`)
  })

  test('one that fits no 版记 either is an error, not ink off the paper', () => {
    const result = layOutDocument(notice({ addressees: long(150) }), testFonts())
    expect(result.ok).toBe(false)
    expect(result.diagnostics.map(({ rule }) => rule)).toContain('colophon-too-tall')
  })

  test('R-7.3.3-a two rows of text are parted rather than leave page 1 without 正文', () => {
    const document = notice({
      body: { note: '此件公开发布。联系人：陈立，电话：0000—8612345，地址：沿江大道1号' },
    })
    expect(diagnosticsOf(document)).toEqual([])
    const sides = layOut(document).pages.map((page) => textRuns(page).map(({ element }) => element))
    expect(sides[0]).toContain('addressees')
    expect(sides[0]).toContain('paragraph')
    expect(sides[1]).toContain('paragraph')
    expect(sides[1]).toContain('documentDate')
  })

  test('R-7.3.3-a when the title alone fills page 1 the writer is told', () => {
    const title = Array.from({ length: 12 }, () => '渡口和码头安全管理').join('|')
    const { diagnostics } = layOutDocument(notice({ body: { title } }), testFonts())
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['first-page-main-text'])
  })
})

/** The DOCX as a file: its parts, its text, its bytes, and the judgement of the OpenXML SDK. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OfficialDocument } from '../../../src/model/official-document.ts'
import { writeDocx } from '../../../src/writers/docx/write-docx.ts'
import { arbitraryDocument } from '../../tools/arbitrary-document.ts'
import { docxComplaints } from '../../tools/docx-complaints.ts'
import { printedText } from '../../tools/printed-text.ts'
import { sampleDocument } from '../../tools/sample-document.ts'
import { part, readParts, readText } from './read-parts.ts'

const options = { colophonStartsNewPage: false } as const
const docx = await writeDocx(sampleDocument(), options)

describe('parts', () => {
  test('only those Word needs, with no theme anywhere', () => {
    const parts = readParts(docx)
    expect(Object.keys(parts)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/app.xml',
      'docProps/core.xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/fontTable.xml',
      'word/footer1.xml',
      'word/footer2.xml',
      'word/settings.xml',
      'word/styles.xml',
    ])
    expect(Object.values(parts).join('').toLowerCase()).not.toContain('theme')
  })

  test.each([
    ['IssuerMark', '发文机关标志', '方正小标宋简体'],
    ['DocumentNumber', '发文字号', ''],
    ['Signatory', '签发人', ''],
    ['OfficialTitle', '公文标题', '方正小标宋简体'],
    ['Addressees', '主送机关', ''],
    ['MainText', '公文正文', ''],
    ['AttachmentList', '附件说明', ''],
    ['SignOff', '署名', ''],
    ['DocumentDate', '成文日期', ''],
    ['Note', '附注', ''],
    ['Colophon', '版记', ''],
    ['PageNumber', '页码', '宋体'],
  ])('style %s is called %s', (id, name, face) => {
    const style = styleOf(id)
    expect(style).toContain(`<w:name w:val="${name}"/>`)
    if (face !== '') expect(style).toContain(`w:eastAsia="${face}"`)
  })

  test.each([
    [1, '一级标题', '黑体'],
    [2, '二级标题', '楷体_GB2312'],
    [3, '三级标题', ''],
    [4, '四级标题', ''],
  ])('heading level %i has its outline level and face', (level, name, face) => {
    const style = styleOf(`HeadingLevel${level}`)
    expect(style).toContain(`<w:name w:val="${name}"/>`)
    expect(style).toContain(`<w:outlineLvl w:val="${level - 1}"/>`)
    if (face !== '') expect(style).toContain(`w:eastAsia="${face}"`)
  })

  test('Normal is 3号 仿宋 in Chinese, without spaces between scripts or hanging marks', () => {
    const styles = part(docx, 'word/styles.xml')
    expect(styles).toContain('w:eastAsia="仿宋_GB2312"')
    expect(styles).toContain('w:eastAsia="zh-CN"')
    const normal = styleOf('Normal')
    for (const each of [
      '<mc:Choice Requires="w14 wps"><w:overflowPunct w:val="0"/></mc:Choice>',
      '<w:autoSpaceDE w:val="0"/>',
      '<w:autoSpaceDN w:val="0"/>',
      '<w:sz w:val="32"/>',
    ])
      expect(normal).toContain(each)
  })

  test('settings keep — - / ・ from the start of a row', () => {
    const settings = part(docx, 'word/settings.xml')
    const before = /<w:noLineBreaksBefore w:lang="zh-CN" w:val="([^"]*)"/.exec(settings)?.[1] ?? ''
    for (const mark of '—-/・，。”）') expect(before).toContain(mark)
    expect(settings).toMatch(/characterSpacingControl.*noLineBreaksAfter.*noLineBreaksBefore.*<w:compat>/)
  })

  test('section: A4, the 版心 without mirroring, 22 rows on the grid', () => {
    const text = part(docx, 'word/document.xml')
    expect(text).toContain('<w:pgSz w:w="11906" w:h="16838"')
    expect(text).toMatch(/<w:pgMar w:top="1927" w:right="1474" w:bottom="1881" w:left="1587"/)
    expect(text).toContain('<w:docGrid w:type="lines" w:linePitch="592"/>')
    expect(part(docx, 'word/settings.xml')).not.toContain('mirrorMargins')
  })

  test('page numbers are fields, at the right on odd sides and at the left on even ones', () => {
    expect(part(docx, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
    const footers = ['word/footer1.xml', 'word/footer2.xml'].map((name) => part(docx, name))
    expect(footers.map((footer) => /<w:jc w:val="(\w+)"/.exec(footer)?.[1])).toEqual(['right', 'left'])
    for (const footer of footers) expect(footer).toMatch(/— <.*<w:instrText[^>]*>PAGE<.*> —</)
  })

  test('版记: a table at the foot, lines thick, thin, thick', () => {
    const table = /<w:tbl>.*<\/w:tbl>/.exec(part(docx, 'word/document.xml'))?.[0] ?? ''
    expect(table).toMatch(/<w:tblpPr [^>]*w:vertAnchor="margin"/)
    expect(table).toMatch(/<w:tblpPr [^>]*w:tblpYSpec="bottom"/)
    const sizes = [...table.matchAll(/<w:(top|bottom) w:val="single"[^>]*w:sz="(\d+)"/g)].map(
      ([, side, size]) => `${side} ${size}`,
    )
    expect(sizes).toEqual(['top 8', 'bottom 6', 'top 6', 'bottom 8', 'top 8'])
  })

  test('core properties bear the title and the document date', () => {
    const core = part(docx, 'docProps/core.xml')
    expect(core).toContain('<dc:title>滨江市人民政府关于2024年度法治政府建设情况的报告</dc:title>')
    expect(core.match(/2025-02-20T00:00:00Z/g)).toHaveLength(2)
  })

  test('a blank side and the 版记 after it have no page numbers', async () => {
    const apart = await writeDocx(sampleDocument(), { ...options, blankPageBeforeColophon: true })
    expect(part(apart, 'word/document.xml').match(/<w:sectPr>/g)).toHaveLength(2)
    expect(part(apart, 'word/footer3.xml') + part(apart, 'word/footer4.xml')).not.toContain('PAGE')
  })
})

const styleOf = (id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`).exec(part(docx, 'word/styles.xml'))?.[0] ?? ''

describe('text', () => {
  test('is complete and in the order of the standard', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (document) => {
        expect(readText(await writeDocx(document, options))).toBe(printedText(document))
      }),
      { numRuns: 40, seed: 9704 },
    )
  })
})

describe('bytes', () => {
  test('are the same on repeat, in any time zone', async () => {
    const zone = process.env.TZ
    try {
      process.env.TZ = 'Pacific/Auckland'
      expect(Buffer.from(await writeDocx(sampleDocument(), options)).equals(docx)).toBe(true)
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })
})

describe('OpenXML SDK', () => {
  const sample = sampleDocument()
  const { masthead: _masthead, colophon: _colophon, ...plain } = sample
  const joint: OfficialDocument = {
    ...sample,
    masthead: {
      issuerMark: { names: ['滨江市人民政府', '滨江市财政局'], suffix: '文件' },
      signatories: ['周明远', '李静', '王强'],
    },
  }
  const grid = sampleDocument({
    style: { ...sample.style, rowModel: 'grid', latinFont: 'times', boldLevel3: true },
  })

  test.each<[string, OfficialDocument, boolean]>([
    ['general', sample, false],
    ['plain', { ...plain, form: 'plain' }, false],
    ['joint, 版记 after a blank side', joint, true],
    ['grid', grid, false],
  ])('finds nothing wrong: %s', async (_, document, blankPageBeforeColophon) => {
    expect(await docxComplaints(await writeDocx(document, { ...options, blankPageBeforeColophon }))).toEqual(
      [],
    )
  })
})

/** The finished PDF as its readers see it: text, metadata, fonts, bookmarks, and the same bytes every time. */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { LaidOut } from '../../../src/layout/page.ts'
import type { OfficialDocument } from '../../../src/model/official-document.ts'
import { writers } from '../../../src/writers/index.ts'
import { officialDocuments } from '../../layout/generated-documents.ts'
import { layOut } from '../../layout/lay-out.ts'
import { textRuns } from '../../layout/printed-rows.ts'
import { heading, notice, paragraph } from '../../tools/documents.ts'
import { readPdfText } from '../../tools/ink.ts'
import { isInstalled, pdfFonts, pdfInfo, qpdfComplaint, unlessMissing } from '../../tools/pdf-text.ts'
import { printedText } from '../../tools/printed-text.ts'
import { testFonts } from '../../tools/test-fonts.ts'
import { readOutline } from './pdf-outline.ts'

const date = new Date(Date.UTC(2025, 2, 6))

const writePdf = (document: OfficialDocument, laidOut: LaidOut = layOut(document)): Promise<Uint8Array> =>
  writers.pdf({ document, laidOut, fonts: testFonts(), date })

const long =
  '各渡口应当按照“一渡一档”的要求（含义渡）建立台账，逐项登记渡船、船员和救生设备；共检查37处，整改12处，整改率为32.4%。'

/** Several sides, every typeface, headings of every level, brackets, Latin words and characters beyond the BMP. */
const document = notice({
  masthead: {
    classification: { level: '秘密', term: '1年' },
    copyNumber: '000012',
    signatories: ['周明远', '陈立'],
  },
  body: {
    title: '滨江市人民政府关于A&B（C\\D）<渡口>安全的通知',
    mainText: [
      paragraph(`现就有关事项通知如下——${long}……`),
      heading(1, '一、', '检查范围(全市)'),
      heading(2, '（一）', '渡口'),
      paragraph(long.repeat(3)),
      heading(3, '1.', '义渡'),
      paragraph(long.repeat(2)),
      heading(4, '（1）', '人员'),
      paragraph(`${long}由陈𬭚、何喆负责。`),
      heading(2, '（二）', '码头\\泊位'),
      { ...paragraph(long), runIn: { level: 3, number: '1.', text: '货运码头' } },
      heading(1, '二、', '工作要求'),
      paragraph(`${long}登记表见ferry.example.cn/2025/form。`),
    ],
    attachmentList: ['渡口名录'],
    note: '此件公开发布',
  },
  attachments: [{ title: '渡口名录', blocks: [paragraph('全市现有渡口37处。')] }],
  colophon: {
    cc: '市委办公室，市人大常委会办公室。',
    printedBy: '滨江市人民政府办公室',
    printDate: { year: 2025, month: 3, day: 7 },
  },
})

describe('a document of several sides', () => {
  let laidOut: LaidOut
  let pdf: Uint8Array
  let source: string

  beforeAll(async () => {
    laidOut = layOut(document)
    pdf = await writePdf(document, laidOut)
    source = Buffer.from(pdf).toString('latin1')
  })

  test.skipIf(!isInstalled('pdftotext'))(
    `the text can be copied in reading order, page by page${unlessMissing('pdftotext')}`,
    async () => {
      const texts = await readPdfText(pdf)
      expect(texts).toEqual(
        laidOut.pages.map((page) =>
          textRuns(page)
            .map(({ text }) => text)
            .join('')
            .replace(/\s/g, ''),
        ),
      )
      expect(texts.map((text) => text.replace(/—\d+—$/, '')).join('')).toBe(printedText(document))
    },
  )

  test.skipIf(!isInstalled('pdfinfo'))(
    `title, author, subject and dates are filled in, whatever signs the title has${unlessMissing('pdfinfo')}`,
    async () => {
      const info = await pdfInfo(pdf)
      expect(info.get('Title')).toBe('滨江市人民政府关于A&B（C\\D）<渡口>安全的通知')
      expect(info.get('Author')).toBe('滨江市人民政府')
      expect(info.get('Subject')).toBe('通知')
      expect(info.get('CreationDate')).toMatch(/^2025-03-06T00:00:00/)
      expect(info.get('ModDate')).toBe(info.get('CreationDate'))
      expect(info.get('Pages')).toBe(String(laidOut.pages.length))
      expect(info.get('Page size')).toContain('A4')
      expect(info.get('PDF version')).toBe('1.7')
    },
  )

  test('the language is Chinese and viewers show the title', () => {
    expect(source).toContain('/Lang (zh-CN)')
    expect(source).toContain('/DisplayDocTitle true')
  })

  test.skipIf(!isInstalled('pdffonts'))(
    `every font is embedded as a subset and can be searched${unlessMissing('pdffonts')}`,
    async () => {
      const fonts = await pdfFonts(pdf)
      const faces = new Set(laidOut.pages.flatMap(textRuns).map(({ face }) => face))
      expect(fonts).toHaveLength(faces.size)
      for (const font of fonts) {
        expect(font).toMatchObject({ isEmbedded: true, isSubset: true, hasText: true })
        expect(font.name).toMatch(/^[A-Z]{6}\+[\w-]+$/)
      }
      expect(new Set(fonts.map(({ name }) => name)).size).toBe(fonts.length)
    },
  )

  test('a file of a few sides stays small', () => expect(pdf.length).toBeLessThan(400_000))

  test('headings are bookmarks, nested by level, at their row', () => {
    const outline = readOutline(pdf)
    expect(outline.map(({ title, depth }) => `${'>'.repeat(depth)}${title}`)).toEqual([
      '>一、检查范围(全市)',
      '>>（一）渡口',
      '>>>1.义渡',
      '>>>>（1）人员',
      '>>（二）码头\\泊位',
      '>>>1.货运码头',
      '>二、工作要求',
      '>附件　渡口名录',
    ])
    expect(outline.map(({ page }) => page)).toEqual(laidOut.bookmarks.map(({ page }) => page))
    for (const [index, { page, y, title }] of outline.entries()) {
      expect(y).toBeCloseTo(laidOut.bookmarks[index]?.y ?? 0, 1)
      const target = laidOut.pages[page]
      const runs = target === undefined ? [] : textRuns(target)
      const under = runs.find(({ baseline }) => baseline > y && baseline < y + 6)
      expect(title.startsWith(under?.text.slice(0, 2) ?? '')).toBe(true)
    }
  })

  test('another reader finds the same bookmarks, and how many of them are open', async () => {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const outline = await (await getDocument({ data: Uint8Array.from(pdf) }).promise).getOutline()
    expect(outline.map(({ title, count }) => [title, count])).toEqual([
      ['一、检查范围(全市)', 2],
      ['二、工作要求', undefined],
      ['附件　渡口名录', undefined],
    ])
    expect(outline[0]?.items.map(({ title, count }) => [title, count])).toEqual([
      ['（一）渡口', -1],
      ['（二）码头\\泊位', -1],
    ])
  })

  test.skipIf(!isInstalled('qpdf'))(`qpdf finds nothing wrong${unlessMissing('qpdf')}`, async () => {
    expect(await qpdfComplaint(pdf)).toBe('')
  })
})

test.skipIf(!isInstalled('pdfinfo'))(
  `a title with parentheses and a backslash reads the same in the file's properties${unlessMissing('pdfinfo')}`,
  async () => {
    const title = '滨江市(试行)关于“一网通办” \\ <渡口> & (码头的通知'
    const pdf = await writePdf(notice({ body: { title: title.replace('关于', '|关于') } }))
    expect((await pdfInfo(pdf)).get('Title')).toBe(title)
  },
)

test('the same document gives the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(officialDocuments, async (generated) => {
      expect(Buffer.compare(await writePdf(generated), await writePdf(generated))).toBe(0)
    }),
    { numRuns: 4 },
  )
})

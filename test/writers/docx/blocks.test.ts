/** Tables, 横排 tables and pictures in the DOCX: what Word is told, and what LibreOffice makes of it. */
import { beforeAll, describe, expect, test } from 'vitest'
import { layOutDocument } from '../../../src/layout/lay-out-document.ts'
import type { LaidOut } from '../../../src/layout/page.ts'
import type { Block, OfficialDocument, Table } from '../../../src/model/official-document.ts'
import type { Path } from '../../../src/model/path.ts'
import { writeDocx } from '../../../src/writers/docx/write-docx.ts'
import { docxOptionsOf } from '../../../src/writers/docx-options-of.ts'
import { notice, oneRowParagraphs } from '../../tools/documents.ts'
import { docxComplaints } from '../../tools/docx-complaints.ts'
import { hasPoppler } from '../../tools/ink.ts'
import { convertToPdf, readPdfRows, whyNoLibreOffice } from '../../tools/libreoffice.ts'
import { breakAgreement, rowsOf, withoutRepeatedCaptions } from '../../tools/row-agreement.ts'
import { cell, longTable, picture, table } from '../../tools/tables.ts'
import { testFonts } from '../../tools/test-fonts.ts'
import { part, readAsWord, readParts, readText } from './read-parts.ts'

const reason = whyNoLibreOffice() ?? (hasPoppler() ? undefined : 'poppler-utils are not installed')
if (reason !== undefined) process.stderr.write(`blocks.test.ts skipped: ${reason}\n`)

const layOut = (document: OfficialDocument): LaidOut => {
  const result = layOutDocument(document, testFonts())
  if (!result.ok) throw new Error('cannot be laid out')
  return result.value
}

/** Each block has its place in the document as its path. */
const documentWith = (...blocks: readonly Block[]): OfficialDocument =>
  notice({ body: { mainText: placed(blocks, ['body', 'mainText']) } })

const placed = (blocks: readonly Block[], path: Path): readonly Block[] =>
  blocks.map((block, index) => ({ ...block, path: [...path, index] }))

const withAttachment = (title: string, ...blocks: readonly Block[]): OfficialDocument =>
  notice({
    attachments: [{ title, blocks: placed(blocks, ['attachments', 0, 'blocks']) }],
    body: { attachmentList: [title] },
  })

const levels = table(
  [],
  Array.from({ length: 9 }, (_, index) => [
    `第${index + 1}渡口`,
    `${index * 9 + 4}`,
    `${index * 3}.5`,
    `${index * 7}%`,
    '运行正常，救生设备齐全，沿线标志完好',
  ]),
  {
    header: [cell('渡口', 1, 2), cell('运量', 3), cell('情况和说明', 1, 2)],
    subheaders: [[cell('人次（万）'), cell('车次（千）'), cell('同比')]],
    caption: '各渡口运行情况',
  },
)

const merged = table(
  ['类别', '渡口', '数量', '说明'],
  [
    [cell('客渡', 1, 2), '沿江渡口', '12', cell('两岸分别由江城区、望湖区管理，实行统一调度', 1, 2)],
    ['湖区渡口', '7'],
    [cell('合计', 2), '19', ''],
  ],
)

const wide = (count: number, changes: Partial<Table> = {}): Table =>
  longTable(count, { landscape: true, ...changes })

const cases: Readonly<Record<string, OfficialDocument>> = {
  '表题, 续表': documentWith(
    ...oneRowParagraphs(5),
    longTable(60, { caption: '各渡口客运量' }),
    ...oneRowParagraphs(3),
  ),
  'no 表题, over three sides': documentWith(...oneRowParagraphs(2), longTable(70), ...oneRowParagraphs(2)),
  'a 表头 of two levels': documentWith(...oneRowParagraphs(12), levels, ...oneRowParagraphs(2)),
  'closer rows': notice({
    body: {
      mainText: placed([...oneRowParagraphs(12), levels, ...oneRowParagraphs(2)], ['body', 'mainText']),
    },
    signOff: { sealing: 'none' },
  }),
  'merged cells': documentWith(...oneRowParagraphs(2), merged, ...oneRowParagraphs(2)),
  '横排 on an even and an odd side': documentWith(
    ...oneRowParagraphs(2),
    wide(20, { caption: '横排表' }),
    ...oneRowParagraphs(2),
  ),
  '横排 at the end, in an attachment': withAttachment('各渡口客运量', wide(8)),
  '横排 at the end': notice({
    body: { mainText: placed([...oneRowParagraphs(2), wide(8)], ['body', 'mainText']) },
    signOff: { sealing: 'none', issuers: [] },
  }),
  'a picture and a table in an attachment': withAttachment(
    '渡口分布',
    picture(120, 0.7, { caption: '渡口分布图' }),
    ...oneRowParagraphs(2),
    longTable(4, { caption: '渡口名录' }),
    ...oneRowParagraphs(2),
  ),
}

const names = Object.keys(cases)

describe.skipIf(reason !== undefined)('LibreOffice has the sides and rows of the pages', () => {
  const laidOut = Object.values(cases).map(layOut)
  let converted: string[][][] = []

  beforeAll(async () => {
    const files = await Promise.all(laidOut.map((each) => writeDocx(each.document, docxOptionsOf(each))))
    converted = await Promise.all((await convertToPdf(files)).map(readPdfRows))
  }, 60_000)

  test.each(names.map((name, index) => ({ name, index })))('$name', ({ index }) => {
    const each = laidOut[index]
    const ours = each?.pages.map(rowsOf) ?? []
    const theirs = withoutRepeatedCaptions(converted[index] ?? [], each?.document)
    expect(theirs).toEqual(ours)
    expect(breakAgreement(ours, theirs)).toBeGreaterThanOrEqual(0.99)
  })
})

describe('OpenXML SDK', () => {
  test.each(names)('finds nothing wrong: %s', async (name) => {
    const each = layOut(cases[name] ?? notice())
    expect(await docxComplaints(await writeDocx(each.document, docxOptionsOf(each)))).toEqual([])
  })
})

describe('what Word is told', () => {
  const xmlOf = async (document: OfficialDocument): Promise<string> => {
    const each = layOut(document)
    return readAsWord(await writeDocx(each.document, docxOptionsOf(each)))
  }
  const tablesOf = (xml: string): readonly string[] => xml.match(/<w:tbl>.*?<\/w:tbl>/g) ?? []
  const rowsOfTable = (xml: string): readonly string[] => xml.match(/<w:tr>.*?<\/w:tr>/g) ?? []

  test('columns as wide as on the pages, together the 版心 without the halves of the outer lines', async () => {
    const document = documentWith(longTable(3))
    const { printed } = docxOptionsOf(layOut(document))
    const edges = printed?.tables.get('body.mainText.0')?.edges ?? []
    const [first = ''] = tablesOf(await xmlOf(document))
    const widths = [...first.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
    const inner = edges.slice(1, -1).map((edge, index) => edge - (edges[index] ?? 0))
    expect(widths.slice(1, -1).map((width) => width / 56.693)).toEqual(
      inner.slice(1).map((width) => expect.closeTo(width, 1)),
    )
    expect(widths.reduce((sum, width) => sum + width, 0) / 56.693).toBeCloseTo(156 - 0.35, 1)
    expect(first).toContain('<w:tblLayout w:type="fixed"/>')
  })

  test('lines: 1 磅 around, 0.75 磅 inside; 表题 above has none', async () => {
    const [first = ''] = tablesOf(await xmlOf(documentWith(longTable(3, { caption: '客运量' }))))
    const borders = /<w:tblBorders>.*?<\/w:tblBorders>/.exec(first)?.[0] ?? ''
    expect(
      [...borders.matchAll(/<w:(\w+) [^>]*w:sz="(\d+)"/g)].map(([, side, size]) => `${side} ${size}`),
    ).toEqual(['top 8', 'left 8', 'bottom 8', 'right 8', 'insideH 6', 'insideV 6'])
    const [lead = ''] = rowsOfTable(first)
    expect(lead).toContain('<w:gridSpan w:val="3"/>')
    expect(lead.match(/<w:(top|left|right) w:val="nil"/g)).toHaveLength(3)
    expect(lead).toContain('w:val="TableCaption"')
  })

  test('表题 and every row of the 表头 come again, no row is split', async () => {
    const rows = rowsOfTable(tablesOf(await xmlOf(documentWith(levels)))[0] ?? '')
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([
      true,
      true,
      true,
      ...Array(9).fill(false),
    ])
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
  })

  test('merged cells over columns and rows; the text stands in the first place alone', async () => {
    const xml = await xmlOf(documentWith(merged))
    const [header = '', ...rows] = rowsOfTable(tablesOf(xml)[0] ?? '')
    expect(header).not.toContain('<w:vMerge')
    const merges = rows.map((row) => [...row.matchAll(/<w:vMerge w:val="(\w+)"/g)].map(([, kind]) => kind))
    expect(merges).toEqual([['restart', 'restart'], ['continue', 'continue'], []])
    expect(rows[2]).toContain('<w:gridSpan w:val="2"/>')
    expect(xml.match(/两岸分别由/g)).toHaveLength(1)
  })

  test('numbers stand at the right, long texts at the left, short ones in the middle', async () => {
    const document = documentWith(
      table(
        ['渡口', '数量', '说明'],
        [
          ['沿江', '7', '两岸由江城区、望湖区分别管理，实行统一调度，遇大风大雾停航，恢复通航须经两区同意'],
          ['湖区', '1200', '正常'],
        ],
      ),
    )
    const rows = rowsOfTable(tablesOf(await xmlOf(document))[0] ?? '')
    const alignments = rows.map((row) =>
      (row.match(/<w:tc>.*?<\/w:tc>/g) ?? []).map((each) => /<w:jc w:val="(\w+)"/.exec(each)?.[1] ?? 'style'),
    )
    expect(alignments[1]?.[1]).toBe('right')
    expect(alignments[2]?.[2]).toBe('left')
    expect(alignments[1]?.[0]).toBe('style')
    expect(alignments[0]).toEqual(['style', 'style', 'style'])
  })

  test('横排: a wide section between upright ones, its numbers in the header, read downwards', async () => {
    const each = layOut(documentWith(...oneRowParagraphs(2), wide(5), ...oneRowParagraphs(1)))
    const docx = await writeDocx(each.document, docxOptionsOf(each))
    const sizes = [...part(docx, 'word/document.xml').matchAll(/<w:pgSz [^>]*>/g)].map(([size]) => size)
    expect(sizes.map((size) => size.includes('w:orient="landscape"'))).toEqual([false, true, false])
    expect(sizes[1]).toMatch(/w:w="16838" w:h="11906"/)
    const headers = Object.entries(readParts(docx)).filter(([name]) => name.startsWith('word/header'))
    const numbered = headers.filter(([, xml]) => xml.includes('PAGE'))
    expect(numbered).toHaveLength(2)
    for (const [, xml] of numbered) expect(xml).toContain('<w:textDirection w:val="tbRl"/>')
  })

  test('a picture in the line, true to size, with 图题 in its own style', async () => {
    const xml = await xmlOf(documentWith(...oneRowParagraphs(1), picture(100, 0.5, { caption: '分布图' })))
    expect(xml).toContain('<wp:extent cx="3600000" cy="1800000"/>')
    expect(xml).toContain('<wp:inline')
    expect(xml).toMatch(/w:val="PictureCaption".*分布图/)
  })

  test('closer rows have an exact height, off the grid', async () => {
    const closer = cases['closer rows'] ?? notice()
    const pitch = layOut(closer).pages[0]?.tightenedPitch ?? Number.NaN
    const exact = `w:line="${Math.round((pitch / 25.4) * 1440)}" w:lineRule="exact"/>`
    const rows = (await xmlOf(closer)).match(/<w:snapToGrid w:val="0"\/><w:spacing [^>]*>/g) ?? []
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.every((row) => row.endsWith(exact))).toBe(true)
  })

  test('an attachment that is bound apart is a file of its own: no 版头, no 版记', async () => {
    const document = { ...withAttachment('渡口名录', longTable(4)), attachmentsBoundApart: true }
    const { separateAttachments = [], ...main } = layOut(document)
    expect(await docxText(main)).not.toContain('渡口名录序号')
    expect(separateAttachments).toHaveLength(1)
    for (const each of separateAttachments)
      expect(await docxText(each)).toMatch(/^滨政发〔2025〕8号附件渡口名录序号渡口/)
  })

  const docxText = async (each: LaidOut): Promise<string> =>
    readText(await writeDocx(each.document, docxOptionsOf(each)))
})

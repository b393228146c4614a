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

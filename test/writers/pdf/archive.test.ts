/** The PDF as an archive takes it: PDF/A with everything a 公文 can have, tagged as it is read, its sources inside when asked for. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Block, ImageFile, OfficialDocument } from '../../../src/model/official-document.ts'
import { type OutputFormat, writers } from '../../../src/writers/index.ts'
import { layOut } from '../../layout/lay-out.ts'
import { textRuns } from '../../layout/printed-rows.ts'
import { sideWithPictures } from '../../setup/side-with-pictures.ts'
import { heading, notice, paragraph } from '../../tools/documents.ts'
import { nameOf, type PdfFile, readPdfObjects, textOf } from '../../tools/pdf-objects.ts'
import {
  hasPreflight,
  isInstalled,
  pdfTaggedText,
  preflightComplaints,
  qpdfComplaint,
  unlessMissing,
} from '../../tools/pdf-text.ts'
import { seal } from '../../tools/seals.ts'
import { cell, longTable, table } from '../../tools/tables.ts'
import { testFonts } from '../../tools/test-fonts.ts'
import { pageContentOf, readOperators } from './pdf-content.ts'
import { outlineOfTags, readTags, type TagOfPdf } from './pdf-tags.ts'
import { claimedLevel, pdfaComplaints } from './pdfa-complaints.ts'

const images = sideWithPictures().pages.flatMap(({ items }) =>
  items.flatMap((item) => (item.kind === 'image' ? [item.image] : [])),
)
const image = (format: ImageFile['format']): ImageFile => {
  const found = images.find((each) => each.format === format)
  if (found === undefined) throw new Error(`no ${format}`)
  return found
}

const placed = (root: readonly (string | number)[], blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block, index) => ({ ...block, path: [...root, index] }))

const long = '各渡口应当建立台账，逐项登记渡船、船员和救生设备；共检查37处，整改12处，整改率为32.4%。'

/** Something of everything: 版头, headings, a list of 附件, tables that go on, pictures of each kind, a seal, 附件 and 版记. */
const everything = notice({
  masthead: {
    copyNumber: '000012',
    classification: { level: '秘密', term: '1年' },
    urgency: '特急',
    signatories: ['周明远', '陈立'],
  },
  body: {
    title: '滨江市人民政府关于A&B（C\\D）<渡口>|安全的通知',
    mainText: placed(
      ['body', 'mainText'],
      [
        paragraph(`现就有关事项通知如下——${long}……`),
        heading(1, '一、', '检查范围(全市)'),
        heading(2, '（一）', '渡口'),
        heading(3, '1.', '义渡'),
        heading(4, '（1）', '人员'),
        paragraph(`${long.repeat(9)}由陈𬭚、何喆负责。`),
        { ...paragraph(long), runIn: { level: 3, number: '2.', text: '货运码头' } },
        table(
          ['县区', '渡口', '情况'],
          [
            [cell('东江区', 1, 2), '北渡', '已整改'],
            ['南渡', ''],
            [cell('合计', 2), '2处'],
          ],
          { caption: '检查情况' },
        ),
        { kind: 'picture', image: image('png'), width: 40, caption: '渡口位置', path: [] },
        { kind: 'picture', image: image('jpeg'), width: 20, path: [] },
        { kind: 'picture', image: image('svg'), width: 20, path: [] },
      ],
    ),
    attachmentList: ['渡口名录', '客运量'],
    note: '此件公开发布',
  },
  signOff: { seals: [seal()] },
  attachments: [
    {
      serial: 1,
      title: '渡口名录',
      blocks: placed(
        ['attachments', 0, 'blocks'],
        [heading(1, '一、', '说明'), paragraph('全市现有渡口37处。')],
      ),
    },
    {
      serial: 2,
      title: '客运量',
      blocks: placed(['attachments', 1, 'blocks'], [longTable(24), longTable(3, { landscape: true })]),
    },
  ],
  // A TrueType face beside the CFF ones.
  style: { latinFont: 'times', boldLevel3: true },
  colophon: {
    cc: '市委办公室。',
    printedBy: '滨江市人民政府办公室',
    printDate: { year: 2025, month: 3, day: 7 },
  },
})

const date = new Date(Date.UTC(2025, 2, 6))

const sources = () => [
  { name: '公文.yaml', bytes: Buffer.from('标题: 渡口安全\n') },
  { name: '机关／滨江市人民政府.yaml', bytes: Buffer.from([0xef, 0xbb, 0xbf, 0x61]) },
]

const write = (document: OfficialDocument, format: OutputFormat = 'pdf'): Promise<Uint8Array> =>
  writers[format]({ document, laidOut: layOut(document), fonts: testFonts(), date, sources })

describe('a document with something of everything', () => {
  let file: PdfFile

  beforeAll(async () => {
    file = readPdfObjects(await write(everything))
  })

  test('is PDF/A-2a', () => {
    expect(pdfaComplaints(file)).toEqual([])
    expect(claimedLevel(file)).toBe('2A')
  })

  test('is tagged as it is read', async () => {
    await expect(outlineOfTags(readTags(file))).toMatchFileSnapshot('../../golden/pdf/tags.txt')
  })

  test.skipIf(!isInstalled('pdfinfo'))(
    `poppler reads the tags alike${unlessMissing('pdfinfo')}`,
    async () => {
      const textOfTags = (tag: TagOfPdf): string =>
        tag.children.map((child) => ('id' in child ? child.text : textOfTags(child))).join('')
      expect(await pdfTaggedText(await write(everything))).toBe(textOfTags(readTags(file)))
    },
  )

  test.skipIf(!isInstalled('qpdf'))(`qpdf finds nothing wrong${unlessMissing('qpdf')}`, async () => {
    // Our JPEG is no more than a head.
    const blocks = everything.body.mainText.filter(
      (block) => block.kind !== 'picture' || block.image.format !== 'jpeg',
    )
    const pdf = await write({ ...everything, body: { ...everything.body, mainText: blocks } })
    expect(await qpdfComplaint(pdf)).toBe('')
  })

  test('its identity comes from its content', async () => {
    const id = (each: PdfFile) => textOf(each.get(each.trailer, 'ID', 0))
    const other = { ...everything, body: { ...everything.body, note: '此件不公开' } }
    expect(id(readPdfObjects(await write(everything)))).toBe(id(file))
    expect(id(readPdfObjects(await write(other)))).not.toBe(id(file))
  })
})

test('what a table prints again on its next side is read once', async () => {
  const rows = Array.from({ length: 40 }, (_, index) => [`渡口${index + 1}`, '已整改'])
  const [first = [], ...more] = rows
  const block = table(['县区', '渡口', '情况'], [[cell('东江区', 1, 40), ...first], ...more])
  const document = notice({ body: { mainText: [paragraph('见下表。'), block] } })
  const laidOut = layOut(document)
  const printed = laidOut.pages.flatMap(textRuns).map(({ text }) => text)
  const read = outlineOfTags(readTags(readPdfObjects(await write(document))))
  for (const text of ['东江区', '县区'])
    expect(printed.filter((each) => each === text).length).toBeGreaterThan(1)
  expect(printed).toContain('续表')
  expect(read.match(/东江区/g)).toHaveLength(1)
  expect(read.match(/县区$/gm)).toHaveLength(1)
  expect(read).not.toContain('续表')
})

test('a title that is no XML reads the same in both places', async () => {
  const title = '滨江市(试行)关于“一网通办” \\ <渡口> & ]]> \u0007的通知'
  const file = readPdfObjects(await write(notice({ body: { title } })))
  expect(pdfaComplaints(file)).toEqual([])
  expect(textOf(file.get(file.trailer, 'Info', 'Title'))).toBe(title.replace('\u0007', ''))
})

test('characters of a private use are nothing to be read aloud: 2U', async () => {
  const privateUse = '\ue5e5'
  const laidOut = layOut(notice())
  const [page] = laidOut.pages
  const items = (page?.items ?? []).map((item) =>
    item.kind === 'text' && item.element === 'paragraph'
      ? { ...item, text: item.text.replace('现', privateUse) }
      : item,
  )
  const changed = { ...laidOut, pages: page ? [{ ...page, items }] : [] }
  const pdf = await writers.pdf({ document: notice(), laidOut: changed, fonts: testFonts(), date })
  expect(claimedLevel(readPdfObjects(pdf))).toBe('2U')
})

test('a JPEG in CMYK: no PDF/A is claimed', async () => {
  const jpeg: ImageFile = { ...image('jpeg'), isCmyk: true }
  const block: Block = { kind: 'picture', image: jpeg, width: 20, path: ['body', 'mainText', 1] }
  const file = readPdfObjects(await write(notice({ body: { mainText: [paragraph('见下图。'), block] } })))
  expect(claimedLevel(file)).toBeUndefined()
  expect(file.catalog.entries.has('OutputIntents')).toBe(false)
})

describe('for the press', () => {
  test('R-6.2-b black is K100, red is M80 Y80 whatever the house style’s red, and nothing claims to be PDF/A', async () => {
    const file = readPdfObjects(await write(notice({ style: { red: '#E60012' } }), 'pdf-cmyk'))
    expect(coloursOf(file)).toEqual(['0 0 0 1 k', '0 0.8 0.8 0 K', '0 0.8 0.8 0 k', '0 0 0 1 K'].sort())
    expect(claimedLevel(file)).toBeUndefined()
    expect(file.catalog.entries.has('OutputIntents')).toBe(false)
  })

  test('it is tagged and says what it is about like the other', async () => {
    const [press, screen] = await Promise.all([write(everything, 'pdf-cmyk'), write(everything)])
    const files = [readPdfObjects(press), readPdfObjects(screen)] as const
    expect(outlineOfTags(readTags(files[0]))).toBe(outlineOfTags(readTags(files[1])))
    expect(textOf(files[0].get(files[0].trailer, 'Info', 'Title'))).toBe(
      '滨江市人民政府关于A&B（C\\D）<渡口>安全的通知',
    )
  })

  test('on the screen the red is the house style’s', async () => {
    const file = readPdfObjects(await write(notice({ style: { red: '#E60012' } })))
    expect(coloursOf(file)).toEqual(['0 g', '0.902 0 0.0706 RG', '0.902 0 0.0706 rg'])
  })
})

/** Every operator that sets a colour, with its operands. */
const coloursOf = (file: PdfFile): readonly string[] => {
  const all = file.pages.flatMap((_, page) => readOperators(pageContentOf(file, page)))
  const colours = all.filter(({ name }) =>
    ['g', 'G', 'rg', 'RG', 'k', 'K', 'sc', 'SC', 'scn', 'SCN'].includes(name),
  )
  return [...new Set(colours.map(({ name, operands }) => `${operands.join(' ')} ${name}`))].sort()
}

describe('with its sources', () => {
  test('every file comes out as it went in, with its name', async () => {
    const pdf = await write(everything, 'pdf-yaml')
    const file = readPdfObjects(pdf)
    expect(pdfaComplaints(file)).toEqual([])
    expect(claimedLevel(file)).toBe('3A')
    const links = file.list(file.catalog.entries.get('AF'))
    const read = links.map((link) => ({
      name: textOf(file.get(link, 'UF')),
      bytes: file.stream(file.dictionary(file.get(link, 'EF'))?.entries.get('F')),
    }))
    expect(read).toEqual(sources().map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes) })))
    for (const link of links) expect(nameOf(file.get(link, 'AFRelationship'))).toBe('Source')
  })

  test('another reader finds them too', async () => {
    const attachments = await pdfjsAttachments(await write(everything, 'pdf-yaml'))
    expect(attachments).toEqual(sources().map(({ name, bytes }) => [name, Buffer.from(bytes)]))
  })

  test('the pages are those of the PDF without them', async () => {
    const files = [await write(everything), await write(everything, 'pdf-yaml')].map(readPdfObjects)
    const [plain, sourced] = files.map((file) => file.pages.map((_, page) => pageContentOf(file, page)))
    expect(sourced).toEqual(plain)
  })
})

const pdfjsAttachments = async (pdf: Uint8Array): Promise<readonly (readonly [string, Buffer])[]> => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const document = await getDocument({ data: Uint8Array.from(pdf) }).promise
  const attachments = (await document.getAttachments()) as Record<
    string,
    { filename: string; content: Uint8Array }
  >
  return Object.values(attachments).map(({ filename, content }) => [filename, Buffer.from(content)] as const)
}

test.skipIf(!hasPreflight())(
  `PDFBox Preflight, which knows PDF/A-1 only, misses nothing but the CIDSet that PDF/A-2 does not ask for${hasPreflight() ? '' : ' (skipped: Preflight is not installed)'}`,
  async () => {
    // PDF/A-1 has no transparency: without pictures.
    const opaque = {
      ...everything,
      body: {
        ...everything.body,
        mainText: everything.body.mainText.filter(({ kind }) => kind !== 'picture'),
      },
    }
    const pdf = Buffer.from(await write(opaque))
    const asFirstPart = pdf
      .toString('latin1')
      .replace('<pdfaid:part>2<', '<pdfaid:part>1<')
      .replace('conformance>A<', 'conformance>B<')
    const complaints = await preflightComplaints(Buffer.from(asFirstPart, 'latin1'))
    expect(complaints.filter((text) => !text.includes('The CIDSet entry is missing'))).toEqual([])
    expect(complaints.length).toBeGreaterThan(0)
  },
  60_000,
)

/** DOCX files of other programs: numbering fields, text boxes, tables, pictures, revisions, headers. */
import { describe, expect, test } from 'vitest'
import { documentToFiles } from '../../../src/importer/document-to-files.ts'
import { importFile } from '../../../src/importer/import-file.ts'
import type { ImportedDocument } from '../../../src/importer/imported-document.ts'
import { toOfficialDocument } from '../../../src/importer/to-official-document.ts'
import type { Block } from '../../../src/model/official-document.ts'
import { readBack } from '../read-back.ts'
import { cell, type DocxParts, makeDocx, para, paras, run, table } from './make-docx.ts'

const importBody = async (
  body: string,
  parts: DocxParts = {},
  tracked: 'accept' | 'reject' = 'accept',
): Promise<{ document: ImportedDocument; notes: string }> => {
  const { document, notes } = await importFile(makeDocx(body, parts), '旧报告.docx', { tracked })
  const told = notes.map(({ message }) => message).join('\n')
  if (!document) throw new Error(told)
  return { document, notes: told }
}

const textsOf = (document: ImportedDocument): readonly string[] =>
  toOfficialDocument(document).body.mainText.map(print)

const print = (block: Block): string => {
  if (block.kind === 'heading') return `${block.number}${block.text}`
  if (block.kind === 'paragraph') {
    return `${block.runIn ? `${block.runIn.number}${block.runIn.text}。` : ''}${block.text}`
  }
  return block.kind
}

const top = paras(
  '滨江市水利局文件',
  '滨水发〔2024〕5号　签发人：方远',
  '滨江市水利局',
  '关于2023年度水利工作的报告',
  '市人民政府：',
)
const end = paras('特此报告。', '滨江市水利局', '2024年1月15日')

describe('a document without styles', () => {
  test('is read by its text, and the folder can be read back', async () => {
    const { document } = await importBody(
      top + paras('一、主要工作', '（一）防汛', '全年平安度汛。', '二、打算', '继续努力。') + end,
    )
    expect(document.head).toMatchObject({
      issuerMark: '滨江市水利局文件',
      documentNumber: '滨水发〔2024〕5号',
      addressees: '市人民政府',
    })
    expect(document.tail).toMatchObject({
      signers: ['滨江市水利局'],
      documentDate: { year: 2024, month: 1, day: 15 },
    })
    expect(textsOf(document)).toEqual([
      '一、主要工作',
      '（一）防汛',
      '全年平安度汛。',
      '二、打算',
      '继续努力。',
      '特此报告。',
    ])
    expect(readBack(documentToFiles(document)).body.mainText.map(print)).toEqual(textsOf(document))
  })

  test('a paragraph is never joined to the next, however long it is', async () => {
    const long = '水'.repeat(28)
    const { document } = await importBody(top + paras(long, `${long}。`) + end)
    expect(textsOf(document).slice(0, 2)).toEqual([long, `${long}。`])
  })
})

describe('numbering fields', () => {
  const level = (ilvl: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCountingThousand', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimal', '（%4）')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>`
  const numbered = (ilvl: number, text: string, id = 7): string =>
    para(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${id}"/></w:numPr>`)

  test('are printed as Word prints them, deeper ones anew under each heading', async () => {
    const body = [
      numbered(0, '主要工作'),
      numbered(1, '防汛'),
      numbered(1, '抗旱'),
      numbered(2, '调水'),
      numbered(3, '工程'),
      numbered(0, '打算'),
      numbered(1, '建设'),
    ]
    const { document } = await importBody(top + body.join(para('文字。')) + para('文字。') + end, {
      numbering,
    })
    const headings = toOfficialDocument(document)
      .body.mainText.filter(({ kind }) => kind === 'heading')
      .map(print)
    expect(headings).toEqual([
      '一、主要工作',
      '（一）防汛',
      '（二）抗旱',
      '1.调水',
      '（1）工程',
      '二、打算',
      '（一）建设',
    ])
  })

  test('a list may be tied to a style and begin elsewhere', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="8"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>`
    const heading = (text: string): string => para(text, '<w:pStyle w:val="a1"/>')
    const { document } = await importBody(
      top + heading('第三件') + para('文字。') + heading('第四件') + para('文字。') + end,
      { numbering, styles },
    )
    expect(textsOf(document).slice(0, 3)).toEqual(['三、第三件', '文字。', '四、第四件'])
  })
})

describe('revisions', () => {
  const body =
    top +
    `<w:p>${run('全年检查')}<w:del w:id="1"><w:r><w:delText>十</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>二十</w:t></w:r></w:ins>${run('次。')}</w:p>` +
    `<w:p><w:pPr><w:rPr><w:ins w:id="3"/></w:rPr></w:pPr><w:ins w:id="4">${run('新增一段。')}</w:ins></w:p>` +
    `<w:p><w:pPr><w:rPr><w:del w:id="5"/></w:rPr></w:pPr><w:del w:id="6"><w:r><w:delText>删去一段。</w:delText></w:r></w:del></w:p>` +
    `<w:p><w:moveFrom w:id="7">${run('移走。')}</w:moveFrom>${run('留下。')}</w:p><w:p>${run('后面。')}<w:moveTo w:id="8">${run('移来。')}</w:moveTo></w:p>` +
    end

  test('are accepted unless asked otherwise', async () => {
    const { document } = await importBody(body)
    expect(textsOf(document)).toEqual([
      '全年检查二十次。',
      '新增一段。',
      '留下。',
      '后面。移来。',
      '特此报告。',
    ])
  })

  test('are rejected when asked to be', async () => {
    const { document } = await importBody(body, {}, 'reject')
    expect(textsOf(document)).toEqual([
      '全年检查十次。',
      '删去一段。',
      '移走。留下。',
      '后面。',
      '特此报告。',
    ])
  })

  test('rows of a table, too', async () => {
    const rows = `<w:tbl><w:tr>${cell('单位')}${cell('次数')}</w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('甲')}${cell('1')}</w:tr><w:tr><w:trPr><w:ins w:id="2"/></w:trPr>${cell('乙')}${cell('2')}</w:tr></w:tbl>`
    const read = async (tracked: 'accept' | 'reject'): Promise<unknown> => {
      const { document } = await importBody(top + para('见下表。') + rows + end, {}, tracked)
      return document.preface.find(({ kind }) => kind === 'table')
    }
    expect(await read('accept')).toMatchObject({ rows: [['乙', '2']] })
    expect(await read('reject')).toMatchObject({ rows: [['甲', '1']] })
  })
})

describe('tables', () => {
  test('merged cells as the content format writes them, the caption above', async () => {
    const grid = table(
      ['单位', cell('次数', '<w:gridSpan w:val="2"/>')],
      [cell('甲', '<w:vMerge w:val="restart"/>'), '1', '2'],
      [cell('', '<w:vMerge/>'), '3', '4'],
      [cell('合计', '<w:gridSpan w:val="2"/>'), '10'],
    )
    const { document } = await importBody(
      top + para('见下表。') + para('表1 检查次数', '<w:jc w:val="center"/>') + grid + end,
    )
    expect(document.preface[1]).toEqual({
      kind: 'table',
      caption: '表1 检查次数',
      header: ['单位', '次数', '<'],
      rows: [
        ['甲', '1', '2'],
        ['^', '3', '4'],
        ['合计', '<', '10'],
      ],
      landscape: false,
    })
    readBack(documentToFiles(document))
  })

  test('a header of two rows is put together', async () => {
    const grid = table(
      [cell('单位', '<w:vMerge w:val="restart"/>'), cell('许可', '<w:gridSpan w:val="2"/>')],
      [cell('', '<w:vMerge/>'), '受理', '办结'],
      ['甲', '1', '2'],
    )
    const { document, notes } = await importBody(top + para('见下表。') + grid + end)
    expect(document.preface[1]).toMatchObject({
      header: ['单位', '许可受理', '许可办结'],
      rows: [['甲', '1', '2']],
    })
    expect(notes).toContain('2 行表头')
  })

  test('版头 and 版记 set in tables are not tables of the text', async () => {
    const { document } = await importBody(
      table(
        ['滨江市教育局', cell('文件', '<w:vMerge w:val="restart"/>')],
        ['滨江市公安局', cell('', '<w:vMerge/>')],
      ) +
        table(['滨教联〔2024〕3号', '签发人：罗平']) +
        paras('关于校园安全的报告', '市人民政府：', '现报告如下。', '滨江市教育局', '2024年3月1日') +
        table(['抄送：市委办公室。'], ['滨江市教育局办公室', '2024年3月2日印发']),
    )
    expect(document.head).toMatchObject({ documentNumber: '滨教联〔2024〕3号', signatories: ['罗平'] })
    expect(document.issuers).toEqual(['滨江市教育局', '滨江市公安局'])
    expect(document.tail).toMatchObject({
      cc: '市委办公室',
      printedBy: '滨江市教育局办公室',
      printDate: { year: 2024, month: 3, day: 2 },
    })
    expect(textsOf(document)).toEqual(['现报告如下。'])
  })
})

describe('other places for text', () => {
  test('a text box is read once, though the file has it twice', async () => {
    const content = `<w:txbxContent>${para('滨江市水利局文件')}</w:txbxContent>`
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    const { document } = await importBody(
      box + paras('滨水发〔2024〕5号', '关于水利工作的报告', '市人民政府：', '现报告如下。') + end,
    )
    expect(document.head).toMatchObject({
      issuerMark: '滨江市水利局文件',
      documentNumber: '滨水发〔2024〕5号',
    })
  })

  test('a header is left out, unless the 版头 is in it', async () => {
    const body = paras('关于水利工作的报告', '市人民政府：', '现报告如下。') + end
    const plain = await importBody(body, { header: para('内部资料') })
    expect(plain.document.form).toBe('普通')
    const red = await importBody(body, { header: paras('滨江市水利局文件', '滨水发〔2024〕5号') })
    expect(red.document).toMatchObject({ form: '文件', head: { issuerMark: '滨江市水利局文件' } })
  })

  test('footnotes, hidden text and what else is left out is told', async () => {
    const { notes } = await importBody(
      `${top}<w:p>${run('见注。')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p>${end}`,
    )
    expect(notes).toContain('1 个脚注或尾注没有导入')
    expect(notes).toContain('1 处隐藏文字没有导入')
  })

  test('a picture becomes a file with its caption', async () => {
    const png = Uint8Array.from([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 4, 0, 0,
      0, 2, 8, 2, 0, 0, 0,
    ])
    const drawing = `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="3600000" cy="1800000"/><wp:docPr id="1" name="图片 1"/><a:graphic><a:graphicData><a:blip r:embed="p1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
    const { document } = await importBody(
      top + para('如图。') + drawing + para('图1 水位变化', '<w:jc w:val="center"/>') + para('完。') + end,
      {
        relations: '<Relationship Id="p1" Type="x/image" Target="media/image1.png"/>',
        more: { 'word/media/image1.png': png },
      },
    )
    expect(document.preface[1]).toEqual({
      kind: 'picture',
      file: '图片/图1.png',
      caption: '图1 水位变化',
      width: 100,
    })
    expect(document.pictures.get('图片/图1.png')).toEqual(png)
    expect(documentToFiles(document).get('正文/00-导语.yaml')).toContain('文件: ../图片/图1.png')
  })
})

test('a paragraph that LibreOffice broke in two at the foot of a page is whole again', async () => {
  const turned = `<w:p>${run('另有要求')}<w:r><w:br w:type="page"/></w:r></w:p>${para('的，按照要求办理。')}${para('以上。')}`
  const { document } = await importBody(top + turned + end)
  expect(textsOf(document).slice(0, 2)).toEqual(['另有要求的，按照要求办理。', '以上。'])
})

/** 信函, 命令, 纪要, joint seals and 签名章 as DOCX: valid files, the same bytes each time, the standard's millimetres in LibreOffice. */
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { nodeFiles } from '../../../src/files/node-files.ts'
import { layOutDocument } from '../../../src/layout/lay-out-document.ts'
import type { OfficialDocument } from '../../../src/model/official-document.ts'
import { readDocument } from '../../../src/reader/read-document.ts'
import { writeDocx } from '../../../src/writers/docx/write-docx.ts'
import { docxOptionsOf } from '../../../src/writers/docx-options-of.ts'
import '../../tools/close-to-mm.ts'
import { docxComplaints } from '../../tools/docx-complaints.ts'
import { hasPoppler, type InkPage, readInk } from '../../tools/ink.ts'
import { convertToPdf, whyNoLibreOffice } from '../../tools/libreoffice.ts'
import { seal, stamp } from '../../tools/seals.ts'
import { testFonts } from '../../tools/test-fonts.ts'
import { part, readParts, readText } from './read-parts.ts'

const sampleOf = (name: string): OfficialDocument => {
  const read = readDocument(nodeFiles, join('content/格式样例', name), { templateFolders: ['templates'] })
  if (!read.ok) throw new Error(`cannot read ${name}`)
  return read.value.document
}

const write = async (document: OfficialDocument): Promise<Uint8Array> => {
  const laidOut = layOutDocument(document, testFonts())
  if (!laidOut.ok) throw new Error('cannot be laid out')
  return writeDocx(laidOut.value.document, docxOptionsOf(laidOut.value))
}

const withSeals = (document: OfficialDocument): OfficialDocument => {
  const seals = document.body.signOff.issuers.map(() => seal())
  return { ...document, body: { ...document.body, signOff: { ...document.body.signOff, seals } } }
}

const withStamp = (document: OfficialDocument): OfficialDocument => {
  const signatures = (document.body.signOff.signatures ?? []).map((each) => ({ ...each, image: stamp }))
  return { ...document, body: { ...document.body, signOff: { ...document.body.signOff, signatures } } }
}

const letter = sampleOf('函')
const order = sampleOf('令')
const minutes = sampleOf('纪要')
const joint = sampleOf('联合通知')

describe('files', () => {
  test.each<[string, OfficialDocument]>([
    ['信函', letter],
    ['信函 with 份号 and 密级', { ...letter, masthead: marked(letter) }],
    ['命令', order],
    ['命令 with a stamp', withStamp(order)],
    ['纪要', minutes],
    ['joint seals', withSeals(joint)],
    ['表格报告', sampleOf('表格报告')],
    ['联合请示', sampleOf('联合请示')],
    ['请示', sampleOf('请示')],
  ])('%s: nothing wrong for the OpenXML SDK, the same bytes again', async (_, document) => {
    const docx = await write(document)
    expect(Buffer.from(await write(document)).equals(docx)).toBe(true)
    expect(await docxComplaints(docx)).toEqual([])
  })

  test('命令: no title, no 主送, 令号 below the mark', async () => {
    const docx = await write(order)
    expect(readText(docx)).toMatch(/^滨江市人民政府令第12号《/)
    expect(part(docx, 'word/document.xml')).not.toContain('w:val="OfficialTitle"')
  })

  test('纪要: labels in 黑体', async () => {
    const text = part(await write(minutes), 'word/document.xml')
    expect(text.match(/<w:rStyle w:val="AttendanceLabel"\/>/g)).toHaveLength(3)
  })

  test('信函: no number on the first side, 份号 and 文号 on one row', async () => {
    const docx = await write({ ...letter, masthead: marked(letter) })
    const text = part(docx, 'word/document.xml')
    expect(text).toContain('<w:titlePg/>')
    const first = Object.entries(readParts(docx)).filter(([name]) => /footer\d/.test(name))
    expect(first.filter(([, xml]) => xml.includes('PAGE'))).toHaveLength(2)
    expect(readText(docx)).toMatch(/^滨江市人民政府000012滨政函〔2025〕18号机密★1年/)
  })

  test('seals stand behind the text, one for each 署名, true to size', async () => {
    const text = part(await write(withSeals(joint)), 'word/document.xml')
    expect(text.match(/<wp:anchor [^>]*behindDoc="1"/g)).toHaveLength(5)
    expect(text).toContain('<wp:extent cx="1620000" cy="1620000"/>')
  })
})

const reason = whyNoLibreOffice() ?? (hasPoppler() ? undefined : 'poppler-utils are not installed')

describe.skipIf(reason !== undefined)('LibreOffice', () => {
  let letterPages: InkPage[] = []
  let orderPages: InkPage[] = []

  beforeAll(async () => {
    const pdfs = await convertToPdf(await Promise.all([letter, order].map(write)))
    const [first = [], second = []] = await Promise.all(pdfs.map(readInk))
    letterPages = first
    orderPages = second
  }, 60_000)

  test('信函: mark 30 mm from the edge, double rules 170 mm wide, on the first side alone', () => {
    const [first, second] = letterPages
    expect(first?.mark?.top).toBeCloseToMm(30, 0.5)
    const rules = first?.redRules ?? []
    for (const { left, right } of rules) {
      expect(left).toBeCloseToMm(20, 0.3)
      expect(right).toBeCloseToMm(190, 0.3)
    }
    expect((rules[0]?.top ?? 0) - (first?.mark?.bottom ?? 0)).toBeCloseToMm(4, 0.5)
    expect(rules.at(-1)?.bottom).toBeCloseToMm(277.3, 0.5)
    expect(first?.pageNumber).toBeUndefined()
    expect(second?.redRules).toEqual([])
    expect(second?.rows[0]?.top).toBeCloseToMm(37, 0.6)
    expect(second?.pageNumber).toBeDefined()
  })

  test('命令: mark 20 mm below the 版心, no rule', () => {
    expect(orderPages[0]?.mark?.top).toBeCloseToMm(57, 0.5)
    expect(orderPages[0]?.redRules).toEqual([])
  })
})

function marked({ masthead }: OfficialDocument) {
  if (masthead === undefined) throw new Error('no 版头')
  return { ...masthead, copyNumber: '000012', classification: { level: '机密', term: '1年' } } as const
}

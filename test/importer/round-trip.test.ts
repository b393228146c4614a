/** Our own DOCX and PDF import back to the document they were made from: every sample, text, elements, levels, tables. */
import { describe, expect, test } from 'vitest'
import { memoryFiles } from '../../src/files/memory-files.ts'
import { nodeFiles } from '../../src/files/node-files.ts'
import { documentToFiles } from '../../src/importer/document-to-files.ts'
import { ownStyles } from '../../src/importer/docx/role-of-style.ts'
import { importFile } from '../../src/importer/import-file.ts'
import type { ImportedDocument } from '../../src/importer/imported-document.ts'
import { toOfficialDocument } from '../../src/importer/to-official-document.ts'
import { defaultHouseStyle } from '../../src/model/house-style.ts'
import type { Block, OfficialDocument } from '../../src/model/official-document.ts'
import { buildDocument } from '../../src/pipeline.ts'
import { findDocumentFolders } from '../../src/reader/find-document-folders.ts'
import { readDocument } from '../../src/reader/read-document.ts'
import { paragraphStyles } from '../../src/writers/docx/style-table.ts'
import { testFonts } from '../tools/test-fonts.ts'

const folders = findDocumentFolders(nodeFiles, 'content')

const readSample = (folder: string): OfficialDocument => {
  const read = readDocument(nodeFiles, folder, { templateFolders: ['templates'] })
  if (!read.ok) throw new Error(`${folder} cannot be read`)
  return read.value.document
}

const importSample = async (folder: string, format: 'docx' | 'pdf'): Promise<ImportedDocument> => {
  const { outputs } = await buildDocument({
    files: nodeFiles,
    folder,
    templateFolders: ['templates'],
    fonts: testFonts,
    formats: [format],
  })
  const { document, notes } = await importFile(outputs[0]?.bytes ?? new Uint8Array(), `样例.${format}`)
  if (!document) throw new Error(notes.map(({ message }) => message).join('\n'))
  return document
}

/** What a printed document shows: no paths, no pictures' bytes, no row breaks asked for in a title. */
const shown = (document: OfficialDocument): unknown => {
  const { documentType, form, issuers, masthead, body, attachments, attachmentsBoundApart, colophon } =
    document
  const { issuers: signers, documentDate, signatures } = body.signOff
  return {
    documentType,
    form,
    issuers: issuers.map(({ fullName }) => fullName),
    masthead,
    title: body.title.replaceAll('|', ''),
    addressees: body.addressees,
    mainText: body.mainText.map(shownBlock),
    attachmentList: body.attachmentList,
    attendance: body.attendance,
    signOff: { signers, documentDate, positions: signatures?.map(({ position }) => position) },
    note: body.note,
    // Bound apart they are files of their own.
    attachments: attachmentsBoundApart
      ? []
      : attachments.map(({ serial, title, blocks }) => ({ serial, title, blocks: blocks.map(shownBlock) })),
    colophon,
  }
}

const shownBlock = (block: Block): unknown => {
  if (block.kind === 'picture') return { kind: block.kind, caption: block.caption, width: block.width }
  const { path: _, ...rest } = block
  return rest
}

describe.each(folders)('%s', (folder) => {
  const wanted = shown(readSample(folder))

  test('DOCX', async () => {
    const imported = await importSample(folder, 'docx')
    expect(shown(toOfficialDocument(imported))).toEqual(wanted)
    // Through YAML and the reader, beside the office's own 机关/ and templates.
    const files = memoryFiles(
      new Map([
        ...[...documentToFiles(imported), ...imported.pictures].map(
          ([path, content]) => [`content/x/${path}`, content] as const,
        ),
      ]),
    )
    const templates = (path: string): boolean => path.startsWith('templates')
    const read = readDocument(
      {
        readText: (path) => (templates(path) ? nodeFiles : files).readText(path),
        readBytes: (path) => (templates(path) ? nodeFiles : files).readBytes(path),
        size: (path) => (templates(path) ? nodeFiles : files).size(path),
        list: (path) => (templates(path) ? nodeFiles : files).list(path),
        realPath: (path) => (templates(path) ? nodeFiles : files).realPath(path),
      },
      'content/x',
      { templateFolders: ['templates'] },
    )
    expect(read.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(read.ok && shown(read.value.document)).toEqual(wanted)
  })

  const tables = /表格报告/.test(folder)
  test.skipIf(tables)('PDF', async () => {
    const imported = shown(toOfficialDocument(await importSample(folder, 'pdf')))
    expect(withoutSpaces(imported)).toEqual(withoutSpaces(wanted))
  })
})

/** A 字 of white where a row ends is not there in a PDF. */
const withoutSpaces = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll('　', ''))

test('the tables of a PDF come back as rows of text, and that is told', async () => {
  const folder = folders.find((name) => name.includes('表格报告')) ?? ''
  const { outputs } = await buildDocument({
    files: nodeFiles,
    folder,
    templateFolders: ['templates'],
    fonts: testFonts,
    formats: ['pdf'],
  })
  const { document, notes } = await importFile(outputs[0]?.bytes ?? new Uint8Array(), '表格.pdf')
  expect(notes.map(({ message }) => message).join('')).toContain('像是有表格')
  expect(document?.head).toMatchObject({ documentNumber: '滨政文〔2025〕19号', signatories: ['周明远'] })
  expect(JSON.stringify(document)).toContain('江城区　　1386')
})

test('the styles the importer knows are those the DOCX has', () => {
  const names = new Map(paragraphStyles(defaultHouseStyle).map(({ id, name }) => [id as string, name]))
  expect(ownStyles.filter(([id, name]) => names.get(id) !== name)).toEqual([])
})

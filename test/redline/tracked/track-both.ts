/** Two documents → their DOCX and the one with 修订 between them; written without laying out, which is quick. */
import { compareDocuments } from '../../../src/diff/compare-documents.ts'
import { nodeFiles } from '../../../src/files/node-files.ts'
import type { OfficialDocument } from '../../../src/model/official-document.ts'
import { readDocument } from '../../../src/reader/read-document.ts'
import { trackChanges, type WrittenDocument } from '../../../src/redline/tracked/track-changes.ts'
import { writeDocx } from '../../../src/writers/docx/write-docx.ts'

const read = (folder: string): OfficialDocument => {
  const outcome = readDocument(nodeFiles, folder, { templateFolders: ['templates'] })
  if (!outcome.ok) throw new Error(folder)
  return { ...outcome.value.document, attachmentsBoundApart: false }
}

export const annual = (year: number): OfficialDocument => read(`content/${year}/法治政府建设年度报告`)
export const sample = (name: string): OfficialDocument => read(`content/格式样例/${name}`)

export interface Tracked {
  readonly docx: Uint8Array
  readonly sides: { readonly old: WrittenDocument; readonly new: WrittenDocument }
}

export const trackBoth = async (old: OfficialDocument, current: OfficialDocument): Promise<Tracked> => {
  const comparison = compareDocuments({ document: old, name: '旧' }, { document: current, name: '新' })
  const sides = { old: await write(old), new: await write(current) }
  const docx = trackChanges({ ...sides, comparison, author: '比对', date: new Date('2026-02-20') })
  return { docx, sides }
}

const write = async (document: OfficialDocument): Promise<WrittenDocument> => ({
  document,
  docx: await writeDocx(document, { colophonStartsNewPage: false }),
})

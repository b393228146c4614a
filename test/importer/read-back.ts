/** Reads an imported folder with the real reader. */
import { memoryFiles } from '../../src/files/memory-files.ts'
import type { OfficialDocument } from '../../src/model/official-document.ts'
import { readDocument } from '../../src/reader/read-document.ts'

/** Throws with the reader's words when the folder cannot be read. */
export const readBack = (files: ReadonlyMap<string, string>): OfficialDocument => {
  const contents = new Map([...files].map(([path, text]): [string, string] => [`公文/${path}`, text]))
  const result = readDocument(memoryFiles(contents), '公文', { templateFolders: [] })
  const errors = result.diagnostics.filter((diagnostic) => diagnostic.severity === 'error')
  if (!result.ok || errors.length > 0) throw new Error(errors.map((error) => error.message).join('\n'))
  return result.value.document
}

/** The YAML files a document was read from, to go with it: named by where they lie in the content, never by where that lies on this machine. */
import type { Files } from '../files/files.ts'
import type { SourceFile } from '../model/source-file.ts'
import { isWithin, relativePath } from './file-path.ts'
import { findContentRoot } from './load-draft.ts'

/** `inputs`: every file that was read. Templates of the program itself are no content, and are left out. */
export const sourceFiles = (
  files: Files,
  folder: string,
  inputs: readonly string[],
): readonly SourceFile[] => {
  const bases = [folder, findContentRoot({ files }, folder), '.']
  const named = new Map<string, Uint8Array>()
  for (const path of inputs) {
    const base = bases.find((each) => isWithin(each, path))
    const bytes = base !== undefined && /\.ya?ml$/i.test(path) ? files.readBytes(path) : undefined
    if (base === undefined || bytes === undefined) continue
    const name = relativePath(base, path)
    named.set((named.has(name) ? path : name).replaceAll('/', '／'), bytes)
  }
  return Array.from(named, ([name, bytes]) => ({ name, bytes }))
}

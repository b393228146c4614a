/** The folders of documents at or below a path: those that hold a 公文.yaml. */
import type { Files } from '../files/files.ts'
import { joinPath } from './file-path.ts'

/** Sorted; the path may also be a 公文.yaml itself. */
export const findDocumentFolders = (files: Files, path: string): readonly string[] => {
  const at = joinPath(path)
  if (at === '公文.yaml' || at.endsWith('/公文.yaml')) return [joinPath(at, '..')]
  const names = files.list(at)
  if (!names) return []
  const here = names.includes('公文.yaml') ? [at] : []
  const below = names
    .filter((name) => !name.startsWith('.') && name !== 'node_modules')
    .flatMap((name) => findDocumentFolders(files, joinPath(at, name)).filter((folder) => folder !== at))
  return [...here, ...below].sort()
}

/** The folders of documents at or below a path: those that hold a 公文.yaml. */
import type { Files } from '../files/files.ts'
import { joinPath } from './file-path.ts'

/** Sorted; the path may also be a 公文.yaml itself. Links below it are not followed: they lead away, or round for ever. */
export const findDocumentFolders = (files: Files, path: string): readonly string[] => {
  const at = joinPath(path)
  if (at === '公文.yaml' || at.endsWith('/公文.yaml')) return [joinPath(at, '..')]
  const names = files.list(at)
  if (!names) return []
  const real = files.realPath(at) ?? at
  const here = names.includes('公文.yaml') ? [at] : []
  const below = names
    .filter((name) => !name.startsWith('.') && name !== 'node_modules' && name !== '公文.yaml')
    // Most of what lies there are files, and to ask for their size is the quickest way to know.
    .filter((name) => files.size(joinPath(at, name)) === undefined)
    .filter((name) => files.realPath(joinPath(at, name)) === joinPath(real, name))
    .flatMap((name) => findDocumentFolders(files, joinPath(at, name)))
  return [...here, ...below].sort()
}

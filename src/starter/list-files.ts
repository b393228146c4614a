/** The files of one document's folder, at any depth. */
import type { Files } from '../files/files.ts'
import { joinPath } from '../reader/file-path.ts'

/** Paths from the folder. Hidden files, and folders that are documents of their own, are left out. */
export const listFiles = (files: Files, folder: string): readonly string[] => {
  const walk = (below: string): readonly string[] =>
    (files.list(joinPath(folder, below)) ?? [])
      .filter((name) => !name.startsWith('.'))
      .flatMap((name) => {
        const path = joinPath(below, name)
        const inside = files.list(joinPath(folder, path))
        if (inside === undefined) return [path]
        return inside.includes('公文.yaml') ? [] : walk(path)
      })
  return walk('.')
}

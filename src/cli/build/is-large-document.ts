/** Whether a document takes seconds to lay out: by the bytes of its YAML, without reading them. */
import type { Files } from '../../files/files.ts'

/** Some 500 sides. */
const large = 1024 * 1024

export const isLargeDocument = (files: Files, folder: string): boolean => {
  let bytes = 0
  for (const path of [folder, `${folder}/正文`, `${folder}/附件`]) {
    for (const name of namesIn(files, path)) {
      if (name.endsWith('.yaml')) bytes += sizeOf(files, `${path}/${name}`)
      if (bytes > large) return true
    }
  }
  return false
}

/** What cannot be read counts as nothing: the build will say so. */
const namesIn = (files: Files, path: string): readonly string[] => {
  try {
    return files.list(path) ?? []
  } catch {
    return []
  }
}

const sizeOf = (files: Files, path: string): number => {
  try {
    return files.size(path) ?? 0
  } catch {
    return 0
  }
}

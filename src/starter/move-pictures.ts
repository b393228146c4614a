/** Pictures outside the document's folder are not copied along: their paths are turned to where they still lie. */
import type { Path } from '../model/path.ts'
import { isWithin, joinPath, relativePath } from '../reader/file-path.ts'
import type { YamlTree } from '../reader/yaml/yaml-tree.ts'
import type { Edit } from './splice-text.ts'

/** Edits of one file, `file` being its path in either folder. */
export const movePictures = (
  tree: YamlTree,
  file: string,
  folders: { readonly from: string; readonly to: string },
): readonly Edit[] => {
  const here = joinPath(folders.from, file, '..')
  const there = joinPath(folders.to, file, '..')
  return picturePaths(tree.value, []).flatMap(({ path, name }): Edit[] => {
    const picture = joinPath(here, name)
    const moved = relativePath(there, picture)
    if (isWithin(folders.from, picture) || joinPath(there, name) === picture) return []
    const { start, end } = tree.valueSpan(path)
    return [{ start, end, text: moved }]
  })
}

/** 文件 of every 图片. */
const picturePaths = (value: unknown, path: Path): readonly { path: Path; name: string }[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const at: Path = [...path, Array.isArray(value) ? Number(key) : key]
    const isPicture = key === '文件' && path.at(-1) === '图片' && typeof inner === 'string'
    return isPicture ? [{ path: at, name: inner }] : picturePaths(inner, at)
  })
}

/** Files as they would be once changes were written. */
import type { Files } from '../files/files.ts'
import { joinPath, parentOf } from '../reader/file-path.ts'

/** Undefined: the file is gone. */
export const overlayFiles = (
  files: Files,
  writes: ReadonlyMap<string, string | Uint8Array | undefined>,
): Files => {
  const readBytes = (path: string): Uint8Array | undefined => {
    const written = writes.get(path)
    if (!writes.has(path)) return files.readBytes(path)
    return typeof written === 'string' ? new TextEncoder().encode(written) : written
  }
  return {
    readBytes,
    realPath: (path) =>
      files.realPath(path) ?? (writes.get(path) === undefined ? undefined : realNewPath(files, path)),
    readText: (path) => {
      const bytes = readBytes(path)
      return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    },
    size: (path) => readBytes(path)?.length,
    list: (path) => {
      const names = new Set(files.list(path) ?? [])
      for (const [file, content] of writes) {
        const name = file.startsWith(`${path}/`) ? file.slice(path.length + 1) : ''
        const [first = ''] = name.split('/')
        if (content === undefined && name === first) names.delete(name)
        else if (first !== '') names.add(first)
      }
      return names.size > 0 || files.list(path) ? [...names].sort(byCodePoint) : undefined
    },
  }
}

/** A file that is still to be written: the nearest folder that is there, and the way from it. */
const realNewPath = (files: Files, path: string): string => {
  const folder = parentOf(path)
  if (folder === undefined || folder === path) return path
  const real = files.realPath(folder) ?? realNewPath(files, folder)
  return joinPath(real, path.slice(path.lastIndexOf('/') + 1))
}

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

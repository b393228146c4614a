/** Files over a Map of path → content; folders exist because files lie in them. */
import type { Files } from './files.ts'

export const memoryFiles = (contents: ReadonlyMap<string, string | Uint8Array>): Files => {
  const find = (path: string): string | Uint8Array | undefined => contents.get(plain(path))
  const readBytes = (path: string): Uint8Array | undefined => {
    const found = find(path)
    return typeof found === 'string' ? new TextEncoder().encode(found) : found
  }
  return {
    readText: (path) => {
      const found = find(path)
      return found instanceof Uint8Array ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(found) : found
    },
    readBytes,
    size: (path) => readBytes(path)?.length,
    list: (path) => {
      const prefix = path === '.' || path === '' ? '' : `${plain(path)}/`
      const names = new Set<string>()
      for (const key of contents.keys()) {
        const name = key.startsWith(prefix) ? key.slice(prefix.length).split('/', 1)[0] : undefined
        if (name) names.add(name)
      }
      return names.size > 0 ? [...names].sort(byCodePoint) : undefined
    },
    // There are no links.
    realPath: (path) => plain(path),
  }
}

const plain = (path: string): string => path.replace(/^\.\//, '').replace(/\/+$/, '')

const byCodePoint = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

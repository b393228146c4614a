/** Takes control characters, and those that turn the direction of writing, out of what was imported; no 公文 has them. */
import { unsafeCharacters } from '../text/unsafe-characters.ts'
import type { ImportedFile } from './imported-file.ts'

export const stripUnsafe = (imported: ImportedFile): ImportedFile => {
  const removed: string[] = []
  const document = strip(imported.document, removed)
  if (document === undefined || removed.length === 0) return imported
  const message = `文中有 ${removed.length} 个控制字符或改变文字方向的字符，已删去。`
  return {
    document,
    notes: [
      ...imported.notes,
      { kind: 'bad-character', severity: 'warning', message, removed: removed.join('') },
    ],
  }
}

/** Texts at any depth; pictures stay as they are. */
const strip = <T>(value: T, removed: string[]): T => {
  if (typeof value === 'string') {
    const keep = (character: string): string => {
      removed.push(character)
      return ''
    }
    return value.replace(unsafeCharacters, keep) as T
  }
  if (Array.isArray(value)) return value.map((item) => strip(item, removed)) as T
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, strip(inner, removed)])) as T
}

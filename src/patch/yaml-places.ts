/** Where items, keys and values stand in a YAML text, for taking them out and putting new ones beside them. */
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import type { Path } from '../model/path.ts'

export interface Region {
  /** From the start of a line to the start of another. */
  readonly start: number
  readonly end: number
}

export interface YamlPlaces {
  /** The lines of an item of a block list. */
  itemRegion(list: Path, index: number): Region | undefined
  /** The lines of a key with its value. */
  keyRegion(map: Path, key: string): Region | undefined
  /** Columns before the dash of a block list. */
  dashIndent(list: Path): number | undefined
  /** Columns before a key. */
  keyIndent(map: Path, key: string): number | undefined
  /** The text of a value as it is written, with its `|` header. */
  valueText(path: Path): string | undefined
  isList(path: Path): boolean
  length(list: Path): number
}

export const yamlPlaces = (source: string): YamlPlaces => {
  const root = parseDocument(source, { schema: 'failsafe', logLevel: 'silent' }).contents as Node | null
  const find = (path: Path): Node | undefined => walk(root, path)
  const columnOf = (offset: number): number => offset - (source.lastIndexOf('\n', offset - 1) + 1)
  const lines = (start: number, end: number): Region => ({
    start: source.lastIndexOf('\n', start - 1) + 1,
    end: endOfLine(source, start + source.slice(start, end).trimEnd().length),
  })
  const dashOf = (list: Path, index: number): number | undefined => {
    const start = find([...list, index])?.range?.[0]
    const dash = start === undefined ? -1 : source.lastIndexOf('-', start - 1)
    return dash < 0 || start === undefined || /[^\s-]/u.test(source.slice(dash, start)) ? undefined : dash
  }
  const keyOf = (map: Path, key: string): { start: number; end: number } | undefined => {
    const node = find(map)
    const pair = isMap(node) ? node.items.find((item) => textOf(item.key) === key) : undefined
    const start = (pair?.key as Node | undefined)?.range?.[0]
    const end = (pair?.value as Node | undefined)?.range?.[1]
    return start === undefined ? undefined : { start, end: end ?? start + key.length + 1 }
  }
  return {
    itemRegion: (list, index) => {
      const dash = dashOf(list, index)
      const end = find([...list, index])?.range?.[1]
      return dash === undefined || end === undefined ? undefined : lines(dash, end)
    },
    keyRegion: (map, key) => {
      const place = keyOf(map, key)
      return place && lines(place.start, place.end)
    },
    dashIndent: (list) => {
      const dash = dashOf(list, 0)
      return dash === undefined ? undefined : columnOf(dash)
    },
    keyIndent: (map, key) => {
      const place = keyOf(map, key)
      return place && columnOf(place.start)
    },
    valueText: (path) => {
      const range = find(path)?.range
      return range ? source.slice(range[0], range[1]) : undefined
    },
    isList: (path) => {
      const node = find(path)
      return isSeq(node) && node.flow !== true
    },
    length: (list) => {
      const node = find(list)
      return isSeq(node) ? node.items.length : 0
    },
  }
}

const walk = (root: Node | null, path: Path): Node | undefined => {
  let node: unknown = root
  for (const step of path) {
    if (isMap(node)) node = node.items.find((item) => textOf(item.key) === String(step))?.value
    else if (isSeq(node)) node = node.items[Number(step)]
    else return undefined
  }
  return (node as Node | null | undefined) ?? undefined
}

const textOf = (key: unknown): string => (isScalar(key) ? String(key.value ?? '') : '')

const endOfLine = (source: string, from: number): number => {
  const found = source.indexOf('\n', from)
  return found === -1 ? source.length : found + 1
}

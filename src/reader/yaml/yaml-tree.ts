/** YamlTree: the plain value of a YAML file and, for every path in it, where it stands in the writer's text. */
import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Path } from '../../model/path.ts'

export interface YamlTree {
  readonly file: string
  /** Maps, lists and texts only. */
  readonly value: unknown
  /** Where the value at a path stands; the nearest parent's place when there is none. */
  valueSpan(path: Path): Span
  /** Where the key at a path stands; list items have no key and give their value. */
  keySpan(path: Path): Span
  /** Where a part of the text at a path stands, through folding, indentation and quotes. */
  textSpan(path: Path, start: number, end: number): Span
  /** How a text is written: plain, quoted, or a `|` or `>` block. */
  textStyle(path: Path): Scalar.Type | undefined
}

export const yamlTree = (
  file: string,
  root: Node | null,
  source: string,
  toOriginal: (offset: number) => number,
): YamlTree => {
  const span = (start: number, end: number): Span => ({
    file,
    start: toOriginal(start),
    end: toOriginal(end),
  })
  const nodeSpan = (node: Node | null): Span => {
    const [start, end] = node?.range ?? [0, 0]
    return span(start, isScalar(node) ? trimmedEnd(source, start, end) : endOfFirstLine(source, start, end))
  }
  const valueSpan = (path: Path): Span => nodeSpan(nearest(root, path).value)
  // A long text may have many mistakes.
  const aligned = new Map<Scalar, readonly number[]>()
  const placesOf = (scalar: Scalar): readonly number[] => {
    const places = aligned.get(scalar) ?? alignText(scalar, source)
    aligned.set(scalar, places)
    return places
  }
  return {
    file,
    value: toPlain(root),
    valueSpan,
    keySpan: (path) => {
      const { key, value } = nearest(root, path)
      return nodeSpan(key ?? value)
    },
    textSpan: (path, start, end) => {
      const { value, depth } = nearest(root, path)
      if (depth !== path.length || !isScalar(value)) return valueSpan(path)
      const places = placesOf(value)
      const from = places[start]
      const last = places[end - 1] ?? from
      return from === undefined || last === undefined ? valueSpan(path) : span(from, last + 1)
    },
    textStyle: (path) => {
      const { value } = nearest(root, path)
      return isScalar(value) ? (value.type as Scalar.Type | undefined) : undefined
    },
  }
}

const toPlain = (node: unknown): unknown => {
  if (isMap(node))
    return Object.fromEntries(node.items.map((pair) => [keyText(pair.key), toPlain(pair.value)]))
  if (isSeq(node)) return node.items.map(toPlain)
  if (isAlias(node)) return `*${node.source}`
  return isScalar(node) ? String(node.value ?? '') : ''
}

const keyText = (key: unknown): string => (isScalar(key) ? String(key.value ?? '') : '')

const nearest = (root: Node | null, path: Path): { key: Node | null; value: Node | null; depth: number } => {
  let key: Node | null = null
  let value = root
  let depth = 0
  for (const step of path) {
    const pair = isMap(value) ? value.items.find((item) => keyText(item.key) === String(step)) : undefined
    const item = isSeq(value) ? value.items[Number(step)] : undefined
    const next = (pair ? (pair.value ?? pair.key) : item) as Node | null | undefined
    if (!next) break
    key = (pair?.key ?? null) as Node | null
    value = next
    depth += 1
  }
  return { key, value, depth }
}

const trimmedEnd = (source: string, start: number, end: number): number =>
  start + source.slice(start, end).trimEnd().length

const endOfFirstLine = (source: string, start: number, end: number): number => {
  const lineEnd = source.indexOf('\n', start)
  return trimmedEnd(source, start, lineEnd < 0 ? end : Math.min(end, lineEnd))
}

/**
 * For every character of a text its place in the source: the source holds the same characters in the same order,
 * with indentation, folds and quotes between them. An escape like \u4e00 ends the alignment.
 */
const alignText = (scalar: Scalar, source: string): readonly number[] => {
  const [start, end] = scalar.range ?? [0, 0]
  const isBlock = scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED'
  const isQuoted = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE'
  let at = isBlock ? source.indexOf('\n', start) + 1 : start + (isQuoted ? 1 : 0)
  const places: number[] = []
  for (const unit of String(scalar.value).split('')) {
    if (!/\s/.test(unit)) {
      const found = source.indexOf(unit, at)
      if (found < 0 || found >= end) break
      at = found
    }
    places.push(at)
    at += /\s/.test(unit) && source[at] !== unit ? 0 : 1
  }
  return places
}

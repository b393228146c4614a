/** Last year's figures taken out: each becomes 待填, and its line remembers what it was. */
import type { Span } from '../diagnostics/diagnostic.ts'
import type { Path } from '../model/path.ts'
import { unfilled } from '../reader/schema/data-schema.ts'
import type { YamlTree } from '../reader/yaml/yaml-tree.ts'
import { type Edit, lineStart, remarkOnLine } from './splice-text.ts'

export interface RolledFigures {
  readonly edits: readonly Edit[]
  readonly count: number
}

/** All figures of 数据.yaml; units and 口径 stay. */
export const rollData = (text: string, tree: YamlTree): RolledFigures =>
  emptyFigures(text, tree, figurePaths(tree.value, []))

const figurePaths = (value: unknown, path: Path): readonly Path[] => {
  if (typeof value !== 'object' || value === null) return [path]
  if (Object.hasOwn(value, '值')) return [[...path, '值']]
  return Object.entries(value).flatMap(([key, inner]) => figurePaths(inner, [...path, key]))
}

/** The figures at these paths. Those of one line share a remark. */
export const emptyFigures = (text: string, tree: YamlTree, paths: readonly Path[]): RolledFigures => {
  const places = paths
    .map((path) => tree.valueSpan(path))
    .filter(({ start, end }) => text.slice(start, end) !== unfilled)
  const lines = new Map<number, Span[]>()
  for (const place of places) {
    const line = lineStart(text, place.start)
    lines.set(line, [...(lines.get(line) ?? []), place])
  }
  const remarks = Array.from(lines.values(), (onLine): Edit => {
    const last = Math.max(...onLine.map(({ end }) => end))
    return remarkOnLine(
      text,
      last,
      `上年 ${onLine.map(({ start, end }) => text.slice(start, end)).join('、')}`,
    )
  })
  const emptied = places.map(({ start, end }): Edit => ({ start, end, text: unfilled }))
  return { edits: [...emptied, ...remarks], count: places.length }
}

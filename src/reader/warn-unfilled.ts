/** Figures still to come (待填) in 数据.yaml and 变量: one warning for each file, at the first of them, naming all. */
import type { Path } from '../model/path.ts'
import type { DataState } from './draft.ts'
import type { YamlFile } from './load-yaml.ts'
import type { Reading } from './reading.ts'
import { unfilled } from './schema/data-schema.ts'
import type { OfficialDocumentFile } from './schema/official-document-schema.ts'
import { blank } from './template/value.ts'
import type { YamlTree } from './yaml/yaml-tree.ts'

export const warnUnfilled = (
  reading: Reading,
  { tree, value }: YamlFile<OfficialDocumentFile>,
  data: DataState | undefined,
): void => {
  warn(reading, tree, findUnfilled(value.变量 ?? {}, ['变量']))
  if (data && data !== 'broken') warn(reading, data.tree, findUnfilled(data.value, []))
}

const findUnfilled = (value: unknown, path: Path): readonly Path[] => {
  if (value === unfilled) return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    findUnfilled(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

const namesShown = 8

const warn = (reading: Reading, tree: YamlTree, paths: readonly Path[]): void => {
  const [first] = paths
  if (!first) return
  const names = paths.slice(0, namesShown).map((path) => path.filter((step) => step !== '值').join('.'))
  const more = paths.length > namesShown ? '等' : ''
  reading.report({
    rule: 'unfilled-figure',
    severity: 'warning',
    message: `还有 ${paths.length} 个数没有填：${names.join('、')}${more}。`,
    reason: `没有填的数印成“${blank}”。`,
    hint: `把“${unfilled}”换成数字`,
    span: tree.valueSpan(first),
  })
}

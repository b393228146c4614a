/** What zod found wrong, as diagnostics in plain Chinese at their places in the YAML file. */
import type { z } from 'zod'
import type { Diagnostic, Span } from '../../diagnostics/diagnostic.ts'
import type { YamlTree } from '../yaml/yaml-tree.ts'
import type { IssueParams } from './fields.ts'
import { askNearest, nearest } from './nearest.ts'

type Issue = z.core.$ZodIssue

export const schemaDiagnostics = (issues: readonly Issue[], tree: YamlTree): Diagnostic[] =>
  issues.flatMap((issue) => explain(issue, pathOf(issue), tree))

const pathOf = (issue: Issue): (string | number)[] =>
  issue.path.map((step) => (typeof step === 'number' ? step : String(step)))

const explain = (issue: Issue, path: (string | number)[], tree: YamlTree): Diagnostic[] => {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, issue.message.split(' '), tree.keySpan([...path, key])))
    case 'invalid_union':
      return explainUnion(issue, path, tree)
    case 'invalid_type':
      return [wrongType([issue.expected], path, tree)]
    case 'invalid_value':
      return [wrongValue(issue.values.map(String), path, tree)]
    case 'too_small':
      return [emptyValue(path, tree)]
    case 'custom':
      return [customIssue(issue.message, issue.params as IssueParams | undefined, tree.valueSpan(path))]
    default:
      return [customIssue(`${subject(path)}的写法不对。`, undefined, tree.valueSpan(path))]
  }
}

/** Of a value's possible kinds, the one the writer began to write. */
const explainUnion = (
  issue: z.core.$ZodIssueInvalidUnion,
  path: (string | number)[],
  tree: YamlTree,
): Diagnostic[] => {
  const isMissing = (inner: Issue): boolean =>
    inner.code === 'invalid_type' && valueAt(tree.value, [...path, ...pathOf(inner)]) === undefined
  const possible = issue.errors.filter((errors) => !errors.some(isWrongKind))
  const meant = possible.find((errors) => !errors.some(isMissing)) ?? possible[0]
  if (meant) return meant.flatMap((inner) => explain(inner, [...path, ...pathOf(inner)], tree))
  const expected = issue.errors.flat().flatMap((inner) => (isWrongKind(inner) ? kindsOf(inner) : []))
  return [wrongType(expected, path, tree)]
}

const isWrongKind = (issue: Issue): boolean => {
  if (issue.path.length > 0) return false
  return (
    issue.code === 'invalid_type' ||
    (issue.code === 'invalid_union' && issue.errors.every((e) => e.some(isWrongKind)))
  )
}

const kindsOf = (issue: Issue): string[] => {
  if (issue.code === 'invalid_type') return [issue.expected]
  return issue.code === 'invalid_union' ? issue.errors.flat().flatMap(kindsOf) : []
}

const unknownKey = (key: string, known: readonly string[], span: Span): Diagnostic => ({
  rule: 'unknown-key',
  severity: 'error',
  message: `没有“${key}”这个键。`,
  hint: askNearest(key, known, `这里可以写：${known.join('、')}`),
  span,
})

const wrongType = (expected: readonly string[], path: (string | number)[], tree: YamlTree): Diagnostic => {
  const value = valueAt(tree.value, path)
  if (value === undefined) {
    return {
      rule: 'missing-key',
      severity: 'error',
      message: `缺少“${path.at(-1)}”。`,
      hint: `补上一行“${path.at(-1)}: ……”`,
      span: tree.keySpan(path.slice(0, -1)),
    }
  }
  if (value === '') return emptyValue(path, tree)
  const kinds = [...new Set(expected.map((kind) => kindNames[kind] ?? kind))]
  return {
    rule: 'wrong-type',
    severity: 'error',
    message: `${subject(path)}应当是${kinds.join('或')}，这里写成了${kindName(value)}。`,
    hint: typeHint(path),
    span: tree.keySpan(path),
  }
}

const typeHint = (path: readonly (string | number)[]): string => {
  if (path.length === 0) return '第一层写成“键: 值”，冒号用半角，如“内容: ……”'
  return path.at(-1) === '用印'
    ? '只写 印章、无、签名章；印章图片写在 机关/ 文件的“印章”里，签名章图片写在“签名章”里'
    : '检查缩进、冒号和“- ”'
}

const wrongValue = (values: readonly string[], path: (string | number)[], tree: YamlTree): Diagnostic => {
  const value = valueAt(tree.value, path)
  if (typeof value !== 'string') return wrongType(['string'], path, tree)
  if (value === '') return emptyValue(path, tree)
  const [near, ...others] = nearest(value, values)
  return {
    rule: 'wrong-value',
    severity: 'error',
    message: `${subject(path)}写了“${value}”，应为${values.join('、')}之一。`,
    ...(near !== undefined && others.length === 0 && { hint: `是不是“${near}”？` }),
    span: tree.valueSpan(path),
  }
}

const emptyValue = (path: (string | number)[], tree: YamlTree): Diagnostic => ({
  rule: 'empty-value',
  severity: 'error',
  message: `${subject(path)}是空的。`,
  hint: path.at(-1) === '红色' ? "颜色以 # 开头，要加引号，如 '#FF0000'" : '写上内容，或者删去这一行',
  span: tree.keySpan(path),
})

const customIssue = (message: string, params: IssueParams | undefined, span: Span): Diagnostic => ({
  rule: 'wrong-value',
  severity: 'error',
  message,
  ...params,
  span,
})

const subject = (path: readonly (string | number)[]): string => {
  const last = path.at(-1)
  if (last === undefined) return '这个文件'
  if (typeof last === 'string') return `“${last}”`
  const list = path.findLast((step) => typeof step === 'string')
  return list === undefined ? `第${last + 1}项` : `“${list}”的第${last + 1}项`
}

const kindNames: Readonly<Record<string, string>> = {
  string: '文字',
  array: '列表',
  object: '“键: 值”',
  record: '“键: 值”',
}

const kindName = (value: unknown): string =>
  typeof value === 'string' ? '文字' : Array.isArray(value) ? '列表' : '“键: 值”'

const valueAt = (root: unknown, path: readonly (string | number)[]): unknown => {
  let value = root
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}

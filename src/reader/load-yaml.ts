/** A YAML file opened, parsed and held against its schema; what is wrong with it goes to the reading. */
import type { z } from 'zod'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { mistake } from './mistake.ts'
import type { Reading } from './reading.ts'
import { schemaDiagnostics } from './schema/schema-diagnostics.ts'
import { dataSlipKeys, slipKeys } from './schema/slip-keys.ts'
import { parseYaml } from './yaml/parse-yaml.ts'
import type { YamlTree } from './yaml/yaml-tree.ts'

export interface YamlFile<T> {
  readonly value: T
  readonly tree: YamlTree
}

/** Undefined when the file is missing (not reported here) or has mistakes (reported). */
export const loadYaml = <T>(reading: Reading, file: string, schema: z.ZodType<T>): YamlFile<T> | undefined =>
  withTree(reading, file, (tree) => {
    const result = schema.safeParse(tree.value)
    if (result.success) return { value: result.data, tree }
    reportIssues(reading, result.error, tree)
    return undefined
  })

/**
 * Like loadYaml, but of a map with mistakes the right keys are kept, so that other files can still be read against
 * it. `missing` stands in for keys that must be there.
 */
export const loadMostly = <T>(
  reading: Reading,
  file: string,
  schema: z.ZodType<T>,
  missing: Readonly<Record<string, unknown>>,
): (YamlFile<T> & { readonly isWhole: boolean }) | undefined =>
  withTree(reading, file, (tree) => {
    const result = schema.safeParse(tree.value)
    if (result.success) return { value: result.data, tree, isWhole: true }
    reportIssues(reading, result.error, tree)
    const wrong = new Set(result.error.issues.flatMap(wrongKeys))
    const right = Object.entries(Object(tree.value)).filter(([key]) => !wrong.has(key))
    const rest = schema.safeParse({ ...missing, ...Object.fromEntries(right) })
    return rest.success ? { value: rest.data, tree, isWhole: false } : undefined
  })

const reportIssues = (reading: Reading, error: z.ZodError, tree: YamlTree): void => {
  for (const diagnostic of schemaDiagnostics(error.issues, tree)) reading.report(diagnostic)
}

const wrongKeys = (issue: z.core.$ZodIssue): string[] =>
  issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [String(issue.path[0])]

const withTree = <T>(
  reading: Reading,
  file: string,
  use: (tree: YamlTree) => T | undefined,
): T | undefined => {
  const text = reading.open(file)
  if (text === undefined) return undefined
  try {
    const { tree, diagnostics } = parseYaml(file, text, file.endsWith('数据.yaml') ? dataSlipKeys : slipKeys)
    for (const diagnostic of diagnostics) reading.report(diagnostic)
    return tree && use(tree)
  } catch (error) {
    // Parser and schema recurse; parseYaml keeps the nesting low, this is for what it may have missed.
    if (!(error instanceof RangeError)) throw error
    reading.report(tooDeep(file))
    return undefined
  }
}

const tooDeep = (file: string): Diagnostic =>
  mistake('yaml-syntax', '括号或列表嵌套太深，读不下去。', {
    hint: '检查有没有多余的 [ 或 {',
    span: { file, start: 0, end: 0 },
  })

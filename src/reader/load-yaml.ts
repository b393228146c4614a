/** A YAML file opened, parsed and held against its schema; what is wrong with it goes to the reading. */
import type { z } from 'zod'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
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
export const loadYaml = <T>(
  reading: Reading,
  file: string,
  schema: z.ZodType<T>,
): YamlFile<T> | undefined => {
  const text = reading.open(file)
  if (text === undefined) return undefined
  try {
    return checkYaml(reading, file, text, schema)
  } catch (error) {
    // Parser and schema recurse, so thousands of nested brackets run out of stack.
    if (!(error instanceof RangeError)) throw error
    reading.report(tooDeep(file))
    return undefined
  }
}

const checkYaml = <T>(
  reading: Reading,
  file: string,
  text: string,
  schema: z.ZodType<T>,
): YamlFile<T> | undefined => {
  const { tree, diagnostics } = parseYaml(file, text, file.endsWith('数据.yaml') ? dataSlipKeys : slipKeys)
  for (const diagnostic of diagnostics) reading.report(diagnostic)
  if (!tree) return undefined
  const result = schema.safeParse(tree.value)
  if (result.success) return { value: result.data, tree }
  for (const diagnostic of schemaDiagnostics(result.error.issues, tree)) reading.report(diagnostic)
  return undefined
}

const tooDeep = (file: string): Diagnostic =>
  mistake('yaml-syntax', '括号或列表嵌套太深，读不下去。', {
    hint: '检查有没有多余的 [ 或 {',
    span: { file, start: 0, end: 0 },
  })

/** A mistake at a place of a YAML file. */
export const mistake = (
  rule: string,
  message: string,
  extra: Omit<Diagnostic, 'rule' | 'severity' | 'message'>,
): Diagnostic => ({
  rule,
  severity: 'error',
  message,
  ...extra,
})

/** Every key that a writer may use, with its meaning and an example: from the schemas that check the files. */
import { stringify } from 'yaml'
import { type JsonSchema, type SchemaName, toJsonSchemas } from './json-schema.ts'

export interface KeyRow {
  /** As in the folder of a document or of the office. */
  readonly file: string
  /** Keys within keys are joined with dots; list items have no step of their own. */
  readonly key: string
  readonly isRequired: boolean
  readonly description: string
  /** The values there are, where only some words are allowed. */
  readonly values: readonly string[]
  /** As YAML on one line; '' for a map, whose keys have theirs. */
  readonly example: string
}

const files: Readonly<Record<SchemaName, string>> = {
  正文: '正文/*.yaml',
  附件: '附件/*.yaml',
  公文: '公文.yaml',
  数据: '数据.yaml',
  机关: '机关/*.yaml',
  术语: '术语.yaml',
  模板: 'templates/*.yaml',
}

/** What several places share, such as the blocks of a text or 版式, is listed at the first of them. */
export const listKeys = (): readonly KeyRow[] => {
  const schemas = toJsonSchemas()
  const seen = new Set<unknown>()
  return (Object.keys(files) as SchemaName[]).flatMap((name) => {
    return rowsOf(schemas[name], { root: schemas[name], file: files[name], prefix: '', seen })
  })
}

interface Place {
  /** Where references lead into. */
  readonly root: JsonSchema
  readonly file: string
  readonly prefix: string
  /** Schemas that have been walked, and sets of keys that have been listed. */
  readonly seen: Set<unknown>
}

const rowsOf = (schema: JsonSchema, place: Place): readonly KeyRow[] => {
  const properties = Object.entries(mapOf(schema.properties))
  const keys = properties.map(([key]) => key).join(' ') || schema
  if (place.seen.has(schema) || place.seen.has(keys)) return []
  place.seen.add(schema).add(keys)
  const required = Array.isArray(schema.required) ? schema.required : []
  return [
    ...properties.flatMap(([key, value]) => {
      const inner = { ...place, prefix: `${place.prefix}${key}.` }
      const row = rowOf(`${place.prefix}${key}`, mapOf(value), required.includes(key), place)
      return [row, ...rowsOf(mapOf(value), inner)]
    }),
    ...partsOf(schema, place.root).flatMap((part) => rowsOf(part, place)),
  ]
}

const rowOf = (key: string, schema: JsonSchema, isRequired: boolean, { root, file }: Place): KeyRow => {
  const whole = withReferred(schema, root)
  const values = Array.isArray(whole.enum) ? whole.enum.map(String) : []
  const [example = values[0]] = Array.isArray(whole.examples) ? (whole.examples as unknown[]) : []
  return {
    file,
    key,
    isRequired,
    description: String(whole.description ?? ''),
    values,
    example: example === undefined ? '' : yamlLine(example),
  }
}

/** Scalars are read as texts, so that only what YAML itself would misread is quoted. */
const yamlLine = (value: unknown): string =>
  stringify(value, {
    schema: 'failsafe',
    collectionStyle: 'flow',
    lineWidth: 0,
    flowCollectionPadding: false,
  })
    .replace(/\n\s*/g, ' ')
    .trim()

/** The schemas of a value's items, of its kinds, of keys that the writer names, and the one it refers to. */
const partsOf = (schema: JsonSchema, root: JsonSchema): readonly JsonSchema[] => [
  ...[schema.anyOf, schema.allOf].flatMap((kinds) => (Array.isArray(kinds) ? kinds.map(mapOf) : [])),
  ...[schema.items, schema.additionalProperties].filter((part) => typeof part === 'object').map(mapOf),
  ...(typeof schema.$ref === 'string' ? [referred(schema.$ref, root)] : []),
]

const referred = (reference: string, root: JsonSchema): JsonSchema =>
  reference === '#' ? root : mapOf(mapOf(root.definitions)[reference.replace('#/definitions/', '')])

/** A description beside a reference adds to what is referred to. */
const withReferred = (schema: JsonSchema, root: JsonSchema): JsonSchema => {
  const [kind] = Array.isArray(schema.allOf) ? schema.allOf.map(mapOf) : [schema]
  return typeof kind?.$ref === 'string' ? { ...referred(kind.$ref, root), ...schema } : schema
}

const mapOf = (value: unknown): JsonSchema =>
  typeof value === 'object' && value !== null ? (value as JsonSchema) : {}

/** JSON Schemas (draft-7) of the content files, made from the same schemas the reader uses, for editors. */
import { z } from 'zod'
import { attachmentSchema, sectionSchema } from './schema/block-schema.ts'
import { dataSchema } from './schema/data-schema.ts'
import { issuerSchema } from './schema/issuer-schema.ts'
import { officialDocumentSchema } from './schema/official-document-schema.ts'
import { templateSchema } from './schema/template-schema.ts'
import { termsSchema } from './schema/terms-schema.ts'

export type SchemaName = '公文' | '正文' | '附件' | '机关' | '数据' | '术语' | '模板'

const schemas: Readonly<Record<SchemaName, z.ZodType>> = {
  公文: officialDocumentSchema,
  正文: sectionSchema,
  附件: attachmentSchema,
  机关: issuerSchema,
  数据: dataSchema,
  术语: termsSchema,
  模板: templateSchema,
}

const fileNames: Readonly<Record<SchemaName, string>> = {
  公文: 'document',
  正文: 'section',
  附件: 'attachment',
  机关: 'issuer',
  数据: 'data',
  术语: 'terms',
  模板: 'template',
}

/** In plain letters: yaml-language-server knows a relative path in an editor's settings only by them. */
export const schemaFileName = (name: SchemaName): string => `${fileNames[name]}.schema.json`

export type JsonSchema = Readonly<Record<string, unknown>>

export const toJsonSchemas = (): Readonly<Record<SchemaName, JsonSchema>> => {
  const entries = Object.entries(schemas).map(([name, schema]) => [
    name,
    { title: name, ...toJsonSchema(schema) },
  ])
  return Object.fromEntries(entries) as Record<SchemaName, JsonSchema>
}

const toJsonSchema = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    // Editors read 份号: 000123 as a number; the reader takes every scalar as text.
    override: ({ jsonSchema }) => {
      if (jsonSchema.type === 'string' && !jsonSchema.enum) {
        Object.assign(jsonSchema, { type: ['string', 'number'] })
      }
      // zod leaves out `examples` where the reader turns a text into something else.
      if (jsonSchema.written) {
        jsonSchema.examples = jsonSchema.written as unknown[]
        delete jsonSchema.written
      }
      // A value of no stated kind, such as 表格, needs its description only.
      if (jsonSchema.propertyNames) delete jsonSchema.propertyNames
    },
  }) as JsonSchema

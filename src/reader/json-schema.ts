/** JSON Schemas (draft-7) of the content files, made from the same schemas the reader uses, for editors. */
import { z } from 'zod'
import { attachmentSchema, sectionSchema } from './schema/block-schema.ts'
import { dataSchema } from './schema/data-schema.ts'
import { issuerSchema } from './schema/issuer-schema.ts'
import { officialDocumentSchema } from './schema/official-document-schema.ts'
import { templateSchema } from './schema/template-schema.ts'

export type SchemaName = '公文' | '正文' | '附件' | '机关' | '数据' | '模板'

const schemas: Readonly<Record<SchemaName, z.ZodType>> = {
  公文: officialDocumentSchema,
  正文: sectionSchema,
  附件: attachmentSchema,
  机关: issuerSchema,
  数据: dataSchema,
  模板: templateSchema,
}

export type JsonSchema = Readonly<Record<string, unknown>>

export const toJsonSchemas = (): Readonly<Record<SchemaName, JsonSchema>> => {
  const entries = Object.entries(schemas).map(([name, schema]) => [name, toJsonSchema(schema)])
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
      // A value of no stated kind, such as 表格, needs its description only.
      if (jsonSchema.propertyNames) delete jsonSchema.propertyNames
    },
  }) as JsonSchema

import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { toJsonSchemas } from '../../src/reader/json-schema.ts'

const schemas = toJsonSchemas()
const ajv = new Ajv({ allowUnionTypes: true })

test('one schema for every kind of file', () => {
  expect(Object.keys(schemas)).toEqual(['公文', '正文', '附件', '机关', '数据', '术语', '模板'])
})

test('公文.yaml: what must be written, what is allowed, nothing else', () => {
  expect(schemas.公文).toMatchObject({
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    required: ['发文机关'],
    additionalProperties: false,
    properties: {
      文种: { enum: expect.arrayContaining(['报告', '通知', '函']) },
      成文日期: { pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
      份号: { type: ['string', 'number'] },
    },
  })
})

test('every key is described in Chinese', () => {
  const undescribed = Object.entries(schemas).flatMap(([name, schema]) =>
    Object.entries((schema.properties ?? {}) as Record<string, { description?: string; $ref?: string }>)
      .filter(
        ([, property]) => property.$ref === undefined && !/\p{Script=Han}/u.test(property.description ?? ''),
      )
      .map(([key]) => `${name}.${key}`),
  )
  expect(undescribed).toEqual([])
})

/** As an editor reads them: numbers are numbers there. */
test('the sample documents and the templates are right by the schemas', () => {
  const validators = new Map(Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]))
  const files = ['content', 'templates'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml') && !name.includes('开办'))
      .map((name) => `${folder}/${name}`),
  )
  const wrong = files.flatMap((file) => {
    const validate = validators.get(schemaNameOf(file))
    const isRight = validate?.(parse(readFileSync(file, 'utf8')))
    return isRight ? [] : [{ file, errors: validate?.errors }]
  })
  expect(wrong).toEqual([])
  expect(files.length).toBeGreaterThan(20)
})

const schemaNameOf = (file: string): string => {
  if (file.startsWith('templates/')) return '模板'
  const [name = '', folder = ''] = file.split('/').toReversed()
  return ['正文', '附件', '机关'].includes(folder) ? folder : name.replace('.yaml', '')
}

import { expect, test } from 'vitest'
import { toJsonSchemas } from '../../src/reader/json-schema.ts'

const schemas = toJsonSchemas()

test('one schema for every kind of file', () => {
  expect(Object.keys(schemas)).toEqual(['公文', '正文', '附件', '机关', '数据', '模板'])
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

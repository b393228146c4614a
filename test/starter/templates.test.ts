/** Every template that comes with the tool: what it starts reads and lays out at once. */
import { Ajv, type ValidateFunction } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { memoryFiles } from '../../src/files/memory-files.ts'
import { nodeFilesIn } from '../../src/files/node-files.ts'
import { layOutDocument } from '../../src/layout/lay-out-document.ts'
import { documentTypes } from '../../src/model/document-type.ts'
import { type SchemaName, toJsonSchemas } from '../../src/reader/json-schema.ts'
import { readDocument } from '../../src/reader/read-document.ts'
import { type FoundTemplate, findTemplates } from '../../src/starter/find-templates.ts'
import { listFiles } from '../../src/starter/list-files.ts'
import { startDocument } from '../../src/starter/start-document.ts'
import { testFonts } from '../tools/test-fonts.ts'

const found = findTemplates(nodeFilesIn('.'), ['templates'])
const templateTexts = found.templates.map(({ name }): [string, string] => {
  const path = `templates/${name}.yaml`
  return [path, nodeFilesIn('.').readText(path) ?? '']
})

const issuer: [string, string] = [
  'content/机关/滨江市人民政府.yaml',
  '标志: 滨江市人民政府文件\n代字: 滨政发\n印发机关: 滨江市人民政府办公室\n',
]
const folder = 'content/2026/新公文'

const start = (template: FoundTemplate, office: readonly [string, string][]) => {
  const workspace = memoryFiles(new Map([...templateTexts, ...office]))
  const today = { year: 2026, month: 1, day: 20 }
  const { files } = startDocument(workspace, { template, folder, today })
  const written = [...files].map(([path, text]): [string, string] => [`${folder}/${path}`, text])
  return memoryFiles(new Map([...templateTexts, ...office, ...written]))
}

const schemas = toJsonSchemas()
const validate = (name: SchemaName): ValidateFunction =>
  new Ajv({ strict: false, allErrors: true }).compile(schemas[name])
const validators = {
  公文: validate('公文'),
  正文: validate('正文'),
  附件: validate('附件'),
  数据: validate('数据'),
}
const schemaOf = (path: string): keyof typeof validators => {
  const [first = ''] = path.split(/[/.]/)
  return first === '正文' || first === '附件' || first === '数据' ? first : '公文'
}

test('the templates have no mistakes and cover all fifteen 文种', () => {
  expect(found.diagnostics).toEqual([])
  const names = found.templates.map(({ name }) => name)
  expect(documentTypes.filter((type) => !names.includes(type))).toEqual([])
})

test('each says what it is for and is named like its file', () => {
  for (const { name, file } of found.templates) {
    expect(file.名称).toBe(name)
    expect(file.说明).toMatch(/\p{Script=Han}{4,}/u)
    expect(Object.keys(file.骨架 ?? {})).toContain('公文.yaml')
  }
})

describe.each(found.templates)('$name', (template) => {
  const read = (office: readonly [string, string][]) =>
    readDocument(start(template, office), folder, { templateFolders: ['templates'] })

  test('reads without errors and is of its 文种', () => {
    const result = read([issuer])
    const told = result.diagnostics.filter(({ rule }) => rule !== 'unfilled-figure')
    expect(told).toEqual([])
    expect(result.ok && result.value.document.documentType).toBe(template.file.文种)
    expect(result.ok && result.value.document.issuers).toEqual([{ fullName: '滨江市人民政府' }])
  })

  test('lays out with its gaps seen and nothing unfilled', () => {
    const result = read([issuer])
    if (!result.ok) throw new Error('not read')
    const laidOut = layOutDocument(result.value.document, testFonts())
    expect(laidOut.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const text = JSON.stringify(result.value.document)
    expect(text).toContain('××')
    expect(text).not.toMatch(/\{\{|待填/)
  })

  test('shows nothing wrong in an editor that knows the schemas', () => {
    const files = start(template, [issuer])
    for (const path of listFiles(files, folder)) {
      const isValid = validators[schemaOf(path)]
      isValid(parse(files.readText(`${folder}/${path}`) ?? ''))
      expect(isValid.errors, path).toBeNull()
    }
  })

  test('reads in an office that has registered no body', () => {
    const result = read([])
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

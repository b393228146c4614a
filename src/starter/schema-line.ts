/** The first line by which editors find the JSON Schema of a content file. */
import { joinPath, relativePath } from '../reader/file-path.ts'
import { type SchemaName, schemaFileName } from '../reader/json-schema.ts'
import { lineBreakOf } from './splice-text.ts'

/** Which schema a file of a document is written by, told by its place in the document's folder. */
const schemaOf = (file: string): SchemaName => {
  const [first = ''] = file.split('/')
  if (first === '正文' || first === '附件') return first
  return first === '数据.yaml' ? '数据' : '公文'
}

const pattern = /^(?:\uFEFF)?# yaml-language-server: \$schema=\S+[^\n]*\n/u

/** The text of a document's file with the line that is right at its place; without a folder of schemas it has none. */
export const withSchemaLine = (
  text: string,
  folder: string,
  file: string,
  schemaFolder: string | undefined,
): string => {
  if (schemaFolder === undefined) return text
  const schema = joinPath(schemaFolder, schemaFileName(schemaOf(file)))
  const from = joinPath(folder, file, '..')
  return `# yaml-language-server: $schema=${relativePath(from, schema)}${lineBreakOf(text)}${text.replace(pattern, '')}`
}

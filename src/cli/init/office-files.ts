/** The files of an office's repository: where each goes, and the text it begins with. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type SchemaName, schemaFileName, toJsonSchemas } from '../../reader/json-schema.ts'
import { startingFilesFolder } from '../workspace.ts'
import { editorSettings } from './editor-settings.ts'

export interface OfficeFile {
  readonly path: string
  readonly text: string
  /** A file that others write to as well: lines that are missing are added to it. */
  readonly isLineList?: boolean
  readonly isExecutable?: boolean
  /** A beginning that the writers make their own: once it is there it is never written again. */
  readonly isWriters?: boolean
}

/** `issuer` is the office's name. */
export const officeFiles = (issuer: string): readonly OfficeFile[] => {
  const text = (source: string): string =>
    readFileSync(join(startingFilesFolder, source), 'utf8').replaceAll('{{机关}}', issuer)
  return [
    { path: 'content/README.md', text: text('写稿说明.md'), isWriters: true },
    { path: `content/机关/${issuer}.yaml`, text: text('机关.yaml'), isWriters: true },
    { path: 'content/术语.yaml', text: text('术语.yaml'), isWriters: true },
    ...schemaFiles('schema'),
    { path: '.vscode/settings.json', text: editorSettings() },
    { path: '.vscode/extensions.json', text: text('vscode-extensions.json') },
    { path: '.gitattributes', text: text('gitattributes'), isLineList: true },
    { path: '.gitignore', text: text('gitignore'), isLineList: true },
    { path: '.githooks/pre-commit', text: text('pre-commit'), isExecutable: true },
    { path: '.githooks/check-changed.sh', text: text('check-changed.sh') },
    { path: '.githooks/check-pull-request.sh', text: text('check-pull-request.sh') },
    { path: '.github/workflows/documents.yml', text: text('workflow.yml') },
  ]
}

/** The name of a body the office has put in already, or an invented one. */
export const knownIssuer = (folder: string): string => {
  const issuers = join(folder, 'content/机关')
  const names = existsSync(issuers) ? readdirSync(issuers).filter((name) => name.endsWith('.yaml')) : []
  return names.sort()[0]?.replace(/\.yaml$/, '') ?? '示例市人民政府'
}

/** The JSON Schemas, one file each. */
export const schemaFiles = (folder: string): readonly OfficeFile[] =>
  Object.entries(toJsonSchemas()).map(([name, schema]) => ({
    path: join(folder, schemaFileName(name as SchemaName)),
    text: `${JSON.stringify(schema, null, 2)}\n`,
  }))

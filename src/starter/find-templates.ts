/** The templates an office can use: its own first, then those that come with the tool. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Files } from '../files/files.ts'
import { type DocumentType, usualDirection } from '../model/document-type.ts'
import { usualForm } from '../reader/build-document.ts'
import { joinPath } from '../reader/file-path.ts'
import { loadYaml } from '../reader/load-yaml.ts'
import { startReading } from '../reader/reading.ts'
import { type TemplateFile, templateSchema } from '../reader/schema/template-schema.ts'

export interface FoundTemplate {
  /** As written under 模板 or given to `hongtou new`: the name of the file. */
  readonly name: string
  /** The folder it was found in. */
  readonly folder: string
  readonly file: TemplateFile
}

export interface FoundTemplates {
  readonly templates: readonly FoundTemplate[]
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, string>
}

/** Of two templates with one name the first folder's counts. Templates with mistakes are left out and told about. */
export const findTemplates = (files: Files, folders: readonly string[]): FoundTemplates => {
  const reading = startReading(files, folders)
  const found = new Map<string, FoundTemplate>()
  const seen = new Set<string>()
  for (const folder of folders) {
    for (const name of templateNames(files, folder)) {
      if (seen.has(name)) continue
      seen.add(name)
      const file = loadYaml(reading, joinPath(folder, `${name}.yaml`), templateSchema)
      if (file) found.set(name, { name, folder, file: file.value })
    }
  }
  const { diagnostics, sources } = reading
  return { templates: [...found.values()], diagnostics, sources }
}

const templateNames = (files: Files, folder: string): readonly string[] =>
  (files.list(folder) ?? [])
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('.'))
    .map((name) => name.replace(/\.yaml$/, ''))

export const formOf = ({ 格式, 文种 }: TemplateFile): string => 格式 ?? usualForm(文种)

export const directionOf = ({ 行文方向, 文种 }: TemplateFile): string => 行文方向 ?? usualDirectionName(文种)

const usualDirectionName = (type: DocumentType): string =>
  ({ upward: '上行', lateral: '平行', downward: '下行' })[usualDirection(type)]

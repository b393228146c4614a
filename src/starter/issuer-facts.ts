/** What 机关/ knows of the body a new document is for. */
import type { Files } from '../files/files.ts'
import type { DocumentType } from '../model/document-type.ts'
import { joinPath } from '../reader/file-path.ts'
import { findContentRoot, findIssuerFolder } from '../reader/load-draft.ts'
import { loadYaml } from '../reader/load-yaml.ts'
import { startReading } from '../reader/reading.ts'
import { issuerSchema } from '../reader/schema/issuer-schema.ts'

export interface IssuerFacts {
  readonly name?: string
  readonly issuerCode?: string
  readonly printedBy?: string
  /** The bodies to choose from, when there are several and none was named. */
  readonly choices: readonly string[]
}

/** The body that was named, else the only one under 机关/. */
export const findIssuerFacts = (
  files: Files,
  folder: string,
  named: string | undefined,
  documentType: DocumentType,
): IssuerFacts => {
  const reading = startReading(files, [findContentRoot({ files }, folder)])
  const issuerFolder = findIssuerFolder(reading, folder)
  const registered = namesIn(files, issuerFolder)
  const name = named ?? (registered.length === 1 ? registered[0] : undefined)
  if (name === undefined) return { choices: registered }
  const isRegistered = issuerFolder !== undefined && registered.includes(name)
  const file = isRegistered
    ? loadYaml(reading, joinPath(issuerFolder, `${name}.yaml`), issuerSchema)
    : undefined
  const codes = file?.value.代字
  const issuerCode = typeof codes === 'string' ? codes : codes?.[documentType]
  const printedBy = file?.value.印发机关
  return {
    name,
    ...(issuerCode !== undefined && { issuerCode }),
    ...(printedBy !== undefined && { printedBy }),
    choices: [],
  }
}

const namesIn = (files: Files, issuerFolder: string | undefined): readonly string[] =>
  issuerFolder === undefined
    ? []
    : (files.list(issuerFolder) ?? [])
        .filter((name) => name.endsWith('.yaml') && !name.startsWith('.'))
        .map((name) => name.replace(/\.yaml$/, ''))

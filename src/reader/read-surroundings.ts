/** What lies around a document and checks want to know: the registered bodies, the house words, last year's document. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Files } from '../files/files.ts'
import { type HouseTerms, noHouseTerms, type RegisteredIssuer } from '../model/office.ts'
import type { OfficialDocument } from '../model/official-document.ts'
import { joinPath, parentOf } from './file-path.ts'
import { findContentRoot, findIssuerFolder } from './load-draft.ts'
import { loadYaml } from './load-yaml.ts'
import { type ReadDocument, type ReadOptions, readDocument } from './read-document.ts'
import { type Reading, startReading } from './reading.ts'
import { type IssuerFile, issuerSchema } from './schema/issuer-schema.ts'
import { type TermsFile, termsSchema } from './schema/terms-schema.ts'

export interface Surroundings {
  readonly issuers: readonly RegisteredIssuer[]
  readonly terms: HouseTerms
  readonly previous?: OfficialDocument
  /** Mistakes in 术语.yaml and in bodies the document itself does not name. */
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, string>
}

export const readSurroundings = (
  files: Files,
  folder: string,
  { previousFolder }: Pick<ReadDocument, 'previousFolder'>,
  options: ReadOptions,
): Surroundings => {
  const reading = startReading(files, [findContentRoot({ files }, folder), folder])
  const issuers = readIssuers(reading, folder)
  const terms = readTerms(reading, folder)
  const previous = previousFolder === undefined ? undefined : readDocument(files, previousFolder, options)
  return {
    issuers,
    terms,
    ...(previous?.ok && { previous: previous.value.document }),
    diagnostics: reading.diagnostics,
    sources: reading.sources,
  }
}

const readIssuers = (reading: Reading, folder: string): readonly RegisteredIssuer[] => {
  const issuerFolder = findIssuerFolder(reading, folder)
  if (issuerFolder === undefined) return []
  const names = (reading.files.list(issuerFolder) ?? []).filter((name) => name.endsWith('.yaml'))
  return names.flatMap((name): readonly RegisteredIssuer[] => {
    const file = loadYaml(reading, joinPath(issuerFolder, name), issuerSchema)
    return file ? [registered(file.value, name.replace(/\.yaml$/, ''))] : []
  })
}

const registered = (
  { 全称, 简称, 标志, 代字, 层级, 类别 }: IssuerFile,
  fileName: string,
): RegisteredIssuer => ({
  fullName: 全称 ?? fileName,
  ...(简称 !== undefined && { shortName: 简称 }),
  ...(标志 !== undefined && { mark: 标志 }),
  issuerCodes: typeof 代字 === 'string' ? [代字] : Object.values(代字 ?? {}),
  ...(层级 && { level: 层级 }),
  ...(类别 !== undefined && { category: 类别 }),
})

/** 术语.yaml of the document's folder or of the nearest folder above it that has one. */
const readTerms = (reading: Reading, folder: string): HouseTerms => {
  for (let at: string | undefined = folder; at !== undefined; at = parentOf(at)) {
    const file = joinPath(at, '术语.yaml')
    if (reading.files.size(file) === undefined) continue
    const terms = loadYaml(reading, file, termsSchema)
    return terms ? toHouseTerms(terms.value) : noHouseTerms
  }
  return noHouseTerms
}

const toHouseTerms = ({ 用语, 名称 }: TermsFile): HouseTerms => ({
  usages: Object.entries(用语 ?? {}).map(([preferred, discouraged]) => ({
    preferred,
    discouraged: [discouraged].flat(),
  })),
  names: 名称 ?? [],
})

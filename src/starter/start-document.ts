/** A template's skeleton → the files of a new document, with what is known already filled in. */
import type { Files } from '../files/files.ts'
import type { CalendarDate } from '../model/official-document.ts'
import { formatIsoDate } from '../text/dates.ts'
import type { FoundTemplate } from './find-templates.ts'
import { findIssuerFacts, type IssuerFacts } from './issuer-facts.ts'
import { withSchemaLine } from './schema-line.ts'
import { gap, skeletonOf } from './skeleton.ts'

export interface StartRequest {
  readonly template: FoundTemplate
  /** The new document's folder; 机关/ is looked for from here upward. */
  readonly folder: string
  readonly issuer?: string
  readonly today: CalendarDate
  /** The office's JSON Schemas, where it has written them; absolute when `folder` is. */
  readonly schemaFolder?: string
}

export interface StartedDocument {
  /** Path from the document's folder → text. */
  readonly files: ReadonlyMap<string, string>
  /** The bodies to choose from, when several are registered and none was named. */
  readonly issuerChoices: readonly string[]
}

export const startDocument = (files: Files, request: StartRequest): StartedDocument => {
  const { template, folder, schemaFolder } = request
  const facts = findIssuerFacts(files, folder, request.issuer, template.file.文种)
  const known = knownWords(facts, request.today)
  const texts = Object.entries(skeletonOf(template)).map(([file, text]): [string, string] => {
    return [file, withSchemaLine(fillKnown(text, known), folder, file, schemaFolder)]
  })
  return { files: new Map(texts), issuerChoices: facts.choices }
}

/** The names a skeleton may hold beside those that the document's own texts use. */
const knownWords = (
  { name, issuerCode, printedBy }: IssuerFacts,
  today: CalendarDate,
): ReadonlyMap<string, string> =>
  new Map([
    ['本机关', name ?? gap],
    ['代字', issuerCode ?? gap],
    ['印发机关', printedBy ?? `${gap}办公室`],
    ['今天', formatIsoDate(today)],
    ['今年', String(today.year)],
  ])

/** Every other {{…}} is for the reader and stays. */
const fillKnown = (text: string, known: ReadonlyMap<string, string>): string =>
  text.replace(/\{\{(\S+?)\}\}/gu, (whole, name: string) => known.get(name) ?? whole)

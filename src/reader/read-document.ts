/** Folder → OfficialDocument: the reader's front door. Every mistake in every file is collected, with its place. */
import { type Diagnostic, type Outcome, outcome, type Span } from '../diagnostics/diagnostic.ts'
import type { Files } from '../files/files.ts'
import type { OfficialDocument } from '../model/official-document.ts'
import type { Path } from '../model/path.ts'
import type { RequiredContent } from '../model/required-content.ts'
import { buildDocument } from './build-document.ts'
import { startPlaces } from './building.ts'
import type { Draft } from './draft.ts'
import { joinPath } from './file-path.ts'
import { imageReader } from './image/read-image.ts'
import { findContentRoot, loadDraft } from './load-draft.ts'
import { type Reading, startReading } from './reading.ts'
import type { DataFile } from './schema/data-schema.ts'
import { buildScope, statedYear } from './template/build-scope.ts'

export interface ReadDocument {
  readonly document: OfficialDocument
  /** Where a part of the document was written; the nearest part around it when it has no place of its own. */
  locate(path: Path): Span | undefined
  /** The folder that 上年 names: last year's document. */
  readonly previousFolder?: string
  /** 年度, where 变量 or the template state it: the year the document is about. */
  readonly year?: number
  /** 数据.yaml. */
  readonly data?: DataFile
  /** 豁免: rules this document departs from on purpose. */
  readonly exemptions: readonly Exemption[]
  /** 必备内容 of its template. */
  readonly requiredContents: readonly RequiredContent[]
}

export interface Exemption {
  readonly rule: string
  readonly reason: string
  readonly span: Span
}

/** What was read, beside the outcome of reading it: a failure, too, is printed with the lines it is about. */
export type ReadOutcome = Outcome<ReadDocument> & {
  /** Every file read and its text, without byte order mark; spans count in these. */
  readonly sources: ReadonlyMap<string, string>
  /** The same files and the pictures, in reading order: what a cache has to watch. */
  readonly inputs: readonly string[]
}

export interface ReadOptions {
  /** Searched in order. */
  readonly templateFolders: readonly string[]
}

export const readDocument = (files: Files, folder: string, options: ReadOptions): ReadOutcome => {
  const root = findContentRoot({ files }, folder)
  const reading = startReading(files, [root, folder, ...options.templateFolders])
  const places = startPlaces()
  const draft = loadDraft(reading, folder, options.templateFolders)
  const { report } = reading
  const readImage = imageReader(reading, root)
  const document =
    draft && buildDocument({ report, scope: buildScope(draft, report), places, readImage }, draft)
  const previous = draft?.main.value.上年
  const value = document && {
    document,
    locate: places.locate,
    ...(previous !== undefined && { previousFolder: joinPath(folder, previous) }),
    ...yearPart(draft),
    ...(draft.data !== undefined && draft.data !== 'broken' && { data: draft.data.value }),
    exemptions: listExemptions(draft),
    requiredContents: listRequiredContents(draft),
  }
  return { ...finish(reading, value), ...whatWasRead(reading) }
}

const yearPart = (draft: Draft): Pick<ReadDocument, 'year'> => {
  const year = statedYear(draft)
  return year === undefined ? {} : { year }
}

const listExemptions = ({ main: { value, tree } }: Draft): readonly Exemption[] =>
  Object.entries(value.豁免 ?? {}).map(([rule, reason]) => {
    return { rule, reason, span: tree.keySpan(['豁免', rule]) }
  })

const listRequiredContents = ({ template }: Draft): readonly RequiredContent[] =>
  (template?.value.必备内容 ?? []).map(({ 名称, 关键词 }) => ({ name: 名称, keywords: 关键词 }))

const finish = (reading: Reading, value: ReadDocument | undefined): Outcome<ReadDocument> => {
  const diagnostics = withoutRepeats(reading.diagnostics)
  return value ? outcome(value, diagnostics) : { ok: false, diagnostics }
}

const whatWasRead = ({ sources, inputs }: Reading): Pick<ReadOutcome, 'sources' | 'inputs'> => ({
  sources,
  inputs: [...inputs],
})

/** A file used twice, such as a body's under two names, is complained about once. */
const withoutRepeats = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  const seen = new Set<string>()
  return diagnostics.filter(({ rule, message, span }) => {
    const key = JSON.stringify([rule, message, span])
    return seen.has(key) ? false : seen.add(key)
  })
}

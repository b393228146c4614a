/** Puts a document's finished files in place and keeps a record of it, or says why not. */
import { renameSync, rmSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { describeFailure } from '../describe-failure.ts'
import type { Io } from '../io.ts'
import type { BuiltDocument, UsedFont } from './build-one.ts'
import type { BuildSession } from './build-session.ts'
import { type DocumentInputs, type FontHashes, type OutputRecord, recordOf } from './document-record.ts'
import { fileSignature } from './font-hashes.ts'
import { type CacheRecord, removeRecord, writeRecord } from './record-store.ts'
import type { BuildOutcome } from './run-builds.ts'
import type { FileHashes } from './trace-files.ts'

export interface Settled {
  readonly kind: 'built' | 'unchanged' | 'failed'
  /** What to say after the document's place in the list; in colour. */
  readonly told: string
  readonly files: FileHashes
  /** A bug or the disk's fault, and not the content's. */
  readonly isOurs: boolean
  /** No other document could be written either. */
  readonly stops: boolean
}

export const settleFresh = (session: BuildSession, folder: string, record: CacheRecord): Settled => {
  const { names, pages, said, document } = record
  const taken = claim(session, names, folder)
  if (taken !== undefined) return failed(`没有输出\n${said}${taken}`, document.files)
  return { ...fine, kind: 'unchanged', told: `没有变化（${pages} 面）\n${said}`, files: document.files }
}

export const settleBuild = (
  session: BuildSession,
  folder: string,
  outcome: BuildOutcome,
  io: Io,
): Settled => {
  if (outcome.kind === 'failed') {
    const told = `没有输出\n错误：${outcome.message}\n`
    return { ...failed(told, {}), isOurs: true, stops: outcome.stops }
  }
  const { files, names, said } = outcome
  if (outcome.outputs.length === 0) return failed(`没有输出\n${said}`, files)
  const taken = claim(session, names, folder) ?? changedFont(outcome)
  if (taken !== undefined) {
    discardStaged(outcome)
    return failed(`没有输出\n${said}${taken}`, files)
  }
  try {
    const written = putInPlace(session, folder, outcome)
    const shown = written.map((file) => relative(io.cwd, file)).join('、')
    return { ...fine, kind: 'built', told: `→ ${shown}（${outcome.pages} 面）\n${said}`, files }
  } catch (error) {
    discardStaged(outcome)
    return { ...failed(`没有输出\n错误：${describeFailure(error)}\n`, files), isOurs: true }
  }
}

const fine = { isOurs: false, stops: false } as const

const failed = (told: string, files: FileHashes): Settled => ({ ...fine, kind: 'failed', told, files })

/** What to say when another document has the name. */
const claim = ({ owners }: BuildSession, names: readonly string[], folder: string): string | undefined => {
  for (const name of names) {
    const owner = owners.get(name)
    if (owner !== undefined && owner !== folder)
      return `错误：与 ${owner} 的输出同名（${name}），请改文号或标题。\n`
  }
  for (const name of names) owners.set(name, folder)
  return undefined
}

const changedFont = ({ fonts }: BuiltDocument): string | undefined => {
  const changed = allFonts(fonts).find(({ path, signature }) => !isStill(path, signature))
  return changed && `错误：排版途中字体文件变了（${changed.path}），请重新运行一遍。\n`
}

const allFonts = (fonts: BuiltDocument['fonts']): readonly UsedFont[] => Object.values(fonts).flat()

const isStill = (path: string, signature: string): boolean => {
  try {
    return fileSignature(path) === signature
  } catch {
    return false
  }
}

export const discardStaged = ({ outputs }: BuiltDocument): void => {
  for (const { staged } of outputs) rmSync(staged, { force: true })
}

const putInPlace = (session: BuildSession, folder: string, built: BuiltDocument): readonly string[] => {
  const { output } = session
  const written = built.outputs.map(({ file, staged }) => {
    renameSync(staged, join(output, file))
    return join(output, file)
  })
  const record = makeRecord(session, folder, built)
  writeRecord(output, record)
  session.records.set(folder, record)
  return written
}

const makeRecord = (session: BuildSession, folder: string, built: BuiltDocument): CacheRecord => {
  const { program, options, sourceDate, fontHasher } = session
  const fonts: FontHashes = Object.fromEntries(
    Object.entries(built.fonts).map(([role, used]) => [role, used.map(({ path }) => fontHasher.hash(path))]),
  )
  const names = allFonts(built.fonts).map(({ path }): [string, string] => [
    fontHasher.hash(path),
    basename(path),
  ])
  const inputs = { folder, files: built.files, fonts, ...(sourceDate === undefined ? {} : { sourceDate }) }
  return {
    ...program,
    document: recordOf(inputs, [...built.outputs, ...otherFormats(session, inputs, built)], program),
    fontNames: Object.fromEntries(names),
    formats: options.formats.join(),
    names: built.names,
    pages: built.pages,
    said: built.said,
  }
}

/** Outputs in other formats that an earlier build made of the very same inputs are still right. */
const otherFormats = (
  { records, program }: BuildSession,
  inputs: DocumentInputs,
  { outputs }: BuiltDocument,
): readonly OutputRecord[] => {
  const before = records.get(inputs.folder)?.document
  if (before?.inputs !== recordOf(inputs, [], program).inputs) return []
  const written = new Set(outputs.map(({ file }) => file))
  return before.outputs.filter(({ file }) => !written.has(file))
}

/** Records of documents that are gone. */
export const forgetGone = ({ records, files, output }: BuildSession): void => {
  for (const folder of [...records.keys()]) {
    if (files.size(`${folder}/公文.yaml`) !== undefined) continue
    records.delete(folder)
    removeRecord(output, folder)
  }
}

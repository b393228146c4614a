/** Puts a document's finished files in place and keeps a record of it, or says why not. */
import { join, relative } from 'node:path'
import type { Files } from '../../files/files.ts'
import { describeFailure } from '../describe-failure.ts'
import type { Io } from '../io.ts'
import type { BuiltDocument } from './build-one.ts'
import type { BuildSession } from './build-session.ts'
import { hashFonts, makeRecord } from './make-record.ts'
import { type CacheRecord, removeRecord, writeRecord } from './record-store.ts'
import type { BuildOutcome } from './run-builds.ts'
import { discardStaged, putInPlace, refuseFolder } from './staged-files.ts'
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
  for (const path of outcome.brokenFonts) session.brokenFonts.add(path)
  if (outcome.outputs.length === 0) return failed(`没有输出\n${said}`, files)
  const written: string[] = []
  try {
    const fonts = hashFonts(session, outcome)
    const refusal = claim(session, names, folder) ?? fonts.changed
    if (refusal !== undefined) {
      discardOutputs(outcome)
      return failed(`没有输出\n${said}${refusal}`, files)
    }
    for (const { file } of outcome.outputs) refuseFolder(join(session.output, file))
    for (const { file, staged } of outcome.outputs) {
      putInPlace(staged, join(session.output, file))
      written.push(relative(io.cwd, join(session.output, file)))
    }
    keepRecord(session, makeRecord(session, folder, outcome, fonts.hashes))
    return { ...fine, kind: 'built', told: `→ ${written.join('、')}（${outcome.pages} 面）\n${said}`, files }
  } catch (error) {
    discardOutputs(outcome)
    const extent = written.length === 0 ? '没有输出' : `没有排完，只写好了 ${written.join('、')}`
    return { ...failed(`${extent}\n错误：${describeFailure(error)}\n`, files), isOurs: true }
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

export const discardOutputs = ({ outputs }: BuiltDocument): void => {
  for (const { staged } of outputs) discardStaged(staged)
}

const keepRecord = ({ output, records }: BuildSession, record: CacheRecord): void => {
  writeRecord(output, record)
  records.set(record.document.folder, record)
}

/** Records of documents that are gone. */
export const forgetGone = ({ records, files, output }: BuildSession): void => {
  for (const folder of [...records.keys()]) {
    if (!isGone(files, folder)) continue
    records.delete(folder)
    removeRecord(output, folder)
  }
}

/** A folder that cannot be looked into is not gone. */
export const isGone = (files: Files, folder: string): boolean => {
  try {
    return files.size(`${folder}/公文.yaml`) === undefined
  } catch {
    return false
  }
}

/** What was built into an output folder, one small file for each document in its .hongtou/: a build that is killed loses nothing it finished. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type DocumentRecord, hashInputs } from './document-record.ts'
import type { ProgramIdentity } from './program-identity.ts'
import { sha256 } from './sha256.ts'
import { placeFile, recordFolder } from './staged-files.ts'

export interface CacheRecord extends ProgramIdentity {
  readonly document: DocumentRecord
  /** SHA-256 → file name of its fonts. */
  readonly fontNames: Readonly<Record<string, string>>
  /** Formats of the build that wrote this, joined. */
  readonly formats: string
  readonly names: readonly string[]
  readonly pages: number
  /** Its warnings, which are told again when nothing has changed. */
  readonly said: string
}

/** Folder → record. What cannot be read, and what another program wrote, counts as not there. */
export const readRecords = (
  output: string,
  { version, runtime }: ProgramIdentity,
): Map<string, CacheRecord> => {
  const folder = recordFolder(output)
  const records = filesIn(folder)
    .filter((name) => /^[0-9a-f]{16}\.json$/.test(name))
    .flatMap((name) => readJson<CacheRecord>(join(folder, name)) ?? [])
    .filter((record) => record.version === version && record.runtime === runtime && isWhole(record))
  return new Map(records.map((record) => [record.document.folder, record]))
}

/** A disk that was torn off in the middle may have kept anything. */
const isWhole = ({ document, version, runtime }: CacheRecord): boolean =>
  document?.inputs === hashInputs(document, { version, runtime })

/** Not synced: a record that is lost costs building the document again. */
export const writeRecord = (output: string, record: CacheRecord): void =>
  placeFile(output, recordPath(record.document.folder), `${JSON.stringify(record)}\n`, false)

export const removeRecord = (output: string, folder: string): void =>
  rmSync(join(output, recordPath(folder)), { force: true })

const recordPath = (folder: string): string => join(recordFolder('.'), `${sha256(folder).slice(0, 16)}.json`)

const readJson = <T>(path: string): T | undefined => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T
  } catch {
    return undefined
  }
}

const filesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

/** DocumentRecord: what a document was built from and what came of it, by hashes; in the cache and in the manifest. */
import { type FontRole, fontRoles } from '../../standard/typeface.ts'
import type { ProgramIdentity } from './program-identity.ts'
import { sha256 } from './sha256.ts'
import type { FileHashes } from './trace-files.ts'

/** Role → SHA-256 of the fonts that were looked into, in order. */
export type FontHashes = Readonly<Partial<Record<FontRole, readonly string[]>>>

export interface OutputRecord {
  /** Name in the output folder. */
  readonly file: string
  readonly bytes: number
  readonly sha256: string
}

export interface DocumentRecord {
  readonly folder: string
  /** SHA-256 of everything below but the outputs, and of the program. */
  readonly inputs: string
  readonly files: FileHashes
  readonly fonts: FontHashes
  /** SOURCE_DATE_EPOCH in seconds, where it was set. */
  readonly sourceDate?: number
  /** Sorted by name. */
  readonly outputs: readonly OutputRecord[]
}

export type DocumentInputs = Omit<DocumentRecord, 'inputs' | 'outputs'>

/** Keys in one order, so that equal inputs give equal bytes. */
export const recordOf = (
  given: DocumentInputs,
  outputs: readonly OutputRecord[],
  program: ProgramIdentity,
): DocumentRecord => {
  const inputs = orderInputs(given)
  return {
    folder: inputs.folder,
    inputs: hashInputs(inputs, program),
    files: inputs.files,
    fonts: inputs.fonts,
    ...(inputs.sourceDate === undefined ? {} : { sourceDate: inputs.sourceDate }),
    outputs: outputs
      .map(({ file, bytes, sha256 }) => ({ file, bytes, sha256 }))
      .sort((a, b) => (a.file < b.file ? -1 : 1)),
  }
}

/** What `inputs` of a record has to be. */
export const hashInputs = (given: DocumentInputs, { version, runtime }: ProgramIdentity): string => {
  const { folder, files, fonts, sourceDate = null } = orderInputs(given)
  return sha256(JSON.stringify([version, runtime, folder, files, fonts, sourceDate]))
}

const orderInputs = ({ folder, files, fonts, sourceDate }: DocumentInputs): DocumentInputs => ({
  folder,
  files: Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))),
  fonts: Object.fromEntries(
    fontRoles.flatMap((role) => (fonts[role] === undefined ? [] : [[role, fonts[role]]])),
  ),
  ...(sourceDate === undefined ? {} : { sourceDate }),
})

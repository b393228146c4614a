/** Holds an output folder against its manifest, and the manifest against the content, the program and the fonts of this machine. */
import { join } from 'node:path'
import type { Files } from '../../files/files.ts'
import type { FontSet } from '../../fonts/font-set.ts'
import type { FontRole } from '../../standard/typeface.ts'
import type { DocumentRecord, OutputRecord } from './document-record.ts'
import { changedRoles } from './freshness.ts'
import { isManifestName, type Manifest } from './manifest.ts'
import type { ProgramIdentity } from './program-identity.ts'
import { sha256 } from './sha256.ts'
import { hashAgain } from './trace-files.ts'

export interface VerifyRequest {
  readonly files: Files
  readonly cwd: string
  readonly output: string
  readonly manifests: readonly Manifest[]
  readonly program: ProgramIdentity
  readonly fonts: () => FontSet
  readonly hashFont: (path: string) => string
}

export interface Verified {
  /** Sorted by folder; those with nothing to say too. */
  readonly documents: readonly VerifiedDocument[]
  readonly otherProgram?: ProgramIdentity
  /** Files in the output folder that no manifest names. */
  readonly foreign: readonly string[]
}

export interface VerifiedDocument {
  readonly folder: string
  readonly outputs: readonly VerifiedOutput[]
  readonly inputs: readonly ChangedInput[]
  readonly fonts: readonly FontRole[]
}

export interface VerifiedOutput {
  readonly file: string
  readonly state: OutputState
}

export type OutputState = 'right' | 'missing' | 'altered'

export interface ChangedInput {
  readonly path: string
  readonly change: 'changed' | 'added' | 'removed'
}

export const verifyOutput = (request: VerifyRequest): Verified => {
  const { files, output, manifests, program } = request
  const documents = manifests
    .flatMap((manifest) => manifest.documents)
    .sort((a, b) => (a.folder < b.folder ? -1 : 1))
  const otherProgram = manifests.find(
    ({ version, runtime }) => version !== program.version || runtime !== program.runtime,
  )
  const hashNow = rememberAnswers((key) => hashAgain(files, request.cwd, key))
  return {
    documents: documents.map((document) => ({
      folder: document.folder,
      outputs: document.outputs.map((recorded) => ({
        file: recorded.file,
        state: outputState(files, output, recorded),
      })),
      inputs: changedInputs(document, hashNow),
      fonts: changedRoles(document.fonts, request.fonts(), request.hashFont),
    })),
    ...(otherProgram === undefined
      ? {}
      : { otherProgram: { version: otherProgram.version, runtime: otherProgram.runtime } }),
    foreign: foreignFiles(files, output, documents),
  }
}

/** Templates and bodies are asked for by many documents. */
const rememberAnswers = (ask: (key: string) => string | null): ((key: string) => string | null) => {
  const answers = new Map<string, string | null>()
  return (key) => {
    const answer = answers.get(key) ?? ask(key)
    answers.set(key, answer)
    return answer
  }
}

export const outputState = (
  files: Files,
  folder: string,
  { file, sha256: hash }: OutputRecord,
): OutputState => {
  const bytes = files.readBytes(join(folder, file))
  if (bytes === undefined) return 'missing'
  return sha256(bytes) === hash ? 'right' : 'altered'
}

const changedInputs = (
  document: DocumentRecord,
  hashNow: (key: string) => string | null,
): readonly ChangedInput[] => {
  const changed = Object.entries(document.files).flatMap(([path, hash]): readonly ChangedInput[] => {
    const now = hashNow(path)
    if (now === hash) return []
    return [{ path, change: hash === null ? 'added' : now === null ? 'removed' : 'changed' }]
  })
  // A listing that changed says no more than the file in it that came or went.
  return changed.filter(
    ({ path }) =>
      !path.endsWith('/') || !changed.some((other) => other.path !== path && other.path.startsWith(path)),
  )
}

const foreignFiles = (
  files: Files,
  output: string,
  documents: readonly DocumentRecord[],
): readonly string[] => {
  const known = new Set(documents.flatMap(({ outputs }) => outputs.map(({ file }) => file)))
  return (files.list(output) ?? []).filter(
    (name) => !known.has(name) && !name.startsWith('.') && !isManifestName(name),
  )
}

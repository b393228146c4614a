/** Whether a document's outputs are what a build would give now: same options, files and fonts, and the outputs untouched. (Records of another program are not read at all.) */
import { join } from 'node:path'
import type { Files } from '../../files/files.ts'
import type { FontSet } from '../../fonts/font-set.ts'
import type { FontRole } from '../../standard/typeface.ts'
import { isKnownFailure } from '../describe-failure.ts'
import type { DocumentRecord, FontHashes } from './document-record.ts'
import type { CacheRecord } from './record-store.ts'
import { sha256 } from './sha256.ts'
import { hashAgain } from './trace-files.ts'

export interface FreshnessRequest {
  readonly files: Files
  readonly cwd: string
  readonly output: string
  readonly formats: string
  readonly sourceDate: number | undefined
  readonly fonts: () => FontSet
  readonly hashFont: (path: string) => string
}

/** The check for one run: what many documents share is looked at once. */
export const createFreshnessCheck = (request: FreshnessRequest): ((record: CacheRecord) => boolean) => {
  const { files, cwd } = request
  const answers = new Map<string, string | null>()
  const hashNow = (key: string): string | null => {
    const known = answers.get(key)
    if (known !== undefined) return known
    const hash = hashAgain(files, cwd, key)
    answers.set(key, hash)
    return hash
  }
  const isFresh = ({ formats, document }: CacheRecord): boolean =>
    formats === request.formats &&
    document.sourceDate === request.sourceDate &&
    Object.entries(document.files).every(([key, hash]) => hashNow(key) === hash) &&
    hasSameFonts(document.fonts, request.fonts, request.hashFont) &&
    hasItsOutputs(document, files, request.output)
  return (record) => {
    try {
      return isFresh(record)
    } catch (error) {
      // What cannot be read now is told of when the document is built.
      if (isKnownFailure(error)) return false
      throw error
    }
  }
}

const hasSameFonts = (
  recorded: FontHashes,
  fonts: () => FontSet,
  hashFont: FreshnessRequest['hashFont'],
): boolean => changedRoles(recorded, fonts(), hashFont).length === 0

/** The roles for which this machine would not look into the same fonts. */
export const changedRoles = (
  recorded: FontHashes,
  fonts: FontSet,
  hashFont: (path: string) => string,
): readonly FontRole[] =>
  (Object.entries(recorded) as [FontRole, readonly string[]][])
    .filter(([role, hashes]) => {
      const candidates = fonts.candidates[role]?.slice(0, hashes.length) ?? []
      return (
        // No font there was: one that has come since would be used.
        (hashes.length === 0 && fonts.mainFace(role) !== undefined) ||
        candidates.length < hashes.length ||
        candidates.some(({ file }, index) => hashFont(file.path) !== hashes[index])
      )
    })
    .map(([role]) => role)

const hasItsOutputs = ({ outputs }: DocumentRecord, files: Files, output: string): boolean =>
  outputs.every((recorded) => {
    const path = join(output, recorded.file)
    if (files.size(path) !== recorded.bytes) return false
    const bytes = files.readBytes(path)
    return bytes !== undefined && sha256(bytes) === recorded.sha256
  })

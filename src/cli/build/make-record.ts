/** What to remember of a document that was built: its inputs, the fonts as they were when they were opened, its outputs. */
import { basename } from 'node:path'
import type { BuiltDocument } from './build-one.ts'
import type { BuildSession } from './build-session.ts'
import { type DocumentInputs, type FontHashes, type OutputRecord, recordOf } from './document-record.ts'
import type { CacheRecord } from './record-store.ts'

export interface HashedFonts {
  /** Path → SHA-256. */
  readonly hashes: ReadonlyMap<string, string>
  /** What to say when a font is no longer the one the pages were set with. */
  readonly changed?: string
}

export const hashFonts = ({ fontHasher }: BuildSession, { fonts }: BuiltDocument): HashedFonts => {
  const hashes = new Map<string, string>()
  for (const { path, signature } of Object.values(fonts).flat()) {
    const hash = fontHasher.hashOf(path, signature)
    if (hash === undefined)
      return { hashes, changed: `错误：排版途中字体文件变了（${path}），请重新运行一遍。\n` }
    hashes.set(path, hash)
  }
  return { hashes }
}

export const makeRecord = (
  session: BuildSession,
  folder: string,
  built: BuiltDocument,
  hashes: HashedFonts['hashes'],
): CacheRecord => {
  const { program, options, sourceDate } = session
  const fonts: FontHashes = Object.fromEntries(
    Object.entries(built.fonts).map(([role, used]) => [
      role,
      used.flatMap(({ path }) => hashes.get(path) ?? []),
    ]),
  )
  const inputs = { folder, files: built.files, fonts, ...(sourceDate === undefined ? {} : { sourceDate }) }
  return {
    ...program,
    document: recordOf(inputs, [...built.outputs, ...otherFormats(session, inputs, built)], program),
    fontNames: Object.fromEntries(Array.from(hashes, ([path, hash]) => [hash, basename(path)])),
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

/** BuildSession: what stays the same while documents come and go. */
import type { Files } from '../../files/files.ts'
import { findFontFiles } from '../../files/font-folders.ts'
import { nodeFilesIn } from '../../files/node-files.ts'
import { createFontSet, type FontSet } from '../../fonts/font-set.ts'
import { findDocumentFolders } from '../../reader/find-document-folders.ts'
import type { OutputFormat } from '../../writers/index.ts'
import { describeFailure, isKnownFailure } from '../describe-failure.ts'
import type { Io } from '../io.ts'
import { contentRoots, fontsFolder, relativeTo, templateFolders } from '../workspace.ts'
import type { BuildOne, BuildTask } from './build-one.ts'
import { createFontHasher, type FontHasher } from './font-hashes.ts'
import { type ProgramIdentity, programIdentity } from './program-identity.ts'
import { type CacheRecord, readRecords } from './record-store.ts'
import type { Shard } from './shard.ts'
import { readKnownFonts } from './user-cache.ts'

export interface BuildOptions {
  readonly paths: readonly string[]
  readonly formats: readonly OutputFormat[]
  readonly output: string
  readonly templates?: string
  readonly jobs?: number
  readonly isForced: boolean
  readonly shard?: Shard
}

export interface BuildSession {
  readonly options: BuildOptions
  readonly program: ProgramIdentity
  readonly files: Files
  /** Absolute. */
  readonly output: string
  readonly templateFolders: readonly string[]
  readonly roots: readonly string[]
  readonly sourceDate: number | undefined
  /** Those that can be found now. */
  folders(): readonly string[]
  /** Folders that could not be looked into when the documents were last sought, and what to say of each. */
  readonly unreadable: Map<string, string>
  task(folder: string): BuildTask
  /** The fonts of this thread, for comparing; opened when asked for. */
  fonts(): FontSet
  readonly fontHasher: FontHasher
  /** Paths of font files that nothing could be drawn with, as far as they have been met. */
  readonly brokenFonts: Set<string>
  /** Builds in this thread; loaded when asked for. */
  here(): Promise<BuildOne>
  /** Output name → the folder it came from: two documents must not write one file. */
  readonly owners: Map<string, string>
  /** Folder → what is known of its last build into this output. */
  readonly records: Map<string, CacheRecord>
  /** Folder → files that were read or looked for. */
  readonly inputs: Map<string, readonly string[]>
}

export const startSession = (options: BuildOptions, io: Io): BuildSession => {
  const roots = contentRoots(io, options.paths)
  const files = nodeFilesIn(io.cwd)
  const output = relativeTo(io, options.output)
  const templates = templateFolders(io, options.templates)
  const sourceDate = io.sourceDate === undefined ? undefined : io.sourceDate.getTime() / 1000
  const program = programIdentity()
  const unreadable = new Map<string, string>()
  const seeker = passOverUnreadable(files, unreadable)
  return {
    options,
    program,
    files,
    output,
    templateFolders: templates,
    roots,
    sourceDate,
    folders: () => {
      unreadable.clear()
      return [...new Set(roots.flatMap((root) => findDocumentFolders(seeker, root)))]
    },
    unreadable,
    task: (folder) => ({
      cwd: io.cwd,
      folder,
      formats: options.formats,
      templateFolders: templates,
      fontsFolder: fontsFolder(io),
      output,
      ...(sourceDate === undefined ? {} : { sourceDate }),
    }),
    fonts: once(() => createFontSet(findFontFiles(fontsFolder(io)))),
    fontHasher: createFontHasher(readKnownFonts()),
    brokenFonts: new Set(),
    here: once(async () => (await import('./build-one.ts')).createBuildOne()),
    owners: new Map(),
    records: readRecords(output, program),
    inputs: new Map(),
  }
}

/** One locked folder is no reason to build nothing. */
const passOverUnreadable = (files: Files, unreadable: Map<string, string>): Files => {
  const passOver =
    <T>(ask: (path: string) => T | undefined) =>
    (path: string): T | undefined => {
      try {
        return ask(path)
      } catch (error) {
        if (!isKnownFailure(error)) throw error
        unreadable.set(path, describeFailure(error))
        return undefined
      }
    }
  return {
    ...files,
    list: passOver(files.list),
    size: passOver(files.size),
    realPath: passOver(files.realPath),
  }
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

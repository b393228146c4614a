/** One document, from its folder to finished files that wait to be put in place. Runs in the command's own thread or in a worker. */
import { formatPretty } from '../../diagnostics/format-pretty.ts'
import { findFontFiles } from '../../files/font-folders.ts'
import { nodeFilesIn } from '../../files/node-files.ts'
import { createFontSet } from '../../fonts/font-set.ts'
import { type BuildResult, buildDocument } from '../../pipeline.ts'
import type { FontRole } from '../../standard/typeface.ts'
import type { OutputFormat } from '../../writers/index.ts'
import { describeFailure, isKnownFailure } from '../describe-failure.ts'
import { fileSignature } from './font-hashes.ts'
import { sha256 } from './sha256.ts'
import { stageFile } from './staged-files.ts'
import { type FileHashes, traceFiles } from './trace-files.ts'
import { type FontDepths, type TracedFonts, traceFonts } from './trace-fonts.ts'

/** Plain data: it travels between threads. */
export interface BuildTask {
  readonly cwd: string
  readonly folder: string
  readonly formats: readonly OutputFormat[]
  readonly templateFolders: readonly string[]
  readonly fontsFolder: string
  /** Where the outputs will go. */
  readonly output: string
  /** SOURCE_DATE_EPOCH in seconds. */
  readonly sourceDate?: number
}

export interface StagedOutput {
  /** Its name in the output folder. */
  readonly file: string
  readonly bytes: number
  readonly sha256: string
  readonly staged: string
}

export interface UsedFont {
  readonly path: string
  /** Of the file when it was opened. */
  readonly signature: string
}

export interface BuiltDocument {
  readonly kind: 'built'
  /** Names without endings, one for each 附件 too that is bound apart. */
  readonly names: readonly string[]
  /** Empty when there was an error. */
  readonly outputs: readonly StagedOutput[]
  readonly pages: number
  /** Diagnostics for people, in colour. */
  readonly said: string
  readonly files: FileHashes
  readonly fonts: Readonly<Partial<Record<FontRole, readonly UsedFont[]>>>
}

/** Not the document's fault. */
export interface FailedBuild {
  readonly kind: 'failed'
  readonly message: string
  readonly isBug: boolean
  /** Nothing can be written: the others would fail as well. */
  readonly stops: boolean
}

export type BuildOne = (task: BuildTask) => Promise<BuiltDocument | FailedBuild>

/** Fonts are opened once and stay open. */
export const createBuildOne = (): BuildOne => {
  let fonts: OpenFonts | undefined
  return async (task) => {
    const openFontsOnce = (): OpenFonts => {
      fonts ??= openFonts(task.fontsFolder)
      return fonts
    }
    try {
      const built = await build(task, openFontsOnce)
      return stageOutputs(task, built)
    } catch (error) {
      return failureOf(error)
    }
  }
}

interface OpenFonts extends TracedFonts {
  signature(path: string): string
}

const openFonts = (folder: string): OpenFonts => {
  const files = findFontFiles(folder)
  const signatures = new Map(files.map(({ path }) => [path, fileSignature(path)]))
  return { ...traceFonts(createFontSet(files)), signature: (path) => signatures.get(path) ?? '' }
}

interface Unstaged {
  readonly result: BuildResult
  readonly files: FileHashes
  readonly fonts: BuiltDocument['fonts']
}

const build = async (task: BuildTask, open: () => OpenFonts): Promise<Unstaged> => {
  const { files, seen } = traceFiles(nodeFilesIn(task.cwd), task.cwd)
  let fonts: OpenFonts | undefined
  const result = await buildDocument({
    files,
    folder: task.folder,
    templateFolders: task.templateFolders,
    fonts: () => {
      fonts = open()
      fonts.take()
      return fonts.fonts
    },
    formats: task.formats,
    ...(task.sourceDate === undefined ? {} : { date: new Date(task.sourceDate * 1000) }),
  })
  return { result, files: seen(), fonts: fonts === undefined ? {} : usedFonts(fonts, fonts.take()) }
}

const usedFonts = ({ fonts, signature }: OpenFonts, depths: FontDepths): BuiltDocument['fonts'] =>
  Object.fromEntries(
    Object.entries(depths).map(([role, depth]) => {
      const candidates = fonts.candidates[role as FontRole].slice(0, depth)
      return [role, candidates.map(({ file: { path } }) => ({ path, signature: signature(path) }))]
    }),
  )

const stageOutputs = (task: BuildTask, { result, files, fonts }: Unstaged): BuiltDocument | FailedBuild => {
  const { name, outputs, pageCount, diagnostics, sources } = result
  const staged: StagedOutput[] = []
  try {
    for (const { format, suffix, bytes } of outputs) {
      const file = `${name}${suffix}.${format}`
      staged.push({ file, bytes: bytes.length, sha256: sha256(bytes), staged: stageFile(task.output, bytes) })
    }
  } catch (error) {
    return { ...failureOf(error), stops: isKnownFailure(error) }
  }
  const names = name === undefined ? [] : [...new Set([name, ...outputs.map(({ suffix }) => name + suffix)])]
  const said = formatPretty(diagnostics, sources, { color: true })
  return { kind: 'built', names, outputs: staged, pages: pageCount, said, files, fonts }
}

const failureOf = (error: unknown): FailedBuild => ({
  kind: 'failed',
  message: describeFailure(error),
  isBug: !isKnownFailure(error),
  stops: false,
})

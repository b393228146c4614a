/** One document, from its folder to finished files that wait to be put in place. Runs in the command's own thread or in a worker. */
import { formatPretty } from '../../diagnostics/format-pretty.ts'
import { nodeFilesIn } from '../../files/node-files.ts'
import { type BuildResult, buildDocument } from '../../pipeline.ts'
import { fileEndings, type OutputFormat } from '../../writers/index.ts'
import { describeFailure, isKnownFailure } from '../describe-failure.ts'
import { brokenFonts } from './broken-fonts.ts'
import { type OpenFonts, openFonts, type UsedFonts, usedFonts } from './open-fonts.ts'
import { sha256 } from './sha256.ts'
import { discardStaged, stageFile } from './staged-files.ts'
import { type FileHashes, traceFiles } from './trace-files.ts'

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
  readonly fonts: UsedFonts
  /** Paths of font files that nothing could be drawn with. */
  readonly brokenFonts: readonly string[]
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

/** Fonts are opened once and stay open, until one of them changes. */
export const createBuildOne = (): BuildOne => {
  let fonts: OpenFonts | undefined
  return async (task) => {
    const openOnce = (): OpenFonts => {
      fonts ??= openFonts(task.fontsFolder)
      return fonts
    }
    for (let attempt = 1; ; attempt++) {
      const built = await build(task, openOnce).catch(failureOf)
      // A font that was replaced half-way may have given anything, failures too.
      const isWhole = fonts?.haveChanged() !== true
      if (isWhole) fonts?.keep()
      else fonts = undefined
      if (isWhole || attempt === mostAttempts) return 'kind' in built ? built : stageOutputs(task, built)
    }
  }
}

/** Fonts may change while a document is built, but not every time. */
const mostAttempts = 3

interface Unstaged {
  readonly result: BuildResult
  readonly said: string
  readonly files: FileHashes
  readonly fonts: BuiltDocument['fonts']
  readonly brokenFonts: readonly string[]
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
  return {
    result,
    said: formatPretty(result.diagnostics, result.sources, { color: true }),
    files: seen(),
    fonts: fonts === undefined ? {} : usedFonts(fonts, fonts.take()),
    brokenFonts: fonts === undefined ? [] : brokenFonts(fonts.fonts),
  }
}

const stageOutputs = (
  task: BuildTask,
  { result, said, files, fonts, brokenFonts }: Unstaged,
): BuiltDocument | FailedBuild => {
  const { name, outputs, pageCount } = result
  const staged: StagedOutput[] = []
  try {
    for (const { format, suffix, bytes } of outputs) {
      const file = `${name}${suffix}${fileEndings[format]}`
      const waiting = stageFile(task.output, file, bytes)
      staged.push({ file, bytes: bytes.length, sha256: sha256(bytes), staged: waiting })
    }
  } catch (error) {
    for (const { staged: waiting } of staged) discardStaged(waiting)
    return { ...failureOf(error), stops: isKnownFailure(error) }
  }
  const names = name === undefined ? [] : [...new Set([name, ...outputs.map(({ suffix }) => name + suffix)])]
  return { kind: 'built', names, outputs: staged, pages: pageCount, said, files, fonts, brokenFonts }
}

const failureOf = (error: unknown): FailedBuild => ({
  kind: 'failed',
  message: describeFailure(error),
  isBug: !isKnownFailure(error),
  stops: false,
})

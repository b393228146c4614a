/** hongtou build: every document below the given paths, each to its finished files. */
import { join, relative } from 'node:path'
import { formatPretty } from '../../diagnostics/format-pretty.ts'
import type { Files } from '../../files/files.ts'
import { findFontFiles } from '../../files/font-folders.ts'
import { nodeFilesIn, writeFileAtomically } from '../../files/node-files.ts'
import { createFontSet, type FontSet } from '../../fonts/font-set.ts'
import { type BuildResult, buildDocument } from '../../pipeline.ts'
import { findDocumentFolders } from '../../reader/find-document-folders.ts'
import { type OutputFormat, outputFormats } from '../../writers/index.ts'
import { type ExitCode, type Io, UsageError } from '../io.ts'
import { contentRoots, fontsFolder, relativeTo, templateFolders } from '../workspace.ts'

export interface BuildArguments {
  readonly paths: readonly string[]
  readonly format: string
  readonly output: string
  readonly templates?: string
  readonly watch?: boolean
}

export const runBuild = async (args: BuildArguments, io: Io): Promise<ExitCode> => {
  const session = startSession(args, io)
  const code = await buildAll(session, session.folders(), io)
  if (args.watch !== true) return code
  const { watchDocuments } = await import('./watch.ts')
  return watchDocuments(session, io)
}

/** What stays the same while documents come and go. */
export interface BuildSession {
  readonly files: Files
  readonly formats: readonly OutputFormat[]
  readonly output: string
  readonly templateFolders: readonly string[]
  readonly roots: readonly string[]
  folders(): readonly string[]
  fonts(): FontSet
  /** Output name → the folder it came from: two documents must not write one file. */
  readonly owners: Map<string, string>
  /** Folder → files that were read for it. */
  readonly inputs: Map<string, readonly string[]>
}

const startSession = (args: BuildArguments, io: Io): BuildSession => {
  const roots = contentRoots(io, args.paths)
  const files = nodeFilesIn(io.cwd)
  let fonts: FontSet | undefined
  return {
    files,
    formats: parseFormats(args.format),
    output: args.output,
    templateFolders: templateFolders(io, args.templates),
    roots,
    folders: () => [...new Set(roots.flatMap((root) => findDocumentFolders(files, root)))],
    fonts: () => {
      fonts ??= createFontSet(findFontFiles(fontsFolder(io)))
      return fonts
    },
    owners: new Map(),
    inputs: new Map(),
  }
}

const parseFormats = (text: string): readonly OutputFormat[] => {
  const names = text
    .split(/[,，、]/)
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '')
  const unknown = names.filter((name) => !outputFormats.some((format) => format === name))
  if (unknown.length > 0 || names.length === 0) {
    throw new UsageError(
      `不认识的输出格式：${unknown.join('、') || '（空）'}。可用的有：${outputFormats.join('、')}`,
    )
  }
  return outputFormats.filter((format) => names.includes(format))
}

export const buildAll = async (
  session: BuildSession,
  folders: readonly string[],
  io: Io,
): Promise<ExitCode> => {
  if (folders.length === 0) {
    io.err(`${session.roots.join('、')} 里没有公文（没有找到 公文.yaml）。\n`)
    return 1
  }
  const started = io.now()
  let failures = 0
  for (const [index, folder] of folders.entries()) {
    const progress = `[${index + 1}/${folders.length}] ${folder}`
    if (io.interactive) io.err(`\r\u001b[K${progress} …`)
    const isBuilt = await buildOne(session, folder, io, progress)
    if (!isBuilt) failures += 1
  }
  const seconds = ((io.now() - started) / 1000).toFixed(1)
  const failed = failures === 0 ? '' : `，${failures} 份有错误没有输出`
  io.err(`共 ${folders.length} 份公文，排好 ${folders.length - failures} 份${failed}，用时 ${seconds} 秒。\n`)
  return failures === 0 ? 0 : 1
}

const buildOne = async (
  session: BuildSession,
  folder: string,
  io: Io,
  progress: string,
): Promise<boolean> => {
  const result = await buildDocument({
    files: session.files,
    folder,
    templateFolders: session.templateFolders,
    fonts: session.fonts,
    formats: session.formats,
    ...(io.sourceDate === undefined ? {} : { date: io.sourceDate }),
  })
  session.inputs.set(folder, result.inputs)
  if (io.interactive) io.err('\r\u001b[K')
  const taken = fileNames(result).find((name) => !claim(session, name, folder))
  const written = taken === undefined ? writeOutputs(session, result, io) : []
  const summary = written.length > 0 ? `→ ${written.join('、')}（${result.pageCount} 面）` : '没有输出'
  io.err(`${progress} ${summary}\n`)
  io.err(formatPretty(result.diagnostics, result.sources, { color: io.colour }))
  if (taken !== undefined)
    io.err(`错误：与 ${session.owners.get(taken)} 的输出同名（${taken}），请改文号或标题。\n`)
  return written.length > 0
}

/** Without their endings; one for each 附件 too that is bound apart. */
const fileNames = ({ name, outputs }: BuildResult): readonly string[] =>
  name === undefined ? [] : [...new Set([name, ...outputs.map(({ suffix }) => name + suffix)])]

const claim = (session: BuildSession, name: string, folder: string): boolean => {
  const owner = session.owners.get(name)
  if (owner !== undefined && owner !== folder) return false
  session.owners.set(name, folder)
  return true
}

const writeOutputs = (session: BuildSession, result: BuildResult, io: Io): readonly string[] =>
  result.outputs.map(({ format, suffix, bytes }) => {
    const file = join(session.output, `${result.name}${suffix}.${format}`)
    writeFileAtomically(relativeTo(io, file), bytes)
    return relative(io.cwd, relativeTo(io, file))
  })

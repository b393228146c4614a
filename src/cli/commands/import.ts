/** hongtou import: an existing report becomes a content folder, or its changes go into the folder it was printed from. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { severityNames } from '../../diagnostics/format-pretty.ts'
import { writeFileAtomically } from '../../files/node-files.ts'
import { documentToFiles } from '../../importer/document-to-files.ts'
import { importFile } from '../../importer/import-file.ts'
import type { ImportNote } from '../../importer/import-note.ts'
import type { ImportedDocument } from '../../importer/imported-document.ts'
import { type ExitCode, type Io, UsageError } from '../io.ts'
import { relativeTo } from '../workspace.ts'

export interface ImportArguments {
  readonly file: string
  readonly output?: string
  readonly force?: boolean
  /** The content folder that takes the changes. */
  readonly onto?: string
  readonly dryRun?: boolean
  readonly tracked?: string
  readonly templates?: string
}

export const runImport = async (args: ImportArguments, io: Io): Promise<ExitCode> => {
  const { file, output, onto } = args
  if (output === undefined && onto === undefined) {
    throw new UsageError(
      '缺少选项：-o, --output <文件夹>（导成新的内容），或者 --onto <文件夹>（改动合进已有的内容）',
    )
  }
  if (output !== undefined && onto !== undefined) throw new UsageError('-o 和 --onto 只能用一个。')
  const source = relativeTo(io, file)
  if (!existsSync(source)) throw new UsageError(`没有这个文件：${file}`)
  const tracked = parseTracked(args.tracked)
  if (output !== undefined) checkFolder(output, args.force === true, io)
  const { document, notes } = await importFile(new Uint8Array(readFileSync(source)), basename(file), {
    tracked,
  })
  if (onto === undefined) showNotes(file, notes, io)
  else showNotes(file, notes.filter(matters), io)
  if (!document) return 1
  if (onto === undefined) return writeFolder(document, output ?? '', notes.length, io)
  const { importOnto } = await import('./import-onto.ts')
  return importOnto({ ...args, onto }, document, io)
}

const parseTracked = (value = 'accept'): 'accept' | 'reject' => {
  if (value === 'accept' || value === 'reject') return value
  throw new UsageError(`--tracked 写了“${value}”，应为 accept（接受修订）或 reject（拒绝修订）。`)
}

const checkFolder = (output: string, force: boolean, io: Io): void => {
  const folder = relativeTo(io, output)
  if (!force && existsSync(folder) && readdirSync(folder).length > 0) {
    throw new UsageError(`${output} 里已有内容，没有改动。要写进去，请加 --force（同名文件会被改写）。`)
  }
}

/** Where the folder exists already, what could not be read matters; guesses are checked against it. */
const matters = ({ kind }: ImportNote): boolean => kind === 'refused' || kind === 'left-out'

const showNotes = (file: string, notes: readonly ImportNote[], io: Io): void => {
  for (const { severity, line, message } of notes) {
    io.err(`${file}${line === undefined ? '' : `:${line}`} ${severityNames[severity]} ${message}\n`)
  }
}

const writeFolder = (document: ImportedDocument, output: string, noteCount: number, io: Io): ExitCode => {
  const files = new Map<string, string | Uint8Array>([...documentToFiles(document), ...document.pictures])
  for (const [path, content] of files) {
    writeFileAtomically(join(relativeTo(io, output), path), content)
    io.out(`${join(output, path)}\n`)
  }
  io.err(
    `已导入 ${files.size} 个文件到 ${output}。${noteCount > 0 ? `有 ${noteCount} 处请对照原文看一看。` : ''}\n`,
  )
  return 0
}

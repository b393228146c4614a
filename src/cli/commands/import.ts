/** hongtou import: the text of an existing report becomes a content folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { severityNames } from '../../diagnostics/format-pretty.ts'
import { writeFileAtomically } from '../../files/node-files.ts'
import { importText } from '../../importer/import-text.ts'
import { type ExitCode, type Io, UsageError } from '../io.ts'
import { relativeTo } from '../workspace.ts'

export interface ImportArguments {
  readonly file: string
  readonly output: string
  readonly force?: boolean
}

export const runImport = async ({ file, output, force }: ImportArguments, io: Io): Promise<ExitCode> => {
  const source = relativeTo(io, file)
  const folder = relativeTo(io, output)
  if (!existsSync(source)) throw new UsageError(`没有这个文件：${file}`)
  if (force !== true && existsSync(folder) && readdirSync(folder).length > 0) {
    throw new UsageError(`${output} 里已有内容，没有改动。要写进去，请加 --force（同名文件会被改写）。`)
  }
  const { files, notes } = importText(readFileSync(source, 'utf8'), { name: basename(file) })
  for (const { severity, line, message } of notes) {
    io.err(`${file}${line === undefined ? '' : `:${line}`} ${severityNames[severity]} ${message}\n`)
  }
  for (const [path, text] of files) {
    writeFileAtomically(join(folder, path), text)
    io.out(`${join(output, path)}\n`)
  }
  if (files.size === 0) return 1
  io.err(
    `已导入 ${files.size} 个文件到 ${output}。${notes.length > 0 ? `有 ${notes.length} 处请对照原文看一看。` : ''}\n`,
  )
  return 0
}

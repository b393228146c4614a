/** Where the files of an office lie, seen from the current folder. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Io, UsageError } from './io.ts'

export const builtInTemplates: string = fileURLToPath(new URL('../../templates', import.meta.url))

/** What `hongtou init` puts into a new repository; no document templates. */
export const startingFilesFolder: string = join(builtInTemplates, '开办')

/** The office's own templates come before ours of the same name. */
export const templateFolders = (io: Io, given: string | undefined): readonly string[] => {
  if (given !== undefined && !existsSync(resolve(io.cwd, given)))
    throw new UsageError(`没有这个模板文件夹：${given}`)
  return [given ?? 'templates', builtInTemplates]
}

/** The paths a command was given, or the office's documents when it was given none. */
export const contentRoots = (io: Io, paths: readonly string[]): readonly string[] => {
  const roots = paths.length > 0 ? paths : [existsSync(resolve(io.cwd, 'content')) ? 'content' : '.']
  const missing = roots.filter((path) => !existsSync(resolve(io.cwd, path)))
  if (missing.length > 0) throw new UsageError(`没有这个文件或文件夹：${missing.join('、')}`)
  return roots
}

export const fontsFolder = (io: Io): string => join(io.cwd, 'fonts')

export const relativeTo = (io: Io, path: string): string => resolve(io.cwd, path)

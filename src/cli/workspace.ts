/** Where the files of an office lie, seen from the current folder. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Io, UsageError } from './io.ts'

const builtInTemplates = fileURLToPath(new URL('../../templates', import.meta.url))

/** The office's own templates come before ours of the same name. */
export const templateFolders = (io: Io, given: string | undefined): readonly string[] => {
  if (given !== undefined && !existsSync(resolve(io.cwd, given)))
    throw new UsageError(`没有这个模板文件夹：${given}`)
  return [given ?? 'templates', builtInTemplates]
}

export const fontsFolder = (io: Io): string => join(io.cwd, 'fonts')

export const relativeTo = (io: Io, path: string): string => resolve(io.cwd, path)

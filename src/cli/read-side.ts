/** A side of a comparison, from what the user typed: a content folder, a git revision of one, or an imported document. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { ComparisonSide } from '../diff/dated-side.ts'
import type { Files } from '../files/files.ts'
import { nodeFilesIn } from '../files/node-files.ts'
import { importFile } from '../importer/import-file.ts'
import { toOfficialDocument } from '../importer/to-official-document.ts'
import { findDocumentFolders } from '../reader/find-document-folders.ts'
import { readDocument } from '../reader/read-document.ts'
import { gitFiles } from './git-files.ts'
import { type Io, UsageError } from './io.ts'
import { relativeTo, templateFolders } from './workspace.ts'

/** A document ready to be compared; `previous` is what its 上年 names, as the user would type it. */
export interface Side extends ComparisonSide {
  readonly previous?: string
}

export interface SideReading {
  readonly side?: Side
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, string>
}

export const readSide = async (argument: string, io: Io, templates?: string): Promise<SideReading> => {
  const path = relativeTo(io, argument)
  const folders = templateFolders(io, templates)
  if (!existsSync(path)) {
    const revision = /^([^:]+):(.*)$/u.exec(argument)
    if (revision === null) throw new UsageError(`没有这个文件或文件夹：${argument}`)
    const [, name = '', folder = ''] = revision
    return readFolder(gitFiles(io.cwd, name), folder || '.', argument, folders, `${name}:`)
  }
  if (!statSync(path).isFile() || basename(argument) === '公文.yaml') {
    return readFolder(nodeFilesIn(io.cwd), argument, argument, folders, '')
  }
  return { side: await importSide(path, argument), diagnostics: [], sources: new Map() }
}

/** What is to be looked at in an imported text is told by `hongtou import`; here only whether it can be read. */
const importSide = async (path: string, name: string): Promise<Side> => {
  const { document, notes } = await importFile(new Uint8Array(readFileSync(path)), basename(path))
  if (document === undefined) {
    throw new UsageError(notes.find(({ kind }) => kind === 'refused')?.message ?? `读不出文字：${name}`)
  }
  return { document: toOfficialDocument(document), name, isImported: true }
}

/** `prefix` goes before a folder so that the user could type it. */
const readFolder = (
  files: Files,
  path: string,
  name: string,
  folders: readonly string[],
  prefix: string,
): SideReading => {
  const found = findDocumentFolders(files, path)
  const [folder] = found
  if (folder === undefined) throw new UsageError(`${name} 里没有公文（没有找到 公文.yaml）`)
  if (found.length > 1) {
    throw new UsageError(
      `${name} 里有 ${found.length} 份公文，一次比对一份，请写明是哪一份：\n${found.join('\n')}`,
    )
  }
  const read = readDocument(files, folder, { templateFolders: folders })
  if (!read.ok) return { diagnostics: read.diagnostics, sources: read.sources }
  const { document, year, data, previousFolder } = read.value
  const previous = previousFolder === undefined ? undefined : prefix + previousFolder
  return {
    side: {
      document,
      name,
      ...(year !== undefined && { year }),
      ...(data && { data }),
      ...(previous !== undefined && { previous }),
    },
    diagnostics: read.diagnostics,
    sources: read.sources,
  }
}

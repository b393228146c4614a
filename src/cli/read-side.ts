/** A side of a comparison, from what the user typed: a content folder, a git revision of one, or an imported document. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { ComparisonSide } from '../diff/dated-side.ts'
import type { Files } from '../files/files.ts'
import { memoryFiles } from '../files/memory-files.ts'
import { nodeFilesIn } from '../files/node-files.ts'
import { importText } from '../importer/import-text.ts'
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

/** Kinds of files that are imported: extension → content folder in memory. */
const importers: Readonly<
  Record<string, (path: string, name: string) => Promise<ReadonlyMap<string, string>>>
> = {
  '.txt': async (path, name) => importText(readFileSync(path, 'utf8'), { name }).files,
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
  const extension = /\.[^./\\]+$/u.exec(basename(argument))?.[0].toLowerCase() ?? ''
  if (!statSync(path).isFile() || basename(argument) === '公文.yaml') {
    return readFolder(nodeFilesIn(io.cwd), argument, argument, folders, '')
  }
  const importer = importers[extension]
  if (importer === undefined) {
    const known = Object.keys(importers).join('、')
    throw new UsageError(`不能比对这种文件：${argument}。可以用公文文件夹，或者这些文件：${known}`)
  }
  const files = await importer(path, basename(argument))
  if (files.size === 0) throw new UsageError(`读不出文字：${argument}`)
  return readFolder(withDisk(memoryFiles(files), io), '.', argument, folders, undefined)
}

/** `prefix` goes before a folder so that the user could type it; undefined where there is no 上年. */
const readFolder = (
  files: Files,
  path: string,
  name: string,
  folders: readonly string[],
  prefix: string | undefined,
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
  const previous = prefix === undefined || previousFolder === undefined ? undefined : prefix + previousFolder
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

/** Templates lie on the disk whatever the document was read from. */
const withDisk = (files: Files, io: Io): Files => {
  const disk = nodeFilesIn(io.cwd)
  return {
    readText: (path) => files.readText(path) ?? disk.readText(path),
    readBytes: (path) => files.readBytes(path) ?? disk.readBytes(path),
    size: (path) => files.size(path) ?? disk.size(path),
    list: (path) => files.list(path),
  }
}

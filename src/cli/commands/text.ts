/** hongtou text: documents as reading text; with --git one file by itself, for git's textconv. */
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { formatPretty } from '../../diagnostics/format-pretty.ts'
import type { Files } from '../../files/files.ts'
import { nodeFilesIn } from '../../files/node-files.ts'
import { findDocumentFolders } from '../../reader/find-document-folders.ts'
import { readDocument } from '../../reader/read-document.ts'
import { dataSlipKeys, slipKeys } from '../../reader/schema/slip-keys.ts'
import { parseYaml } from '../../reader/yaml/parse-yaml.ts'
import { fileText } from '../../writers/reading/file-text.ts'
import { readingText } from '../../writers/reading/reading-text.ts'
import { type ExitCode, type Io, UsageError } from '../io.ts'
import { contentRoots, relativeTo, templateFolders } from '../workspace.ts'

export interface TextArguments {
  readonly paths: readonly string[]
  readonly git?: boolean
  readonly templates?: string
}

export const runText = (args: TextArguments, io: Io): ExitCode => {
  if (args.git === true) return printForGit(args.paths, io)
  const files = nodeFilesIn(io.cwd)
  const folders = templateFolders(io, args.templates)
  const parts = contentRoots(io, args.paths).flatMap((path): readonly Printed[] => {
    if (isSingleFile(path, io)) return [printFile(files, path)]
    return findDocumentFolders(files, path).map((folder) => printDocument(files, folder, folders))
  })
  if (parts.length === 0) {
    io.err('没有找到公文（文件夹里要有 公文.yaml）。\n')
    return 1
  }
  for (const { name, text, diagnostics, sources } of parts) {
    if (text !== undefined) io.out(parts.length > 1 ? `【${name}】\n${text}\n` : text)
    if (text === undefined) io.err(formatPretty(diagnostics, sources, { color: io.colour }))
  }
  return parts.some(({ text }) => text === undefined) ? 1 : 0
}

interface Printed {
  readonly name: string
  /** Absent when it cannot be read; the diagnostics say why. */
  readonly text?: string
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, string>
}

/** 公文.yaml stands for its whole document. */
const isSingleFile = (path: string, io: Io): boolean =>
  basename(path) !== '公文.yaml' && statSync(relativeTo(io, path)).isFile()

const printDocument = (files: Files, folder: string, folders: readonly string[]): Printed => {
  const read = readDocument(files, folder, { templateFolders: folders })
  const { diagnostics, sources } = read
  return { name: folder, ...(read.ok && { text: readingText(read.value.document) }), diagnostics, sources }
}

const printFile = (files: Files, path: string): Printed => {
  const source = files.readText(path) ?? ''
  const { text, diagnostics } = renderYaml(path, source)
  return { name: path, ...(text !== undefined && { text }), diagnostics, sources: new Map([[path, source]]) }
}

/** Of a key that stands twice, and of anchors, sentences would hide a part. */
const hidden: ReadonlySet<string> = new Set(['duplicate-key', 'yaml-anchor'])

/** A slip of the keyboard is read past. */
const renderYaml = (path: string, source: string): Pick<Printed, 'text' | 'diagnostics'> => {
  const keys = path.endsWith('数据.yaml') ? dataSlipKeys : slipKeys
  const { tree, diagnostics } = parseYaml(path, source.replace(/^\ufeff/, ''), keys)
  const isWhole = tree && !diagnostics.some(({ rule }) => hidden.has(rule))
  return isWhole ? { text: fileText(tree.value), diagnostics } : { diagnostics }
}

/** git shows nothing of a file whose text conversion fails, so that whatever cannot be read is printed as it is. */
const printForGit = (paths: readonly string[], io: Io): ExitCode => {
  const [path] = paths
  if (path === undefined || paths.length > 1) throw new UsageError('--git 后面要有一个文件，由 git 来写')
  const source = readFileSync(relativeTo(io, path), 'utf8')
  io.out(renderForGit(path, source))
  return 0
}

const renderForGit = (path: string, source: string): string => {
  try {
    return renderYaml(path, source).text ?? source
  } catch (error) {
    // Thousands of nested brackets run out of stack.
    if (error instanceof RangeError) return source
    throw error
  }
}

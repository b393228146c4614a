/** hongtou import --onto: the changes someone made in Word go into the YAML, and are shown line by line. */
import { rmSync } from 'node:fs'
import { formatPretty } from '../../diagnostics/format-pretty.ts'
import { nodeFilesIn, writeFileAtomically } from '../../files/node-files.ts'
import type { ImportedDocument } from '../../importer/imported-document.ts'
import { toOfficialDocument } from '../../importer/to-official-document.ts'
import { type ContentPatch, patchContent } from '../../patch/patch-content.ts'
import type { ShownChange } from '../../patch/shown-change.ts'
import type { ExitCode, Io } from '../io.ts'
import { relativeTo, templateFolders } from '../workspace.ts'

export interface OntoArguments {
  readonly onto: string
  readonly dryRun?: boolean
  readonly templates?: string
}

export const importOnto = (args: OntoArguments, imported: ImportedDocument, io: Io): ExitCode => {
  const files = nodeFilesIn(io.cwd)
  const folder = args.onto.replace(/\/+$/u, '')
  const result = patchContent({
    files,
    folder,
    templateFolders: templateFolders(io, args.templates),
    wanted: toOfficialDocument(imported),
    pictures: imported.pictures,
  })
  if (!result.ok) {
    io.err(formatPretty(result.diagnostics, result.sources, { color: io.colour }))
    io.err(`${folder} 读不通，或者改动合不进去；什么也没有改。\n`)
    return 1
  }
  if (args.dryRun !== true) writeAll(result.value, io)
  return report(result.value, args, io)
}

const writeAll = ({ writes }: ContentPatch, io: Io): void => {
  for (const [path, content] of writes) {
    const target = relativeTo(io, path)
    if (content === undefined) rmSync(target)
    else writeFileAtomically(target, content)
  }
}

const report = ({ changes, unplaced, writes }: ContentPatch, { dryRun }: OntoArguments, io: Io): ExitCode => {
  for (const change of changes.toSorted(byPlace)) io.out(describe(change))
  if (unplaced.length > 0) {
    io.err(
      `有 ${unplaced.length} 处没有放进 YAML，请手工处理：\n${unplaced.map((text) => `  ${text}\n`).join('')}`,
    )
  }
  if (changes.length === 0 && unplaced.length === 0) io.err('没有不同，不用改。\n')
  else
    io.err(
      `${dryRun === true ? '会改' : '已改'} ${changes.length} 处，${writes.size} 个文件。${dryRun === true ? '（只看不改；去掉 --dry-run 才写入）' : ''}\n`,
    )
  return unplaced.length > 0 ? 1 : 0
}

const byPlace = (a: ShownChange, b: ShownChange): number =>
  a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1

const describe = ({ file, line, before, after }: ShownChange): string => {
  const old = before === '' ? '' : `  - ${inOneLine(before)}\n`
  const now = after === '' ? '' : `  + ${inOneLine(after)}\n`
  return `${file}:${line}\n${old}${now}`
}

const inOneLine = (text: string): string => text.trim().replace(/\s*\n\s*/gu, ' ⏎ ')

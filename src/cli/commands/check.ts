/** hongtou check: every document below the given paths held against the rules. */
import { layoutNotes } from '../../check/notes/layout-notes.ts'
import { readingNotes } from '../../check/notes/reading-notes.ts'
import { rules } from '../../check/rules/index.ts'
import { type CheckResult, checkDocument } from '../../check-document.ts'
import { applyFixes } from '../../diagnostics/apply-fixes.ts'
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts'
import { formatGithub } from '../../diagnostics/format-github.ts'
import { formatJson } from '../../diagnostics/format-json.ts'
import { formatPretty } from '../../diagnostics/format-pretty.ts'
import { formatSarif } from '../../diagnostics/format-sarif.ts'
import { sortDiagnostics } from '../../diagnostics/sort-diagnostics.ts'
import { nodeFilesIn, writeFileAtomically } from '../../files/node-files.ts'
import { findDocumentFolders } from '../../reader/find-document-folders.ts'
import { clearLine } from '../guard-terminal.ts'
import { type ExitCode, type Io, UsageError } from '../io.ts'
import { packageVersion } from '../package-version.ts'
import { contentRoots, relativeTo, templateFolders } from '../workspace.ts'
import { explainRule, listRules } from './explain-rule.ts'

export interface CheckArguments {
  readonly paths: readonly string[]
  readonly fix?: boolean
  readonly format: string
  readonly strict?: boolean
  readonly templates?: string
  readonly explain?: string | true
}

const notes = [...readingNotes, ...layoutNotes]

export const runCheck = (args: CheckArguments, io: Io): ExitCode => {
  if (args.explain !== undefined) {
    io.out(args.explain === true ? listRules(rules) : explainRule(rules, notes, args.explain))
    return 0
  }
  const format = findFormat(args.format)
  const folders = findFolders(args.paths, io)
  if (folders.length === 0) {
    io.err('没有找到公文（文件夹里要有 公文.yaml）。\n')
    return 1
  }
  const check = createCheck(args, io)
  const results = folders.map((folder, index) => {
    if (io.interactive) io.err(`${clearLine}[${index + 1}/${folders.length}] ${folder} …`)
    return args.fix === true ? fixDocument(folder, check, io) : check(folder)
  })
  if (io.interactive) io.err(clearLine)
  const { diagnostics, sources } = mergeResults(results)
  io.out(format(diagnostics, sources, io))
  if (args.format === 'pretty') io.err(summarise(folders.length, diagnostics))
  const isStrict = args.strict === true && diagnostics.some(({ severity }) => severity === 'warning')
  return hasErrors(diagnostics) || isStrict ? 1 : 0
}

type Format = (diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, string>, io: Io) => string

const formats: Readonly<Record<string, Format>> = {
  pretty: (diagnostics, sources, io) => formatPretty(diagnostics, sources, { color: io.outColour }),
  json: formatJson,
  sarif: (diagnostics, sources) => formatSarif(diagnostics, sources, { version: packageVersion(), rules }),
  github: formatGithub,
}

const findFormat = (name: string): Format => {
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined
  if (!format) {
    throw new UsageError(`不认识的报告格式：${name}。可用的有：${Object.keys(formats).join('、')}`)
  }
  return format
}

const findFolders = (paths: readonly string[], io: Io): readonly string[] => {
  const files = nodeFilesIn(io.cwd)
  return [...new Set(contentRoots(io, paths).flatMap((root) => findDocumentFolders(files, root)))]
}

type Check = (folder: string) => CheckResult

const createCheck = (args: CheckArguments, io: Io): Check => {
  const options = { templateFolders: templateFolders(io, args.templates) }
  // Read anew each time: a fix changes what lies on the disk.
  return (folder) => checkDocument(nodeFilesIn(io.cwd), folder, options)
}

/** A fix can bring to light another that overlapped it; a few rounds are enough for all. */
const mostRounds = 5

const fixDocument = (folder: string, check: Check, io: Io): CheckResult => {
  let result = check(folder)
  for (let round = 0; round < mostRounds; round += 1) {
    const { texts, applied } = applyFixes(result.diagnostics, result.sources)
    if (applied.length === 0) return result
    for (const [file, text] of texts) writeFileAtomically(relativeTo(io, file), text)
    for (const { rule, message, span } of sortDiagnostics(applied))
      io.err(`已改 ${span?.file ?? ''} ${rule} ${message}\n`)
    result = check(folder)
  }
  return result
}

/** What is common to several documents, such as a mistake in 术语.yaml, is told once. */
const mergeResults = (results: readonly CheckResult[]): CheckResult => {
  const told = new Set<string>()
  const diagnostics = results
    .flatMap((result) => result.diagnostics)
    .filter((diagnostic) => {
      const key = JSON.stringify(diagnostic)
      return told.has(key) ? false : told.add(key)
    })
  return { diagnostics, sources: new Map(results.flatMap(({ sources }) => [...sources])) }
}

const summarise = (count: number, diagnostics: readonly Diagnostic[]): string => {
  const fixable = diagnostics.filter(({ fix }) => fix !== undefined).length
  const offer = fixable > 0 ? `其中 ${fixable} 处可以用 --fix 直接改。` : ''
  return diagnostics.length === 0
    ? `检查了 ${count} 件公文，没有发现问题。\n`
    : `检查了 ${count} 件公文。${offer}\n`
}

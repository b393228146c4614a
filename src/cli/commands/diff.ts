/** hongtou diff: two documents compared, the report shown or written. */
import { join, relative } from 'node:path'
import { formatPretty } from '../../diagnostics/format-pretty.ts'
import { compareDocuments } from '../../diff/compare-documents.ts'
import { findFontFiles } from '../../files/font-folders.ts'
import { writeFileAtomically } from '../../files/node-files.ts'
import { createFontSet } from '../../fonts/font-set.ts'
import { dateOf, outputName } from '../../pipeline.ts'
import { type DiffReport, diffReports } from '../diff-reports.ts'
import { type ExitCode, type Io, UsageError } from '../io.ts'
import { readSide, type Side } from '../read-side.ts'
import { fontsFolder, relativeTo } from '../workspace.ts'

export interface DiffArguments {
  /** OLD, or NEW when it is the only one. */
  readonly first: string
  readonly second?: string
  readonly format: string
  readonly output?: string
  readonly limit: string
  readonly fold: boolean
  readonly exitCode?: boolean
  readonly templates?: string
}

export const runDiff = async (args: DiffArguments, io: Io): Promise<ExitCode> => {
  const report = findReport(args.format)
  const limit = parseLimit(args.limit)
  const sides = await readSides(args, io)
  if (sides === undefined) return 1
  const comparison = compareDocuments(sides.old, sides.new, { limit })
  const colour = args.output === undefined && io.outColour === true
  const written = await report.write({
    comparison,
    ...sides,
    fold: args.fold,
    limit,
    colour,
    fonts: once(() => createFontSet(findFontFiles(fontsFolder(io)))),
    date: io.sourceDate ?? dateOf(sides.new.document),
  })
  if (args.output !== undefined) {
    const file = join(
      args.output,
      `${outputName(sides.new.document)}-${report.suffix ?? '比对'}.${report.extension}`,
    )
    writeFileAtomically(relativeTo(io, file), written)
    io.out(`${relative(io.cwd, relativeTo(io, file))}\n`)
  } else if (typeof written === 'string') io.out(written)
  else throw new UsageError(`${args.format} 格式不能直接显示，请加 -o 写明放进哪个文件夹。`)
  return args.exitCode === true && comparison.changes.length > 0 ? 1 : 0
}

const findReport = (format: string): DiffReport => {
  const report = Object.hasOwn(diffReports, format) ? diffReports[format] : undefined
  if (report === undefined) {
    throw new UsageError(`不认识的报告格式：${format}。可用的有：${Object.keys(diffReports).join('、')}`)
  }
  return report
}

const parseLimit = (text: string): number => {
  const limit = /^\d+(?:\.\d+)?%?$/u.test(text) ? Number.parseFloat(text) : Number.NaN
  if (Number.isNaN(limit)) throw new UsageError(`--limit 应当是一个百分数，如 50：${text}`)
  return limit
}

/** Undefined when one of them could not be read; what is wrong has been told. */
const readSides = async (
  { first, second, templates }: DiffArguments,
  io: Io,
): Promise<{ old: Side; new: Side } | undefined> => {
  const given = await readOne(first, io, templates)
  if (given === undefined) return undefined
  if (second !== undefined) {
    const current = await readOne(second, io, templates)
    return current && { old: given, new: current }
  }
  if (given.previous === undefined) {
    throw new UsageError(`只写了一份公文，而它没有写“上年”。请写两份：hongtou diff 旧 ${first}`)
  }
  const old = await readOne(given.previous, io, templates)
  return old && { old, new: given }
}

const readOne = async (
  argument: string,
  io: Io,
  templates: string | undefined,
): Promise<Side | undefined> => {
  const { side, diagnostics, sources } = await readSide(argument, io, templates)
  if (side !== undefined) return side
  io.err(`${argument} 有错误，不能比对。\n`)
  io.err(formatPretty(diagnostics, sources, { color: io.colour }))
  return undefined
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

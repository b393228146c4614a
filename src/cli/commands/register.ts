/** hongtou register: what was issued under which number, as a table, CSV, JSON or an Excel workbook. */
import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts'
import { formatPretty } from '../../diagnostics/format-pretty.ts'
import { nodeFilesIn, writeFileAtomically } from '../../files/node-files.ts'
import { unreachable } from '../../model/unreachable.ts'
import { findDocumentFolders } from '../../reader/find-document-folders.ts'
import { checkNumbers } from '../../register/check-numbers.ts'
import { formatCsv } from '../../register/format-csv.ts'
import { formatRegisterJson } from '../../register/format-json.ts'
import { formatTable } from '../../register/format-table.ts'
import { findSeries, type NumberSeries, nextNumber } from '../../register/number-series.ts'
import type { RegisterEntry } from '../../register/register-entry.ts'
import { sortEntries } from '../../register/sort-entries.ts'
import { formatDocumentNumber } from '../../text/document-number.ts'
import { type ExitCode, type Io, UsageError } from '../io.ts'
import { readRegister } from '../read-register.ts'
import { contentRoots, relativeTo, templateFolders } from '../workspace.ts'

export interface RegisterArguments {
  readonly paths: readonly string[]
  readonly format?: string
  readonly output?: string
  readonly force?: boolean
  /** A 代字, or true for every series of the year. */
  readonly next?: string | boolean
  readonly year?: string
}

const registerFormats = ['table', 'csv', 'json', 'xlsx'] as const
type RegisterFormat = (typeof registerFormats)[number]

export const runRegister = async (args: RegisterArguments, io: Io): Promise<ExitCode> => {
  const format = chooseFormat(args)
  const year = chooseYear(args, io)
  checkOutput(args, io)
  const files = nodeFilesIn(io.cwd)
  const roots = contentRoots(io, args.paths)
  const folders = [...new Set(roots.flatMap((root) => findDocumentFolders(files, root)))]
  const { entries, sources } = readRegister(files, folders, templateFolders(io, undefined))
  const sorted = sortEntries(entries)
  const series = findSeries(sorted)
  if (args.next !== undefined) return printNext(series, args.next, year, io)
  if (folders.length === 0) io.err(`${roots.join('、')} 里没有公文（没有找到 公文.yaml）。\n`)
  await emit(await formatAs(format, sorted, series), args, io)
  const diagnostics = [...sorted.flatMap(unreadable), ...checkNumbers(series)]
  io.err(formatPretty(diagnostics, sources, { color: io.colour }))
  return hasErrors(diagnostics) || folders.length === 0 ? 1 : 0
}

/** -f, or the ending of the file name after -o. */
const chooseFormat = ({ format, output }: RegisterArguments): RegisterFormat => {
  const ending = output === undefined ? '' : extname(output).slice(1).toLowerCase()
  const wanted = format ?? (registerFormats.some((known) => known === ending) ? ending : 'table')
  const found = registerFormats.find((known) => known === wanted)
  if (!found) throw new UsageError(`不认识的格式：${wanted}。可用的有：${registerFormats.join('、')}`)
  if (found === 'xlsx' && output === undefined) throw new UsageError('xlsx 要写进文件：用 -o 登记簿.xlsx')
  return found
}

const chooseYear = ({ year }: RegisterArguments, io: Io): number => {
  if (year === undefined) return (io.sourceDate ?? new Date()).getFullYear()
  if (!/^(?:19|20)\d{2}$/.test(year)) throw new UsageError(`年份写了“${year}”，应为四位数字，如 2025`)
  return Number(year)
}

const checkOutput = ({ output, force }: RegisterArguments, io: Io): void => {
  if (output !== undefined && force !== true && existsSync(relativeTo(io, output)))
    throw new UsageError(`${output} 已经有了，没有改动。要改写，请加 --force。`)
}

const printNext = (
  series: readonly NumberSeries[],
  wanted: string | boolean,
  year: number,
  io: Io,
): ExitCode => {
  const known = [...new Set(series.map(({ issuerCode }) => issuerCode))]
  if (typeof wanted === 'string' && !/^\p{Script=Han}{1,14}$/u.test(wanted))
    throw new UsageError(`代字写了“${wanted}”，应为汉字，如 --next=滨政文`)
  const codes = typeof wanted === 'string' ? [wanted] : known
  for (const code of codes) {
    if (!known.includes(code)) io.err(`还没有用过代字“${code}”。\n`)
    io.out(`${formatDocumentNumber(nextNumber(series, code, year))}\n`)
  }
  return 0
}

const formatAs = async (
  format: RegisterFormat,
  entries: readonly RegisterEntry[],
  series: readonly NumberSeries[],
): Promise<string | Uint8Array> => {
  switch (format) {
    case 'table':
      return formatTable(entries, series)
    case 'csv':
      return formatCsv(entries)
    case 'json':
      return formatRegisterJson(entries, series)
    case 'xlsx': {
      const { writeXlsx } = await import('../../register/write-xlsx.ts')
      return writeXlsx(entries, series)
    }
    default:
      return unreachable(format)
  }
}

const emit = async (result: string | Uint8Array, { output }: RegisterArguments, io: Io): Promise<void> => {
  if (output === undefined) {
    io.out(String(result))
    return
  }
  writeFileAtomically(relativeTo(io, output), result)
  io.err(`→ ${output}\n`)
}

const unreadable = ({ folder, errors }: RegisterEntry): readonly Diagnostic[] => {
  if (errors === 0) return []
  return [
    {
      rule: 'unreadable-document',
      severity: 'error',
      message: `${folder} 有 ${errors} 处错误，只登记了读得出的要素。`,
      hint: `运行 hongtou check ${folder} 看是哪些错误`,
    },
  ]
}

/** hongtou new: a document folder from a template, or from last year's document. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { formatPretty } from '../../diagnostics/format-pretty.ts'
import { nodeFilesIn, writeFileAtomically } from '../../files/node-files.ts'
import type { CalendarDate } from '../../model/official-document.ts'
import { schemaFileName } from '../../reader/json-schema.ts'
import { askNearest } from '../../reader/schema/nearest.ts'
import { type FoundTemplate, findTemplates } from '../../starter/find-templates.ts'
import { type RolledDocument, rollForward } from '../../starter/roll-forward.ts'
import { startDocument } from '../../starter/start-document.ts'
import { type ExitCode, type Io, UsageError } from '../io.ts'
import { relativeTo, templateFolders } from '../workspace.ts'

export interface NewArguments {
  /** A template and a folder; with `from` the folder only. */
  readonly words: readonly string[]
  readonly from?: string
  readonly issuer?: string
  readonly templates?: string
  readonly force?: boolean
}

export const runNew = (args: NewArguments, io: Io): ExitCode =>
  args.from === undefined ? startFromTemplate(args, io) : startFromLastYear(args, args.from, io)

const startFromTemplate = (args: NewArguments, io: Io): ExitCode => {
  const [name, folder] = args.words
  if (name === undefined || folder === undefined || args.words.length > 2) {
    throw new UsageError('请写模板和文件夹，如 hongtou new 请示 content/2026/关于某事的请示')
  }
  const template = findTemplate(name, args, io)
  refuseContent(folder, args, io)
  const schemas = schemaFolder(io)
  const { files, issuerChoices } = startDocument(nodeFilesIn(io.cwd), {
    template,
    folder: absolute(io, folder),
    today: today(io),
    ...(args.issuer !== undefined && { issuer: args.issuer }),
    ...(schemas !== undefined && { schemaFolder: schemas }),
  })
  writeFiles(folder, files, io)
  io.err(`已按模板“${name}”写出 ${files.size} 个文件。\n接下来：\n`)
  if (issuerChoices.length > 0) {
    io.err(
      `  · 机关/ 里登记了 ${issuerChoices.join('、')}，发文机关没有选定：加 --issuer <名称> 重写，或者直接改 公文.yaml\n`,
    )
  }
  io.err('  · “×××”“待填”换成内容；# 开头的是提示，写好可以删去\n')
  io.err(`  · 随时排版看样子：hongtou build ${folder}\n`)
  return 0
}

const findTemplate = (name: string, { templates: given }: NewArguments, io: Io): FoundTemplate => {
  const { templates, diagnostics, sources } = findTemplates(nodeFilesIn(io.cwd), templateFolders(io, given))
  const found = templates.find((template) => template.name === name)
  if (found) return found
  const problems = diagnostics.filter(({ span }) => span?.file.endsWith(`/${name}.yaml`))
  io.err(formatPretty(problems, sources, { color: io.colour }))
  const names = templates.map((template) => template.name)
  const why = problems.length > 0 ? `模板“${name}”有错误。` : `没有名为“${name}”的模板。`
  throw new UsageError(`${why}${askNearest(name, names, '全部模板：hongtou templates')}`)
}

const startFromLastYear = (args: NewArguments, from: string, io: Io): ExitCode => {
  const [folder] = args.words
  if (folder === undefined || args.words.length > 1) {
    throw new UsageError(
      '请写一个新的文件夹，如 hongtou new --from content/2024/年度报告 content/2025/年度报告',
    )
  }
  if (!existsSync(join(relativeTo(io, from), '公文.yaml'))) {
    throw new UsageError(`${from} 里没有 公文.yaml，不是一份公文。`)
  }
  if (relativeTo(io, from) === relativeTo(io, folder)) throw new UsageError('新文件夹就是上年的文件夹。')
  refuseContent(folder, args, io)
  const schemas = schemaFolder(io)
  const rolled = rollForward(nodeFilesIn(io.cwd), {
    from: absolute(io, from),
    to: absolute(io, folder),
    templateFolders: templateFolders(io, args.templates),
    ...(schemas !== undefined && { schemaFolder: schemas }),
  })
  if (!rolled.ok) {
    io.err(formatPretty(rolled.diagnostics, rolled.sources, { color: io.colour }))
    io.err('上年的公文有错误，先改好再续写。没有写出任何文件。\n')
    return 1
  }
  writeFiles(folder, rolled.value.files, io)
  io.err(describe(rolled.value, folder))
  return 0
}

const describe = ({ files, year, moved, tasks }: RolledDocument, folder: string): string => {
  const span = year === undefined ? '' : `（${year}年度 → ${year + 1}年度）`
  const done = [...tasks, `随时排版看样子：hongtou build ${folder}`]
  return [
    `已续写 ${files.size} 个文件${span}。`,
    '已经顺延：',
    ...moved.map((line) => `  · ${line}`),
    '接下来：',
    ...done.map((line, index) => `  ${index + 1}. ${line}`),
    '',
  ].join('\n')
}

const refuseContent = (folder: string, { force }: NewArguments, io: Io): void => {
  const path = relativeTo(io, folder)
  if (force === true || !existsSync(path)) return
  if (!statSync(path).isDirectory()) throw new UsageError(`${folder} 不是文件夹。`)
  if (readdirSync(path).length === 0) return
  throw new UsageError(`${folder} 里已有内容，没有改动。要写进去，请加 --force（同名文件会被改写）。`)
}

const writeFiles = (folder: string, files: ReadonlyMap<string, string | Uint8Array>, io: Io): void => {
  for (const [path, content] of files) {
    writeFileAtomically(join(relativeTo(io, folder), path), content)
    io.out(`${join(folder, path)}\n`)
  }
}

/** With `/` between the parts on every system, as the reader wants them. */
const absolute = (io: Io, path: string): string => resolve(io.cwd, path).split(sep).join('/')

/** Where `hongtou schema` writes, when it has. */
const schemaFolder = (io: Io): string | undefined =>
  existsSync(relativeTo(io, `schema/${schemaFileName('公文')}`)) ? absolute(io, 'schema') : undefined

/** SOURCE_DATE_EPOCH has no time zone of its own; the clock has the writer's. */
const today = ({ sourceDate }: Io): CalendarDate => {
  if (sourceDate) {
    return {
      year: sourceDate.getUTCFullYear(),
      month: sourceDate.getUTCMonth() + 1,
      day: sourceDate.getUTCDate(),
    }
  }
  const now = new Date()
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
}

/** hongtou build: every document below the given paths, each to its finished files. */
import { type OutputFormat, outputFormats } from '../../writers/index.ts'
import { buildAll } from '../build/build-all.ts'
import { type BuildSession, startSession } from '../build/build-session.ts'
import { isInShard, parseShard } from '../build/shard.ts'
import { removeLeftovers } from '../build/staged-files.ts'
import { writeManifest } from '../build/write-manifest.ts'
import { type ExitCode, type Io, UsageError } from '../io.ts'

export interface BuildArguments {
  readonly paths: readonly string[]
  readonly format: string
  readonly output: string
  readonly templates?: string
  readonly jobs?: string
  readonly force?: boolean
  readonly shard?: string
  readonly watch?: boolean
}

export const runBuild = async (args: BuildArguments, io: Io): Promise<ExitCode> => {
  const { paths, output, templates, force = false, watch = false } = args
  const shard = args.shard === undefined ? undefined : parseShard(args.shard)
  const jobs = args.jobs === undefined ? undefined : parseJobs(args.jobs)
  if (watch && shard !== undefined) throw new UsageError('--watch 和 --shard 不能一起用')
  const session = startSession(
    {
      paths,
      formats: parseFormats(args.format),
      output,
      isForced: force,
      ...(templates === undefined ? {} : { templates }),
      ...(jobs === undefined ? {} : { jobs }),
      ...(shard === undefined ? {} : { shard }),
    },
    io,
  )
  const folders = session.folders()
  const code = folders.length === 0 ? sayEmpty(session, io) : await buildShard(session, folders, io)
  if (!watch || code > 2) return code
  const { watchDocuments } = await import('./watch.ts')
  return watchDocuments(session, folders, io)
}

const sayEmpty = (session: BuildSession, io: Io): ExitCode => {
  const { roots, unreadable } = session
  if (unreadable.size > 0) return tellUnreadable(session, io)
  io.err(`${roots.join('、')} 里没有公文（没有找到 公文.yaml）。\n`)
  return 1
}

/** All of them when there is no --shard. */
const buildShard = async (session: BuildSession, folders: readonly string[], io: Io): Promise<ExitCode> => {
  const { shard } = session.options
  const own = shard === undefined ? folders : folders.filter((folder) => isInShard(folder, shard))
  removeLeftovers(session.output)
  const { exitCode, failed } = await buildAll(session, own, io)
  writeManifest(session, [...failed, ...session.unreadable.keys()])
  return session.unreadable.size > 0 && exitCode < 2 ? tellUnreadable(session, io) : exitCode
}

/** Whether there are documents in them nobody knows. */
const tellUnreadable = ({ unreadable }: BuildSession, io: Io): ExitCode => {
  for (const message of unreadable.values()) io.err(`这个文件夹里的公文没有排：${message}\n`)
  return 2
}

const parseJobs = (text: string): number => {
  const jobs = Number(text)
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 256)
    throw new UsageError(`--jobs 后面要写 1 到 256 的整数；这里是：${text}`)
  return jobs
}

const parseFormats = (text: string): readonly OutputFormat[] => {
  const names = text
    .split(/[,，、]/)
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '')
  const unknown = names.filter((name) => !outputFormats.some((format) => format === name))
  if (unknown.length > 0 || names.length === 0) {
    throw new UsageError(
      `不认识的输出格式：${unknown.join('、') || '（空）'}。可用的有：${outputFormats.join('、')}`,
    )
  }
  return outputFormats.filter((format) => names.includes(format))
}

/** Builds the documents that changed, tells of each in the order of their folders, and sums up. */
import { showUnsafeOnOneLine } from '../../text/unsafe-characters.ts'
import type { ExitCode, Io } from '../io.ts'
import type { BuildSession } from './build-session.ts'
import { createFreshnessCheck } from './freshness.ts'
import type { CacheRecord } from './record-store.ts'
import { chooseJobs, runBuilds } from './run-builds.ts'
import { type Settled, settleBuild, settleFresh } from './settle-build.ts'
import { removeLeftovers } from './staged-files.ts'
import { pathOfKey } from './trace-files.ts'
import { writeKnownFonts } from './user-cache.ts'

export interface BuildSummary {
  readonly exitCode: ExitCode
  /** Folders of documents that were not written. */
  readonly failed: readonly string[]
}

/** The manifest is left to the caller. */
export const buildAll = async (
  session: BuildSession,
  folders: readonly string[],
  io: Io,
): Promise<BuildSummary> => {
  const started = io.now()
  claimOfOthers(session, folders)
  const fresh = session.options.isForced ? new Map<string, CacheRecord>() : findFresh(session, folders)
  const tally = await settleAll(session, folders, fresh, io)
  if (session.fontHasher.hasLearned()) writeKnownFonts(session.fontHasher.known())
  io.err(sumUp(folders.length, tally, (io.now() - started) / 1000))
  return tally
}

/** What documents that are not built this time wrote is theirs. */
const claimOfOthers = ({ records, owners, files }: BuildSession, folders: readonly string[]): void => {
  const own = new Set(folders)
  const known = new Set(owners.values())
  for (const [folder, { names }] of records) {
    if (own.has(folder) || known.has(folder) || files.size(`${folder}/公文.yaml`) === undefined) continue
    for (const name of names) owners.set(name, folder)
  }
  for (const [name, folder] of owners) if (own.has(folder)) owners.delete(name)
}

const findFresh = (session: BuildSession, folders: readonly string[]): ReadonlyMap<string, CacheRecord> => {
  const { files, output, options, sourceDate, fonts, fontHasher } = session
  const isFresh = createFreshnessCheck({
    files,
    cwd: session.task('.').cwd,
    output,
    formats: options.formats.join(),
    sourceDate,
    fonts,
    hashFont: fontHasher.hash,
  })
  const found = folders.flatMap((folder): readonly [string, CacheRecord][] => {
    const record = session.records.get(folder)
    return record !== undefined && isFresh(record) ? [[folder, record]] : []
  })
  return new Map(found)
}

interface Tally extends BuildSummary {
  readonly built: number
  readonly unchanged: number
  readonly notTried: number
}

const settleAll = async (
  session: BuildSession,
  folders: readonly string[],
  fresh: ReadonlyMap<string, CacheRecord>,
  io: Io,
): Promise<Tally> => {
  const tasks = folders.filter((folder) => !fresh.has(folder)).map(session.task)
  const showProgress = progressLine(io, tasks.length)
  const jobs = chooseJobs(tasks.length, session.options.jobs)
  const results = runBuilds({ tasks, jobs, here: session.here, onReady: showProgress })
  const settled: Ending[] = []
  for (const [index, folder] of folders.entries()) {
    const place = `[${index + 1}/${folders.length}] ${showUnsafeOnOneLine(folder)}`
    const record = fresh.get(folder)
    if (record === undefined && jobs === 1 && io.interactive) io.err(`\r\u001b[K${place} …`)
    const one = record ? settleFresh(session, folder, record) : await settleNext(session, folder, results, io)
    session.inputs.set(
      folder,
      Object.keys(one.files).map((key) => pathOfKey(io.cwd, key)),
    )
    io.err(`${io.interactive ? '\r\u001b[K' : ''}${place} ${io.colour ? one.told : withoutColour(one.told)}`)
    settled.push({ kind: one.kind, isOurs: one.isOurs })
    if (one.stops) break
  }
  await results.return(undefined)
  // What the threads had finished before one found the disk full would fill it further.
  if (settled.length < folders.length) removeLeftovers(session.output)
  return tallyOf(folders, settled)
}

const settleNext = async (
  session: BuildSession,
  folder: string,
  results: ReturnType<typeof runBuilds>,
  io: Io,
): Promise<Settled> => {
  const { value } = await results.next()
  return settleBuild(session, folder, value, io)
}

type Ending = Pick<Settled, 'kind' | 'isOurs'>

const tallyOf = (folders: readonly string[], settled: readonly Ending[]): Tally => {
  const count = (kind: Settled['kind']): number => settled.filter((one) => one.kind === kind).length
  const failed = folders.filter((_folder, index) => settled[index]?.kind === 'failed')
  return {
    built: count('built'),
    unchanged: count('unchanged'),
    failed,
    notTried: folders.length - settled.length,
    exitCode: settled.some(({ isOurs }) => isOurs) ? 2 : failed.length > 0 ? 1 : 0,
  }
}

/** Threads finish in any order; the line says how many have. */
const progressLine =
  (io: Io, total: number) =>
  (ready: number): void => {
    if (io.interactive) io.err(`\r\u001b[K已排 ${ready}/${total} …`)
  }

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape that begins a colour
const withoutColour = (text: string): string => text.replace(/\u001b\[\d*m/g, '')

const sumUp = (count: number, { built, unchanged, failed, notTried }: Tally, seconds: number): string => {
  const parts = [
    `共 ${count} 份公文`,
    ...(built > 0 || unchanged === 0 ? [`排好 ${built} 份`] : []),
    ...(unchanged > 0 ? [`${unchanged} 份没有变化`] : []),
    ...(failed.length > 0 ? [`${failed.length} 份有错误没有输出`] : []),
    ...(notTried > 0 ? [`${notTried} 份没有排`] : []),
  ]
  const list = failed.length > 0 && count > 1 ? failed.map((folder) => `  ${folder}\n`) : []
  return `${parts.join('，')}，用时 ${seconds.toFixed(1)} 秒。\n${list.length > 0 ? `没有输出的：\n${list.join('')}` : ''}`
}

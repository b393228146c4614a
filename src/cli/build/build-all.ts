/** Builds the documents that changed, tells of each in the order of their folders, and sums up. */
import { showUnsafeOnOneLine } from '../../text/unsafe-characters.ts'
import { clearLine } from '../guard-terminal.ts'
import type { Io } from '../io.ts'
import { brokenFonts, tellBrokenFonts } from './broken-fonts.ts'
import type { BuildSession } from './build-session.ts'
import { createFreshnessCheck } from './freshness.ts'
import { isLargeDocument } from './is-large-document.ts'
import type { CacheRecord } from './record-store.ts'
import { chooseThreads, runBuilds } from './run-builds.ts'
import { isGone, type Settled, settleBuild, settleFresh } from './settle-build.ts'
import { showProgress } from './show-progress.ts'
import { removeLeftovers } from './staged-files.ts'
import { listenForStop, type StopSignals } from './stop-signals.ts'
import { sumUp, type Tally } from './sum-up.ts'
import { pathOfKey } from './trace-files.ts'
import { writeKnownFonts } from './user-cache.ts'

export type BuildSummary = Pick<Tally, 'exitCode' | 'failed'>

/** The manifest is left to the caller. */
export const buildAll = async (
  session: BuildSession,
  folders: readonly string[],
  io: Io,
): Promise<BuildSummary> => {
  const started = io.now()
  claimOfOthers(session, folders)
  const fresh = session.options.isForced ? new Map<string, CacheRecord>() : findFresh(session, folders)
  const stop = listenForStop()
  const tally = await settleAll(session, folders, fresh, stop, io).finally(stop.close)
  if (session.fontHasher.hasLearned()) writeKnownFonts(session.fontHasher.known())
  io.err(tellBrokenFonts(session.brokenFonts))
  io.err(sumUp(folders.length, tally, (io.now() - started) / 1000))
  const stopped = stop.exitCode()
  if (stopped === undefined) return tally
  io.err('中途停下了：排好的都留着，再运行一遍接着排。\n')
  return { ...tally, exitCode: stopped }
}

/** What documents that are not built this time wrote is theirs. */
const claimOfOthers = ({ records, owners, files }: BuildSession, folders: readonly string[]): void => {
  const own = new Set(folders)
  const known = new Set(owners.values())
  for (const [folder, { names }] of records) {
    if (own.has(folder) || known.has(folder) || isGone(files, folder)) continue
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
  if (found.length > 0) for (const path of brokenFonts(session.fonts())) session.brokenFonts.add(path)
  return new Map(found)
}

const settleAll = async (
  session: BuildSession,
  folders: readonly string[],
  fresh: ReadonlyMap<string, CacheRecord>,
  { signal }: StopSignals,
  io: Io,
): Promise<Tally> => {
  const tasks = folders.filter((folder) => !fresh.has(folder)).map(session.task)
  const threads = chooseThreads(tasks, session.options.jobs, (folder) =>
    isLargeDocument(session.files, folder),
  )
  const progress = showProgress(io, threads > 0 ? tasks.length : undefined)
  const results = runBuilds({ tasks, threads, here: session.here, onReady: progress.onReady, signal })
  const settled: Ending[] = []
  let lastFailure: string | undefined
  try {
    for (const [index, folder] of folders.entries()) {
      const place = `[${index + 1}/${folders.length}] ${showUnsafeOnOneLine(folder)}`
      const record = fresh.get(folder)
      if (record === undefined && threads === 0 && io.interactive) io.err(`${clearLine}${place} …`)
      const outcome = record === undefined ? (await results.next()).value : undefined
      if (signal.aborted) break
      const one = record ? settleFresh(session, folder, record) : settleBuild(session, folder, outcome, io)
      session.inputs.set(
        folder,
        Object.keys(one.files).map((key) => pathOfKey(io.cwd, key)),
      )
      const told = one.kind === 'failed' && one.told === lastFailure ? '没有输出，缘由同上\n' : one.told
      if (one.kind === 'failed') lastFailure = one.told
      io.err(`${io.interactive ? clearLine : ''}${place} ${io.colour ? told : withoutColour(told)}`)
      settled.push({ kind: one.kind, isOurs: one.isOurs })
      if (one.stops) break
    }
  } finally {
    progress.end()
    await results.return(undefined)
  }
  // What the threads had finished before one found the disk full would fill it further.
  if (settled.length < folders.length) removeLeftovers(session.output)
  return tallyOf(folders, settled)
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

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape that begins a colour
const withoutColour = (text: string): string => text.replace(/\u001b\[\d*m/g, '')

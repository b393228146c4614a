/** hongtou build --watch: rebuilds the documents whose files changed, until interrupted. */
import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { buildAll } from '../build/build-all.ts'
import type { BuildSession } from '../build/build-session.ts'
import { discardOutputs } from '../build/settle-build.ts'
import { writeManifest } from '../build/write-manifest.ts'
import { describeFailure } from '../describe-failure.ts'
import type { ExitCode, Io } from '../io.ts'

/** Editors write a file in several steps; wait this long for the last. */
const settleMs = 60
/** The manifest lists all documents: it is written when there is a pause. */
const pauseMs = 1000

export const watchDocuments = (
  session: BuildSession,
  folders: readonly string[],
  io: Io,
): Promise<ExitCode> => {
  io.err('守着文件变化，按 Ctrl+C 结束。\n')
  const changed = new Set<string>()
  let known = folders
  let timer: NodeJS.Timeout | undefined
  const manifest = delay(pauseMs, () => tell(io, () => writeManifest(session, [])))
  let running = warmUp(session, folders)
  const rebuild = async (): Promise<void> => {
    if (!isPlainEdit(session, changed)) {
      watchers.refresh()
      known = session.folders()
    }
    const affected = affectedFolders(session, known, changed, io)
    changed.clear()
    if (affected.length === 0) return
    await buildAll(session, affected, io)
    manifest.start()
  }
  const onChange = (path: string): void => {
    changed.add(path)
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(rebuild)
    }, settleMs)
  }
  const roots = [...session.roots, ...session.templateFolders].map((root) => resolve(io.cwd, root))
  const watchers = watchFolders(roots, onChange)
  return new Promise((done) => {
    process.once('SIGINT', () => {
      watchers.close()
      manifest.finish()
      done(0)
    })
  })
}

/** The first build may have run in other threads, or not at all: load and warm up the program in this one. */
const warmUp = async (session: BuildSession, [folder]: readonly string[]): Promise<void> => {
  if (folder === undefined) return
  const build = await session.here()
  const outcome = await build(session.task(folder))
  if (outcome.kind === 'built') discardOutputs(outcome)
}

/** A full disk today may have room tomorrow: it is told, and the watch goes on. */
const tell = (io: Io, write: () => void): void => {
  try {
    write()
  } catch (error) {
    io.err(`${describeFailure(error)}\n`)
  }
}

interface Delayed {
  /** From now on, once more. */
  start(): void
  /** At once, if it has been started. */
  finish(): void
}

const delay = (ms: number, run: () => void): Delayed => {
  let timer: NodeJS.Timeout | undefined
  const finish = (): void => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    run()
  }
  return {
    start: () => {
      clearTimeout(timer)
      timer = setTimeout(finish, ms)
    },
    finish,
  }
}

/** Only files that documents read or look for: then no document and no folder has come or gone. */
const isPlainEdit = ({ inputs }: BuildSession, changed: ReadonlySet<string>): boolean => {
  const known = new Set([...inputs.values()].flat())
  return [...changed].every(
    (path) => known.has(path) && statSync(path, { throwIfNoEntry: false })?.isFile() === true,
  )
}

interface FolderWatchers {
  /** Watches folders that have come and forgets those that have gone. */
  refresh(): void
  close(): void
}

/** One watcher for each folder: Node's recursive ones lose files that editors replace by renaming. */
const watchFolders = (roots: readonly string[], onChange: (path: string) => void): FolderWatchers => {
  const watchers = new Map<string, FSWatcher>()
  const refresh = (): void => {
    const wanted = new Set(roots.flatMap(foldersBelow))
    for (const [folder, watcher] of watchers) {
      if (wanted.has(folder)) continue
      watcher.close()
      watchers.delete(folder)
    }
    for (const folder of wanted) {
      if (!watchers.has(folder))
        watchers.set(
          folder,
          watch(folder, (_event, name) => onChange(resolve(folder, name ?? ''))),
        )
    }
  }
  refresh()
  return {
    refresh,
    close: () => {
      for (const watcher of watchers.values()) watcher.close()
    },
  }
}

/** The folder itself and all below it; for a file the folder it lies in; nothing for what is not there. */
const foldersBelow = (root: string): readonly string[] => {
  const stats = statSync(root, { throwIfNoEntry: false })
  if (stats === undefined) return []
  if (!stats.isDirectory()) return [dirname(root)]
  const below = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  return [root, ...below.map((entry) => join(entry.parentPath, entry.name))]
}

/** A document is affected when a file it read changed, or a file appeared in its folder. */
const affectedFolders = (
  session: BuildSession,
  folders: readonly string[],
  changed: ReadonlySet<string>,
  io: Io,
): readonly string[] =>
  folders.filter((folder) => {
    const inputs = session.inputs.get(folder)
    if (inputs === undefined) return true
    const own = `${resolve(io.cwd, folder)}/`
    const read = new Set(inputs)
    return [...changed].some((path) => read.has(path) || path.startsWith(own))
  })

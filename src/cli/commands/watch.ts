/** hongtou build --watch: rebuilds the documents whose files changed, until interrupted. */
import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { buildAll } from '../build/build-all.ts'
import type { BuildSession } from '../build/build-session.ts'
import type { ExitCode, Io } from '../io.ts'

/** Editors write a file in several steps; wait this long for the last. */
const settleMs = 80

export const watchDocuments = (session: BuildSession, io: Io): Promise<ExitCode> => {
  io.err('守着文件变化，按 Ctrl+C 结束。\n')
  const changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const rebuild = async (): Promise<void> => {
    const folders = affectedFolders(session, changed, io)
    changed.clear()
    if (folders.length > 0) await buildAll(session, folders, io)
  }
  const onChange = (path: string): void => {
    changed.add(path)
    clearTimeout(timer)
    timer = setTimeout(() => {
      watchers.refresh()
      running = running.then(rebuild)
    }, settleMs)
  }
  const roots = [...session.roots, ...session.templateFolders].map((root) => resolve(io.cwd, root))
  const watchers = watchFolders(roots, onChange)
  return new Promise((done) => {
    process.once('SIGINT', () => {
      watchers.close()
      done(0)
    })
  })
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
const affectedFolders = (session: BuildSession, changed: ReadonlySet<string>, io: Io): readonly string[] =>
  session.folders().filter((folder) => {
    const inputs = session.inputs.get(folder)
    if (inputs === undefined) return true
    const own = `${resolve(io.cwd, folder)}/`
    const read = new Set(inputs)
    return [...changed].some((path) => read.has(path) || path.startsWith(own))
  })

/** hongtou build --watch: rebuilds the documents whose files changed, until interrupted. */
import { watch } from 'node:fs'
import { resolve } from 'node:path'
import type { ExitCode, Io } from '../io.ts'
import { type BuildSession, buildAll } from './build.ts'

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
  const watched = [...session.roots, ...session.templateFolders].map((root) => resolve(io.cwd, root))
  const watchers = [...new Set(watched)].flatMap((root) => {
    try {
      return [
        watch(root, { recursive: true }, (_event, name) => {
          changed.add(resolve(root, name ?? ''))
          clearTimeout(timer)
          timer = setTimeout(() => {
            running = running.then(rebuild)
          }, settleMs)
        }),
      ]
    } catch {
      // A root without templates of its own has nothing to watch there.
      return []
    }
  })
  return new Promise((done) => {
    process.once('SIGINT', () => {
      for (const watcher of watchers) watcher.close()
      done(0)
    })
  })
}

/** A document is affected when a file it read changed, or a file appeared in its folder. */
const affectedFolders = (session: BuildSession, changed: ReadonlySet<string>, io: Io): readonly string[] =>
  session.folders().filter((folder) => {
    const inputs = session.inputs.get(folder)
    if (inputs === undefined) return true
    const own = `${resolve(io.cwd, folder)}/`
    const read = new Set(inputs.map((path) => resolve(io.cwd, path)))
    return [...changed].some((path) => read.has(path) || path.startsWith(own))
  })

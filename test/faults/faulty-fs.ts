/** node:fs whose calls a test can watch and make fail: `vi.mock('node:fs', …)` puts it in the place of the real one. */
type Fs = typeof import('node:fs')

export interface FsCall {
  readonly name: string
  readonly path: string
  /** Whether it would change something on the disk; removing does not need room and is told apart. */
  readonly kind: 'read' | 'write' | 'remove'
}

/** Called before each call; what it throws the caller gets. */
export type FsWatcher = (call: FsCall) => void

let watcher: FsWatcher | undefined

/** Until `run` has ended. */
export const watchingFs = async <T>(watch: FsWatcher, run: () => Promise<T>): Promise<T> => {
  watcher = watch
  try {
    return await run()
  } finally {
    watcher = undefined
  }
}

/** As the operating system would say it; only some calls tell the path. */
export const systemError = (code: string, { name, path }: FsCall): Error =>
  Object.assign(new Error(`${code}: as made by a test, ${name}`), {
    code,
    syscall: name,
    ...(/open|rename|mkdir|rm|stat/.test(name) ? { path } : {}),
  })

const reads = ['readFileSync', 'readdirSync', 'readSync', 'statSync'] as const
const writes = ['writeFileSync', 'fsyncSync', 'renameSync', 'mkdirSync'] as const

export const faultyFs = (fs: Fs): Fs => {
  const wrapped: Record<string, unknown> = {
    openSync: watched(fs.openSync, (path, flags) => ({
      name: 'openSync',
      path: String(path),
      kind: flags === 'r' ? 'read' : 'write',
    })),
    rmSync: watched(fs.rmSync, (path) => ({ name: 'rmSync', path: String(path), kind: 'remove' })),
  }
  for (const name of reads)
    wrapped[name] = watched(fs[name] as AnyCall, (path) => ({ name, path: String(path), kind: 'read' }))
  for (const name of writes)
    wrapped[name] = watched(fs[name] as AnyCall, (path) => ({ name, path: String(path), kind: 'write' }))
  return { ...fs, ...wrapped } as Fs
}

type AnyCall = (...args: readonly unknown[]) => unknown

const watched =
  (call: unknown, describe: (...args: readonly unknown[]) => FsCall): AnyCall =>
  (...args) => {
    watcher?.(describe(...args))
    return (call as AnyCall)(...args)
  }

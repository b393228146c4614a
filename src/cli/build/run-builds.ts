/** Builds documents on several threads and gives the results in the order of the tasks, whatever finishes first. */
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describeFailure } from '../describe-failure.ts'
import type { BuildOne, BuildTask, BuiltDocument, FailedBuild } from './build-one.ts'

export type BuildOutcome = BuiltDocument | FailedBuild

/** A thread loads and warms up the program for itself: with fewer documents than this it gains nothing. */
const documentsPerThread = 6

/** Beside the bundle's chunks there is what a worker begins with; from the sources there is nothing, and one thread does all. */
const workerFile = fileURLToPath(new URL('./worker.js', import.meta.url))

/** How many threads beside this one; 0 when this one does all. A large document has a thread to itself, so that Ctrl+C is heard and lack of memory is its own. */
export const chooseThreads = (
  tasks: readonly BuildTask[],
  wanted: number | undefined,
  isLarge: (folder: string) => boolean,
): number => {
  if (!existsSync(workerFile)) return 0
  const byCount = Math.floor(tasks.length / documentsPerThread)
  const threads = Math.min(wanted ?? Math.min(availableParallelism(), byCount), tasks.length)
  if (threads > 1) return threads
  return tasks.some(({ folder }) => isLarge(folder)) ? 1 : 0
}

export interface RunBuilds {
  readonly tasks: readonly BuildTask[]
  readonly threads: number
  /** For builds in this thread. */
  readonly here: () => Promise<BuildOne>
  /** Called with the number of documents that are ready. */
  onReady(count: number): void
  /** When aborted, what is not ready comes as failed. */
  readonly signal: AbortSignal
}

export const runBuilds = (run: RunBuilds): AsyncGenerator<BuildOutcome> =>
  run.threads > 0 ? buildOnThreads(run) : buildHere(run)

async function* buildHere({ tasks, here }: RunBuilds): AsyncGenerator<BuildOutcome> {
  if (tasks.length === 0) return
  const build = await here()
  for (const task of tasks) {
    // Signals are heard between the turns of the event loop only.
    await setImmediate()
    yield await build(task)
  }
}

async function* buildOnThreads(run: RunBuilds): AsyncGenerator<BuildOutcome> {
  const { Piscina } = await import('piscina')
  const { threads, signal } = run
  const pool = new Piscina<BuildTask, BuildOutcome>({
    filename: workerFile,
    name: 'buildInWorker',
    minThreads: threads,
    maxThreads: threads,
  })
  let isOver = false
  const end = (): Promise<void> => {
    isOver = true
    return pool.destroy()
  }
  signal.addEventListener('abort', end, { once: true })
  const build = async (task: BuildTask): Promise<BuildOutcome> =>
    isOver ? crashOf(signal.reason) : pool.run(task).catch(crashOf)
  try {
    for (const result of inTurn(run, build)) yield await result
  } finally {
    await end()
  }
}

/** The pool gets no more than its threads can take: what it has to keep it hands out in any order, and the first might come last. */
const inTurn = (
  { tasks, threads, onReady }: RunBuilds,
  build: (task: BuildTask) => Promise<BuildOutcome>,
): readonly Promise<BuildOutcome>[] => {
  const deliver: ((outcome: BuildOutcome) => void)[] = []
  const results = tasks.map(() => new Promise<BuildOutcome>((resolve) => deliver.push(resolve)))
  const waiting = tasks.entries()
  let ready = 0
  const work = async (): Promise<void> => {
    for (const [index, task] of waiting) {
      deliver[index]?.(await build(task))
      ready += 1
      onReady(ready)
    }
  }
  for (let lane = 0; lane < threads; lane++) void work()
  return results
}

/** A thread that ended: without memory, mostly. */
const crashOf = (error: unknown): FailedBuild => ({
  kind: 'failed',
  message: describeFailure(error),
  isBug: true,
  stops: false,
})

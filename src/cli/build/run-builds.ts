/** Builds documents on several threads and gives the results in the order of the tasks, whatever finishes first. */
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { describeFailure } from '../describe-failure.ts'
import type { BuildOne, BuildTask, BuiltDocument, FailedBuild } from './build-one.ts'

export type BuildOutcome = BuiltDocument | FailedBuild

/** A thread loads and warms up the program for itself: with fewer documents than this it gains nothing. */
const documentsPerThread = 6

/** Beside the bundle's chunks there is what a worker begins with; from the sources there is nothing, and one thread does all. */
const workerFile = fileURLToPath(new URL('./worker.js', import.meta.url))

export const chooseJobs = (tasks: number, wanted: number | undefined): number => {
  if (!existsSync(workerFile)) return 1
  if (wanted !== undefined) return Math.max(1, Math.min(wanted, tasks))
  return Math.max(1, Math.min(availableParallelism(), Math.floor(tasks / documentsPerThread)))
}

export interface RunBuilds {
  readonly tasks: readonly BuildTask[]
  readonly jobs: number
  /** For builds in this thread. */
  readonly here: () => Promise<BuildOne>
  /** Called with the number of documents that are ready. */
  onReady(count: number): void
}

export const runBuilds = (run: RunBuilds): AsyncGenerator<BuildOutcome> =>
  run.jobs > 1 ? buildOnThreads(run) : buildHere(run)

async function* buildHere({ tasks, here }: RunBuilds): AsyncGenerator<BuildOutcome> {
  if (tasks.length === 0) return
  const build = await here()
  for (const task of tasks) yield await build(task)
}

async function* buildOnThreads({ tasks, jobs, onReady }: RunBuilds): AsyncGenerator<BuildOutcome> {
  const { Piscina } = await import('piscina')
  const pool = new Piscina<BuildTask, BuildOutcome>({
    filename: workerFile,
    name: 'buildInWorker',
    minThreads: jobs,
    maxThreads: jobs,
  })
  let ready = 0
  const results = tasks.map(async (task): Promise<BuildOutcome> => {
    const outcome = await pool.run(task).catch(crashOf)
    ready += 1
    onReady(ready)
    return outcome
  })
  try {
    for (const result of results) yield await result
  } finally {
    await pool.destroy()
  }
}

/** A thread that ended: without memory, mostly. */
const crashOf = (error: unknown): FailedBuild => ({
  kind: 'failed',
  message: describeFailure(error),
  isBug: true,
  stops: false,
})

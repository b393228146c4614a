/** Ctrl+C and the like while documents are built: one stops the build in good order, a second one ends the program at once. */
import type { ExitCode } from '../io.ts'

export interface StopSignals {
  /** Aborted when a signal has come. */
  readonly signal: AbortSignal
  /** What the shell expects of a program that ended for it: 128 and the number of the signal. */
  exitCode(): ExitCode | undefined
  close(): void
}

const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const
type StopSignal = keyof typeof exitCodes
const names = Object.keys(exitCodes) as readonly StopSignal[]

export const listenForStop = (): StopSignals => {
  const controller = new AbortController()
  let code: ExitCode | undefined
  const stop = (name: StopSignal): void => {
    close()
    code = exitCodes[name]
    controller.abort()
  }
  const close = (): void => {
    for (const name of names) process.removeListener(name, stop)
  }
  for (const name of names) process.once(name, stop)
  return { signal: controller.signal, exitCode: () => code, close }
}

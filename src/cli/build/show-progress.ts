/** The line on a terminal that says how far threads have come. */
import { clearLine } from '../guard-terminal.ts'
import type { Io } from '../io.ts'

export interface Progress {
  onReady(count: number): void
  /** Leaves the line empty. */
  end(): void
}

/** Threads finish in any order; the seconds go on where one document takes long. Nothing is shown without a total. */
export const showProgress = (io: Io, total: number | undefined): Progress => {
  if (!io.interactive || total === undefined) return { onReady: () => undefined, end: () => undefined }
  const started = io.now()
  let ready = 0
  const show = (): void =>
    io.err(`${clearLine}已排 ${ready}/${total}，${Math.floor((io.now() - started) / 1000)} 秒 …`)
  const timer = setInterval(show, 1000)
  return {
    onReady: (count) => {
      ready = count
      show()
    },
    end: () => {
      clearInterval(timer)
      io.err(clearLine)
    },
  }
}
